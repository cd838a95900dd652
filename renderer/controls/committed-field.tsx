import { useEffect, useRef, type ReactNode } from 'react';
import { registerDraft } from '../desk/drafts';

interface Props {
  id?: string;
  label: string;
  value: string;
  placeholder?: string;
  className?: string;
  /** Takes the text when the field is left or Enter is pressed, if it has changed. */
  onCommit: (value: string) => void;
}

/** A text field whose text counts once it is left; Escape puts the old one back. */
export function CommittedField({ id, label, value, placeholder, className = '', onCommit }: Props): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const commit = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = value;
    commit.current = () => {
      const typed = field.current?.value.trim() ?? value;
      if (typed !== value) onCommit(typed);
    };
  }, [value, onCommit]);
  useEffect(
    () =>
      registerDraft(() => {
        commit.current();
        return Promise.resolve();
      }),
    [],
  );
  return (
    <input
      ref={field}
      id={id}
      className={`field ${className}`}
      aria-label={label}
      placeholder={placeholder}
      defaultValue={value}
      onBlur={(event) => {
        commit.current();
        // A refused name goes back to what the library holds.
        event.currentTarget.value = event.currentTarget.value.trim() === '' ? value : event.currentTarget.value;
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape' && event.currentTarget.value !== value) {
          event.currentTarget.value = value;
          event.preventDefault();
          event.stopPropagation();
        }
      }}
    />
  );
}
