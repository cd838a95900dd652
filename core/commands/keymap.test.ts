import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandEntry, commandNames } from './command-table';
import { whyNotKey } from './key-name';
import { commandOfKey, giveKey, giveUsualKeys, keysOf, soundKeymap, type Keymap } from './keymap';

const givable = commandNames.filter((name) => !commandEntry(name).isFixed);

describe('the table', () => {
  it('gives no key to two commands', () => {
    const keys = commandNames.flatMap((name) => keysOf(name, {}));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('has only keys that a user could give too', () => {
    const refused = givable.flatMap((name) => keysOf(name, {}).filter((key) => whyNotKey(key) !== null));
    expect(refused).toEqual([]);
  });
});

describe('giving keys', () => {
  it('takes a key from the command that has it', () => {
    const keymap = giveKey({}, 'note', 'j');
    expect([keysOf('note', keymap), keysOf('next', keymap), commandOfKey('n', keymap)]).toEqual([['j'], [], null]);
  });

  it('takes one of several keys and leaves the others', () => {
    expect(keysOf('redo', giveKey({}, 'merge', 'Mod+y'))).toEqual(['Mod+Shift+z']);
  });

  it('is undone by the usual keys, but for those that are another’s by now', () => {
    const keymap = giveKey({}, 'note', 'j');
    expect(giveUsualKeys(keymap, 'next')).toEqual(keymap);
    expect(giveUsualKeys(giveUsualKeys(keymap, 'note'), 'next')).toEqual({});
  });

  it('never leaves a key with two commands', () => {
    const step = fc.record({
      name: fc.constantFrom(...givable),
      key: fc.option(fc.constantFrom('j', 'n', 'Mod+i', 'Mod+y', 'F6', 'ä', 'Shift+F6')),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let keymap: Keymap = {};
        for (const { name, key } of steps) keymap = key === null ? giveUsualKeys(keymap, name) : giveKey(keymap, name, key);
        const keys = commandNames.flatMap((name) => keysOf(name, keymap));
        expect(new Set(keys).size).toBe(keys.length);
        expect(soundKeymap(keymap as Record<string, string[]>)).toEqual(keymap);
      }),
    );
  });
});

it.each([
  ['commands that there are not', { fly: ['j'] }, {}],
  ['keys that no command may have', { note: ['Mod+c', '1', 'Tab', 'b'] }, { note: ['b'] }],
  ['fixed commands', { leave: ['b'], paste: ['b'] }, {}],
  ['a key given twice', { note: ['b'], merge: ['b'] }, { merge: ['b'], note: [] }],
  ['a key that is usual elsewhere', { note: ['j'] }, { note: ['j'], next: [] }],
  ['what is usual anyway', { note: ['n'] }, {}],
])('keeps of a keymap that was read no %s', (_, read: Record<string, string[]>, sound) => {
  expect(soundKeymap(read)).toEqual(sound);
});
