import { commandEntry } from '../core/commands/command-table';
import { commandOfKey } from '../core/commands/keymap';
import { commands } from './commands';
import { giveTagWithKey } from './desk/passage-actions';
import { getDesk } from './desk/state';
import { isTextField } from './focus';

const isMac = window.desk.platform === 'mac';

/** Keys that delete and take back what is typed: while typing they are the field's, whatever command has them. */
const fieldKeys = /^(?:Mod\+)?(?:Shift\+)?(?:Delete|Backspace)$|^Mod\+(?:Shift\+)?z$|^Mod\+y$/u;

/** Runs the command of a key anywhere in the window, unless a text field or a dialog has it. */
export function listenToKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || getDesk().phase === 'problem') return;
    const run = meaningOf(nameOfPress(event), event.target);
    if (!run) return;
    event.preventDefault();
    run();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => {
    window.removeEventListener('keydown', onKeyDown);
  };
}

function meaningOf(key: string, target: EventTarget | null): (() => void) | null {
  const { dialog, preferences } = getDesk();
  if (key.length === 1 && (isControl(target) || isTextField(target))) return null;
  if (/^[1-9]$/u.test(key)) return dialog === null ? () => { giveTagWithKey(key); } : null;
  const name = commandOfKey(key, preferences.keymap);
  // The paste event that follows carries the clipboard.
  if (name === null || name === 'paste') return null;
  if (dialog !== null && name !== 'undo' && name !== 'redo') return null;
  if (isTextField(target) && (commandEntry(name).whileTyping !== true || fieldKeys.test(key))) return null;
  return commands[name];
}

/** The key that is pressed, as the table of commands names keys; empty where none of them can be meant. */
export function nameOfPress(event: KeyboardEvent): string {
  // With AltGr a keyboard writes signs that have no key of their own; some report Ctrl and Alt for it.
  if (event.getModifierState('AltGraph')) return event.key.length === 1 ? event.key : '';
  const modifier = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  if (other || event.altKey) return '';
  const key = event.key.length === 1 ? letterOf(event) : event.key;
  // Shift is part of a character already (“?”), but not of a letter with Ctrl or of a named key.
  const shift = event.shiftKey && (modifier ? /^[\p{Ll}\p{Lo}\\]$/u.test(key) : event.key.length > 1);
  return `${modifier ? 'Mod+' : ''}${shift ? 'Shift+' : ''}${key}`;
}

/** The letter of a key; on a keyboard with other letters than the commands are named by, the one that has its place. */
function letterOf({ key, code }: KeyboardEvent): string {
  const isOther = /^\p{L}$/u.test(key) && !/^\p{Script=Latin}$/u.test(key);
  return (isOther ? (/^Key([A-Z])$/u.exec(code)?.[1] ?? key) : key).toLowerCase();
}

/** Whether letters mean something to the control itself, as they do in a list to choose from or a menu. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLSelectElement || (target instanceof HTMLElement && target.closest('[role=menu]') !== null);
}
