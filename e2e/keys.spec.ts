import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { pasteNews, selectByMouse } from './page-actions';
import { expect, test, type Workbench } from './start-app';

const keysDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Keys' });
const sheet = (page: Page): Locator => page.getByRole('article', { name: 'Article text' });

async function openKeys(page: Page): Promise<Locator> {
  await sheet(page).focus();
  await page.keyboard.press('?');
  return keysDialog(page);
}

async function storedKeys({ library }: Workbench): Promise<unknown> {
  const settings = JSON.parse(await readFile(join(dirname(library), 'user', 'settings.json'), 'utf8')) as { preferences: { keymap: unknown } };
  return settings.preferences.keymap;
}

/** The key that the program's menu shows for an item. */
function menuKey({ app }: Workbench, label: string): Promise<string | undefined> {
  return app.evaluate(({ Menu }, wanted) => {
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => item.submenu?.items ?? []);
    return items.find((item) => item.label === wanted)?.accelerator?.toString();
  }, label);
}

test('a command is given another key, which the page, the menu, the palette and the next start know', async ({ workbench }) => {
  await pasteNews(workbench);
  let { page } = workbench;
  let keys = await openKeys(page);
  await keys.getByRole('button', { name: 'Write a note: N' }).click();
  await page.keyboard.press('d');
  await expect(keys.getByRole('button', { name: 'Write a note: D' })).toBeVisible();
  await keys.getByRole('button', { name: 'Export as Markdown: Ctrl+E' }).press('Enter');
  await page.keyboard.press('Control+Shift+y');
  await expect(keys.getByRole('button', { name: 'Export as Markdown: Ctrl+Shift+Y' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(() => menuKey(workbench, 'Export as Markdown…')).toBe('CmdOrCtrl+Shift+Y');
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toHaveAttribute('title', 'Export as Markdown (Ctrl+Shift+Y)');

  await workbench.restart();
  ({ page } = workbench);
  expect(await storedKeys(workbench)).toEqual({ export: ['Mod+Shift+y'], note: ['d'] });
  await selectByMouse(page, 'a quick result');
  await page.keyboard.press('n');
  expect((await workbench.readStored()).highlights).toEqual([]);
  await page.keyboard.press('d');
  await expect(page.getByRole('textbox', { name: 'Side note' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Side note' })).toHaveAttribute('placeholder', 'Write a note (D)');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('write a note');
  await expect(page.locator('[role=option][aria-selected=true]')).toContainText('D');
  await page.keyboard.press('Escape');

  keys = await openKeys(page);
  await keys.getByRole('button', { name: 'All usual keys again' }).click();
  await expect(keys.getByRole('button', { name: 'Write a note: N' })).toBeVisible();
  await expect.poll(() => menuKey(workbench, 'Export as Markdown…')).toBe('CmdOrCtrl+E');
});

test('a key that is another command’s is taken only when asked, one that no command may have is refused', async ({ workbench }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  const keys = await openKeys(page);
  const status = keys.getByRole('status');
  await keys.getByRole('button', { name: 'Next highlight: J' }).click();
  await expect(status).toHaveText('Press the new key. Esc leaves it as it is.');
  for (const [press, said] of [
    ['n', 'N is the key for “Write a note”.'],
    ['Control+c', 'Ctrl+C belongs to cutting, copying and pasting.'],
    ['3', '3 is for tags: give it to one in the codebook.'],
    ['ArrowDown', 'ArrowDown can’t be a command’s: use a letter, a sign, or a function key.'],
  ] as const) {
    await page.keyboard.press(press);
    await expect(status).toHaveText(said);
  }
  await page.keyboard.press('Escape');
  await expect(status).toHaveCount(0);
  await expect(keys.getByRole('button', { name: 'Next highlight: J' })).toHaveAttribute('aria-expanded', 'false');

  await page.keyboard.press('Enter');
  await page.keyboard.press('n');
  await page.keyboard.press('Tab');
  await expect(keys.getByRole('button', { name: 'Take it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(keys.getByRole('button', { name: 'Next highlight: N' })).toBeVisible();
  await keys.getByRole('button', { name: 'Write a note: none' }).click();
  await keys.getByRole('button', { name: 'Usual: N' }).click();
  await expect(keys.getByRole('button', { name: 'Write a note: none' }), 'its key is another’s').toBeVisible();
  await keys.getByRole('button', { name: 'Next highlight: N' }).click();
  await keys.getByRole('button', { name: 'Usual: J' }).click();
  await keys.getByRole('button', { name: 'Write a note: none' }).click();
  await keys.getByRole('button', { name: 'Usual: N' }).click();
  await expect(keys.getByRole('button', { name: 'Write a note: N' })).toBeVisible();
  await expect.poll(() => storedKeys(workbench)).toEqual({});
});

test('keys that delete stay the field’s while typing, and coding goes by the user’s keys', async ({ workbench }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  const keys = await openKeys(page);
  await keys.getByRole('button', { name: 'Codebook: Ctrl+B' }).click();
  await page.keyboard.press('Backspace');
  await keys.getByRole('button', { name: 'Take it' }).click();
  await keys.getByRole('button', { name: 'Highlight the selection: H' }).click();
  await page.keyboard.press('b');
  await keys.getByRole('button', { name: 'Read aloud, or end it: Ctrl+Shift+U' }).click();
  await page.keyboard.press('h');
  await expect(keys.getByRole('button', { name: 'Read aloud, or end it: H' })).toBeVisible();
  await page.keyboard.press('Escape');
  await selectByMouse(page, 'a quick result');
  await page.keyboard.press('b');
  await page.keyboard.press('n');
  await page.keyboard.type('Slow!');
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('textbox', { name: 'Side note' })).toHaveValue('Slow');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await page.getByRole('toolbar', { name: 'Coding' }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('h');
  await expect(page.locator('mark')).toHaveCount(1);
  await page.keyboard.press('b');
  await expect(page.locator('mark')).toHaveCount(2);
  await page.keyboard.press('Backspace');
  await page.getByRole('dialog', { name: 'Codebook' }).waitFor();
});
