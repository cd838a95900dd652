import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { NoticeBanner } from '../banners';
import { setDesk } from '../desk/state';

interface Props {
  title: string;
  className?: string;
  children: ReactNode;
  /** The buttons along the foot. */
  foot?: ReactNode;
}

/** What the focus lands on: a field, or what a dialog without fields marks. */
const firstField = '.dialog-content :is(input:not([type=radio]), input:checked, select, [data-first])';

/** A dialog over the desk; Escape, its cross and `closeDialog` close it, and the focus goes back to where it was. */
export function Dialog({ title, className = '', children, foot }: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    // Left to itself a dialog focuses its cross.
    element?.querySelector<HTMLElement>(firstField)?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-label={title}
      onClose={closeDialog}
      onCancel={(event) => {
        // Closed by itself, it would be gone a moment before the desk knows.
        event.preventDefault();
        closeDialog();
      }}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" className="button quiet icon-only" aria-label="Close" onClick={closeDialog}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <NoticeBanner />
      <div className="dialog-content" tabIndex={0}>{children}</div>
      {foot === undefined ? null : <footer>{foot}</footer>}
    </dialog>
  );
}

export function closeDialog(): void {
  setDesk({ dialog: null });
}
