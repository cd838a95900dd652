import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { focusSheet } from '../focus';
import { foldText } from '../../core/search';

interface Props {
  id?: string;
  label: string;
  value: string;
  /** What is offered while typing, best first. */
  options: readonly string[];
  placeholder: string;
  /** Takes what was typed or picked; called only when it differs from `value`. */
  onCommit: (value: string) => void;
}

/** A text field with type-ahead: an ARIA combobox with a list that offers and never forces. */
export function Combobox({ id, label, value, options, placeholder, onCommit }: Props): ReactNode {
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const wanted = foldText(typed ?? '').trim();
  const offered = options.filter((option) => option !== value && foldText(option).includes(wanted)).slice(0, 8);

  const commit = (next: string): void => {
    setTyped(null);
    setIsOpen(false);
    setActive(-1);
    if (next.trim() !== value) onCommit(next.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setIsOpen(true);
      setActive(offered.length === 0 ? -1 : (active + step + offered.length) % offered.length);
      event.preventDefault();
    } else if (event.key === 'Enter') {
      commit(offered[active] ?? typed ?? value);
      event.preventDefault();
    } else if (event.key === 'Escape' && (isOpen || typed !== null)) {
      setTyped(null);
      setIsOpen(false);
      setActive(-1);
      event.preventDefault();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      focusSheet();
    }
  };
  return (
    <div className="combobox">
      <input
        ref={field}
        id={id}
        className="field"
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen && offered.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active === -1 ? undefined : `${listId}-${String(active)}`}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={typed ?? value}
        onChange={(event) => {
          setTyped(event.target.value);
          setIsOpen(true);
          setActive(-1);
        }}
        onFocus={() => {
          setIsOpen(true);
          field.current?.select();
        }}
        onBlur={() => {
          commit(typed ?? value);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={listId} role="listbox" aria-label={label} hidden={!isOpen || offered.length === 0}>
        {offered.map((option, index) => (
          <li
            key={option}
            id={`${listId}-${String(index)}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => {
              event.preventDefault();
              commit(option);
            }}
          >
            {option}
          </li>
        ))}
      </ul>
    </div>
  );
}
