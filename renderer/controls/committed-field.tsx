import { useEffect, useRef, type ReactNode } from 'react';
import { registerDraft } from '../desk/drafts';
import { useDesk } from '../desk/state';

interface Props {
  id?: string;
  label: string;
  value: string;
  placeholder?: string;
  className?: string;
  /** Takes the text when the field is left or Enter is pressed, if it has changed. */
  onCommit: (value: string) => Promise<void>;
}

/** A text field whose text counts once it is left; Escape puts the old one back. */
export function CommittedField({ id, label, value, placeholder, className = '', onCommit }: Props): ReactNode {
  const isReadOnly = useDesk((state) => state.readOnly !== null);
  const field = useRef<HTMLInputElement>(null);
  const latest = useRef(value);
  const commit = useRef<() => Promise<void>>(() => Promise.resolve());
  useEffect(() => {
    latest.current = value;
    if (field.current && field.current !== document.activeElement) field.current.value = value;
    commit.current = async () => {
      const typed = field.current?.value.trim() ?? value;
      if (typed !== value) await onCommit(typed);
      // What was refused goes back to what the library holds.
      if (field.current && field.current !== document.activeElement) field.current.value = latest.current;
    };
  }, [value, onCommit]);
  useEffect(() => registerDraft(() => commit.current()), []);
  return (
    <input
      ref={field}
      id={id}
      className={`field ${className}`}
      aria-label={label}
      placeholder={placeholder}
      defaultValue={value}
      readOnly={isReadOnly}
      onBlur={() => void commit.current()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void commit.current();
        if (event.key === 'Escape' && event.currentTarget.value !== value) {
          event.currentTarget.value = value;
          event.preventDefault();
          event.stopPropagation();
        }
      }}
    />
  );
}
