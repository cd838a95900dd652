import type { MenuItemConstructorOptions } from 'electron';
import { expect, it } from 'vitest';
import { menuItems, type MenuPurpose } from './menu';

const purpose: MenuPurpose = {
  isMac: false,
  isDeveloping: false,
  recent: ['/home/a/War & Peace'],
  keymap: {},
  command: () => undefined,
  newLibrary: () => undefined,
  openLibrary: () => undefined,
  showLibraryFolder: () => undefined,
};

function allItems(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? allItems(item.submenu) : [])]);
}

it('leaves the keys that mean something in a text field to the page', () => {
  const taken = allItems(menuItems(purpose)).filter(
    ({ accelerator, role, registerAccelerator }) =>
      registerAccelerator !== false && (accelerator !== undefined || ['cut', 'copy', 'paste', 'selectAll', 'undo'].includes(role ?? '')),
  );
  expect(taken.map(({ label }) => label)).toEqual(['New Library…', 'Open Library…']);
});

it('offers developers’ tools to developers only', () => {
  const hasTools = (given: MenuPurpose): boolean => allItems(menuItems(given)).some(({ role }) => role === 'toggleDevTools');
  expect([hasTools(purpose), hasTools({ ...purpose, isDeveloping: true })]).toEqual([false, true]);
});

it('shows the name of a library as it is', () => {
  expect(allItems(menuItems(purpose)).map(({ label }) => label)).toContain('/home/a/War && Peace');
});

it('shows the keys that the user gave, and none where a command has none', () => {
  const items = allItems(menuItems({ ...purpose, keymap: { import: ['Mod+Shift+y'], export: [] } }));
  const shown = (label: string): string | undefined => items.find((item) => item.label === label)?.accelerator?.toString();
  expect(['Import…', 'Import Folder…', 'Export as Markdown…', 'Next Highlight'].map(shown)).toEqual(['CmdOrCtrl+Shift+Y', 'CmdOrCtrl+Shift+I', undefined, 'J']);
});

it('leaves letters to text fields on macOS, where a menu takes every key it shows', () => {
  const shown = allItems(menuItems({ ...purpose, isMac: true })).flatMap(({ accelerator }) => accelerator?.toString() ?? []);
  expect(shown.filter((accelerator) => !/^(?:CmdOrCtrl\+|F\d)/u.test(accelerator))).toEqual([]);
});
