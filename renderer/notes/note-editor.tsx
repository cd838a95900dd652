import type { ClipboardEvent, KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { FieldEdit } from '../../core/note-editing/field-text';
import { addressAt, linkPasted } from '../../core/note-editing/toggle-link';
import type { Id } from '../../core/records';
import { useDesk } from '../desk/state';
import { focusSheet } from '../focus';
import { editField, textOfField } from './edit-field';
import { followAddress } from './follow-link';
import { LinkList, optionId } from './link-list';
import { useLinkTypeAhead } from './link-type-ahead';
import { useNoteDraft } from './note-draft';
import { editOfKey, holdsModifier } from './note-keys';

interface Props {
  id?: string;
  label: string;
  placeholder: string;
  note: string;
  /** The highlight the note is on; null for the note on an article. */
  highlightId: Id | null;
  /** Saves the note; saves of one visit share a session, and so are one step of undo. */
  write: (note: string, session: string) => Promise<void>;
  autoFocus?: boolean;
  onLeave?: () => void;
}

/** A note in writing: Markdown, saved while typing, with the usual keys for it. The field keeps its own text and undo. */
export function NoteEditor({ id, label, placeholder, note, highlightId, write, autoFocus = false, onLeave }: Props): ReactNode {
  const { field, take, leave } = useNoteDraft(note, write);
  const typeAhead = useLinkTypeAhead(field, highlightId);
  const isReadOnly = useDesk((state) => state.readOnly !== null);
  const { listId, offer } = typeAhead;

  const edit = (change: FieldEdit | null): void => {
    if (change && field.current && !isReadOnly) editField(field.current, change);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (typeAhead.onKey(event)) event.preventDefault();
    else if (event.key === 'Escape') {
      event.preventDefault();
      focusSheet();
    } else if (event.key === 'Enter' && holdsModifier(event)) {
      event.preventDefault();
      followLinkAt(event.currentTarget);
    } else {
      const makeEdit = editOfKey(event);
      const change = makeEdit?.(textOfField(event.currentTarget)) ?? null;
      // Tab and Enter are the note's only where they do something; the other keys would be a command's.
      if (!makeEdit || (!change && !holdsModifier(event))) return;
      event.preventDefault();
      edit(change);
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const change = linkPasted(textOfField(event.currentTarget), event.clipboardData.getData('text/plain'));
    if (!change) return;
    event.preventDefault();
    edit(change);
  };

  return (
    <>
      <textarea
        ref={field}
        id={id}
        className="field note-editor"
        aria-label={label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={offer ? listId : undefined}
        aria-activedescendant={offer ? optionId(listId, offer.active) : undefined}
        placeholder={placeholder}
        defaultValue={note}
        autoFocus={autoFocus}
        readOnly={isReadOnly}
        spellCheck={window.desk.platform === 'mac'}
        rows={2}
        onInput={(event) => {
          take(event.currentTarget.value);
          typeAhead.look(true);
        }}
        onSelect={() => {
          typeAhead.look(false);
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onClick={(event: MouseEvent<HTMLTextAreaElement>) => {
          if (holdsModifier(event)) followLinkAt(event.currentTarget);
        }}
        onBlur={() => {
          typeAhead.close();
          leave();
          onLeave?.();
        }}
      />
      {offer ? <LinkList id={listId} field={field} offer={offer} onTake={typeAhead.take} /> : null}
    </>
  );
}

function followLinkAt(field: HTMLTextAreaElement): void {
  const address = addressAt(textOfField(field));
  if (address !== null && address !== '') followAddress(address);
}
