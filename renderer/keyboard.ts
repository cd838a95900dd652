import { commands, type Command } from './commands';
import { getDesk } from './desk/state';
import { isTextField } from './focus';

const isMac = window.desk.platform === 'mac';
const all: readonly Command[] = Object.values(commands);

/** Runs the command of a key anywhere in the window, unless a text field or a dialog has it. */
export function listenToKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || getDesk().phase === 'problem') return;
    const pressed = nameOfPress(event);
    if (pressed === 'Mod+v') return; // The paste event that follows carries the clipboard.
    const command = all.find(({ keys }) => keys.includes(pressed));
    if (!command) return;
    if (getDesk().dialog !== null && command !== commands.undo && command !== commands.redo) return;
    if (isTextField(event.target) && (command.whileTyping !== true || pressed.length === 1)) return;
    if (pressed.length === 1 && isControl(event.target)) return;
    event.preventDefault();
    command.run();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => {
    window.removeEventListener('keydown', onKeyDown);
  };
}

/** A key as a person reads it on this platform: “Ctrl+Shift+Z”, “⇧⌘Z”. */
export function describeKey(key: string): string {
  const parts = key.endsWith('++') ? [...key.slice(0, -2).split('+'), '+'] : key.split('+');
  const names: Record<string, string> = {
    Mod: isMac ? '⌘' : 'Ctrl',
    Shift: isMac ? '⇧' : 'Shift',
    Backspace: isMac ? '⌫' : 'Backspace',
    Escape: 'Esc',
  };
  const named = parts.map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return isMac ? named.join('') : named.join('+');
}

/** A button's tooltip: what it does and its key. */
export function hint(name: keyof typeof commands): string {
  const { label, keys }: Command = commands[name];
  return keys[0] === undefined ? label : `${label.replace(/…$/u, '')} (${describeKey(keys[0])})`;
}

function nameOfPress(event: KeyboardEvent): string {
  const modifier = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  if (other || event.altKey) return '';
  const key = event.key.length === 1 ? letterOf(event) : event.key;
  // Shift is part of a character already (“?”), but not of a letter with Ctrl or of a named key.
  const shift = event.shiftKey && (modifier ? /^[a-z\\]$/u.test(key) : event.key.length > 1);
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
