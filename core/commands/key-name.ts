/** Keys that the system, the menu or a text field has, by the sentence that says so. */
const reserved: readonly (readonly [keys: readonly string[], why: string])[] = [
  [['Mod+c', 'Mod+x', 'Mod+v', 'Mod+a'], 'belongs to cutting, copying and pasting'],
  [['Mod+q', 'Mod+w', 'Mod+h', 'Mod+m', 'F10', 'F11', 'F12'], 'belongs to the system'],
  [['Mod+o', 'Mod+Shift+n'], 'opens libraries'],
  [Array.from('123456789'), 'is for tags: give it to one in the codebook'],
];

/** Why a key can't be given to a command, as the end of a sentence about it; null where it can. */
export function whyNotKey(key: string): string | null {
  const [, modifiers = '', base = ''] = /^((?:Mod\+)?(?:Shift\+)?)(.+)$/u.exec(key) ?? [];
  for (const [keys, why] of reserved) if (keys.includes(key)) return why;
  if (/^F(?:[1-9]|1[0-2])$/u.test(base) || base === 'Delete' || base === 'Backspace') return null;
  if (!/^[^\s\p{Control}\p{Format}]$/u.test(base)) return 'can’t be a command’s: use a letter, a sign, or a function key';
  if (base !== base.toLowerCase()) return 'can’t be told from its small letter';
  return modifiers === 'Shift+' ? 'can’t be told from what Shift makes of it' : null;
}

/** A key as Electron's menus name it. */
export function acceleratorOf(key: string): string {
  const base = key.endsWith('+') ? 'Plus' : (key.split('+').at(-1) ?? '');
  const modifiers = [key.startsWith('Mod+') ? 'CmdOrCtrl' : '', /^(?:Mod\+)?Shift\+/u.test(key) ? 'Shift' : ''];
  return [...modifiers, base.length === 1 ? base.toUpperCase() : base].filter((part) => part !== '').join('+');
}
