import type { MenuItemConstructorOptions } from 'electron';
import { expect, it } from 'vitest';
import { menuItems, type MenuPurpose } from './menu';

const purpose: MenuPurpose = {
  isMac: false,
  isDeveloping: false,
  recent: ['/home/a/War & Peace'],
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
