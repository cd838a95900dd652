import { commandEntry, commandNames, type CommandName } from './command-table';
import { whyNotKey } from './key-name';

/** The keys that the user gave commands in place of their usual ones; none at all takes a command's keys away. */
export type Keymap = Readonly<Partial<Record<CommandName, readonly string[]>>>;

/** The keys of a command, the one that is shown first. */
export function keysOf(name: CommandName, keymap: Keymap): readonly string[] {
  return keymap[name] ?? commandEntry(name).keys;
}

/** The command that a key runs. */
export function commandOfKey(key: string, keymap: Keymap): CommandName | null {
  return commandNames.find((name) => keysOf(name, keymap).includes(key)) ?? null;
}

/** Gives a command one key in place of its own; a command that has it loses it. */
export function giveKey(keymap: Keymap, name: CommandName, key: string): Keymap {
  const owner = commandOfKey(key, keymap);
  const without = owner === null || owner === name ? {} : { [owner]: keysOf(owner, keymap).filter((other) => other !== key) };
  return withoutUsual({ ...keymap, ...without, [name]: [key] });
}

/** Gives a command its usual keys again, but for those that are another's by now. */
export function giveUsualKeys(keymap: Keymap, name: CommandName): Keymap {
  const others: Keymap = { ...keymap, [name]: [] };
  return withoutUsual({ ...keymap, [name]: commandEntry(name).keys.filter((key) => commandOfKey(key, others) === null) });
}

/** What of a keymap that was read holds: commands there are, keys that may be theirs, each key once. */
export function soundKeymap(read: Readonly<Record<string, readonly string[]>>): Keymap {
  let sound: Keymap = {};
  for (const name of commandNames) {
    const keys = read[name]?.filter((key) => whyNotKey(key) === null);
    if (keys && !commandEntry(name).isFixed) sound = { ...sound, [name]: keys };
  }
  const taken = new Set<string>();
  for (const name of commandNames) {
    // What the user gave goes before what is usual.
    const given = sound[name];
    if (given) sound = { ...sound, [name]: given.filter((key) => !taken.has(key) && taken.add(key)) };
  }
  for (const name of commandNames) {
    const usual = commandEntry(name).keys;
    if (!sound[name] && usual.some((key) => taken.has(key))) sound = { ...sound, [name]: usual.filter((key) => !taken.has(key)) };
  }
  return withoutUsual(sound);
}

function withoutUsual(keymap: Keymap): Keymap {
  return Object.fromEntries(
    Object.entries(keymap).filter(([name, keys]) => keys.join(' ') !== commandEntry(name as CommandName).keys.join(' ')),
  );
}
