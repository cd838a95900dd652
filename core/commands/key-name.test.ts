import { expect, it } from 'vitest';
import { acceleratorOf, whyNotKey } from './key-name';

it.each([
  ['w', true], ['é', true], ['ж', true], ['漢', true], ['Mod+w', false], ['Mod+Shift+w', true], ['F8', true], ['F12', false], ['Shift+F8', true],
  ['Mod++', true], ['+', true], ['Enter', false], ['ArrowUp', false], [' ', false], ['W', false], ['Shift+w', false], ['', false], ['Mod+', false],
  ['5', false], ['Mod+5', true], ['Dead', false], ['\u200b', false],
])('may give the key “%s” to a command: %s', (key, may) => {
  expect(whyNotKey(key) === null).toBe(may);
});

it.each([
  ['Mod+z', 'CmdOrCtrl+Z'], ['Mod+Shift+z', 'CmdOrCtrl+Shift+Z'], ['Mod++', 'CmdOrCtrl+Plus'], ['Mod+\\', 'CmdOrCtrl+\\'], ['Shift+F6', 'Shift+F6'],
  ['?', '?'], ['Mod+Backspace', 'CmdOrCtrl+Backspace'],
])('names the key %s for menus %s', (key, accelerator) => {
  expect(acceleratorOf(key)).toBe(accelerator);
});
