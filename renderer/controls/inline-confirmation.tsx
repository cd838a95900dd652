import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

interface Props {
  /** What will happen. */
  children: ReactNode;
  /** A further choice, unticked at first. */
  choice?: string;
  confirm: string;
  cancel: string;
  isDangerous?: boolean;
  onConfirm: (chosen: boolean) => Promise<void>;
  onCancel: () => void;
}

/** Asks in place, where undo will not do. The focus goes to the way out, and Escape takes it. */
export function InlineConfirmation({ children, choice, confirm, cancel, isDangerous = false, onConfirm, onCancel }: Props): ReactNode {
  const [isChosen, setIsChosen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const wayOut = useRef<HTMLButtonElement>(null);
  const wordsId = useId();
  useEffect(() => {
    wayOut.current?.focus();
    wayOut.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const carryOut = async (): Promise<void> => {
    setIsBusy(true);
    await onConfirm(isChosen);
    setIsBusy(false);
  };
  return (
    <div
      className="inline-confirmation"
      role="group"
      aria-labelledby={wordsId}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <p id={wordsId}>{children}</p>
      {choice === undefined ? null : (
        <label>
          <input type="checkbox" checked={isChosen} onChange={(event) => { setIsChosen(event.target.checked); }} />
          {choice}
        </label>
      )}
      <div className="buttons">
        <button ref={wayOut} type="button" className="button" onClick={onCancel}>{cancel}</button>
        <button type="button" className={`button ${isDangerous ? 'danger' : ''}`} disabled={isBusy} onClick={() => void carryOut()}>
          {confirm}
        </button>
      </div>
    </div>
  );
}
