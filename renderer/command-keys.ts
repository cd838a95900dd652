import { commandEntry, type CommandName } from '../core/commands/command-table';
import { keysOf, type Keymap } from '../core/commands/keymap';
import { getDesk, useDesk } from './desk/state';

const isMac = window.desk.platform === 'mac';

/** A key as a person reads it on this platform: “Ctrl+Shift+Z”, “⇧⌘Z”. */
export function describeKey(key: string): string {
  const parts = key.endsWith('++') ? [...key.slice(0, -2).split('+'), '+'] : key === '+' ? [key] : key.split('+');
  const names: Record<string, string> = {
    Mod: isMac ? '⌘' : 'Ctrl',
    Shift: isMac ? '⇧' : 'Shift',
    Backspace: isMac ? '⌫' : 'Backspace',
    Escape: 'Esc',
  };
  const named = parts.map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return isMac ? named.join('') : named.join('+');
}

/** A command by its name alone, as lists and tooltips have it. */
export function commandLabel(name: CommandName): string {
  return commandEntry(name).label.replace(/…$/u, '');
}

/** The first key of a command as it is read, empty where it has none. */
export function keyOf(name: CommandName, keymap: Keymap = getDesk().preferences.keymap): string {
  const [key] = keysOf(name, keymap);
  return key === undefined ? '' : describeKey(key);
}

/** Words with a command's key behind them, as tooltips and placeholders name it; told anew when the user changes keys. */
export function useKeyWords(): { withKey: (words: string, name: CommandName) => string; hint: (name: CommandName) => string } {
  const keymap = useDesk((state) => state.preferences.keymap);
  const withKey = (words: string, name: CommandName): string => {
    const key = keyOf(name, keymap);
    return key === '' ? words : `${words} (${key})`;
  };
  return { withKey, hint: (name) => withKey(commandLabel(name), name) };
}
