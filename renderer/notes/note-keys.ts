import type { KeyboardEvent } from 'react';
import { continueList } from '../../core/note-editing/continue-list';
import type { FieldEdit, FieldText } from '../../core/note-editing/field-text';
import { indentItems } from '../../core/note-editing/indent-items';
import { toggleEmphasis } from '../../core/note-editing/toggle-emphasis';
import { toggleLines } from '../../core/note-editing/toggle-lines';
import { toggleLink } from '../../core/note-editing/toggle-link';

type Edit = (field: FieldText) => FieldEdit | null;

const isMac = window.desk.platform === 'mac';

/** By what is pressed with Ctrl or ⌘. Digits go by their place: what they are with Shift differs by keyboard. */
const withModifier: Readonly<Record<string, Edit>> = {
  b: (field) => toggleEmphasis(field, 'bold'),
  i: (field) => toggleEmphasis(field, 'italic'),
  'Shift+k': toggleLink,
  'Shift+Digit7': (field) => toggleLines(field, 'numbers'),
  'Shift+Digit8': (field) => toggleLines(field, 'bullets'),
  'Shift+Digit9': (field) => toggleLines(field, 'quote'),
};

/** Whether Ctrl or ⌘ is held, and nothing that makes another key of it. */
export function holdsModifier(event: { ctrlKey: boolean; metaKey: boolean; altKey: boolean }): boolean {
  return (isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey) && !event.altKey;
}

/** What a key does in a note; null where it is not the note's. */
export function editOfKey(event: KeyboardEvent): Edit | null {
  const shift = event.shiftKey ? 'Shift+' : '';
  if (holdsModifier(event)) {
    const key = event.code.startsWith('Digit') ? event.code : event.key.toLowerCase();
    return withModifier[shift + key] ?? null;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Tab') return (field) => indentItems(field, event.shiftKey ? 'out' : 'in');
  return event.key === 'Enter' && !event.shiftKey ? continueList : null;
}
