import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { highlight, pasteNews, saved } from './page-actions';
import { readJournal } from './read-stored';
import { expect, filesIn, test, type Workbench } from './start-app';

/** Deletes the pasted article, which carries one highlight, and opens the trash. */
async function deleteNews(workbench: Workbench): Promise<ReturnType<Workbench['page']['getByRole']>> {
  const { page } = workbench;
  await pasteNews(workbench);
  await highlight(page, 'a quick result', '1');
  await page.locator('.article-row', { hasText: 'Harbour talks' }).locator('.open').press('Delete');
  await expect(page.locator('.article-row')).toHaveCount(1);
  await saved(page);
  await page.getByRole('button', { name: 'Trash (1)' }).click();
  const trash = page.getByRole('dialog', { name: 'Trash' });
  await expect(trash.getByRole('listitem')).toHaveText(/^Harbour talks.*Deleted today, \d\d:\d\d · 1 highlight/u);
  return trash;
}

test('an empty trash says what it is for, and shows nowhere else', async ({ workbench: { page } }) => {
  await expect(page.getByRole('button', { name: /^Trash/u })).toHaveCount(0);
  await page.keyboard.press('Control+Shift+T');
  await expect(page.getByRole('dialog', { name: 'Trash' })).toContainText('until you bring it back or erase it');
});

test('a deleted article comes back from the trash with its highlights, also after a restart', async ({ workbench }) => {
  await deleteNews(workbench);
  const deleted = await workbench.readStored();
  expect(deleted.trash.map(({ title }) => title)).toEqual(['Harbour talks stall as ministers weigh pressure']);
  await workbench.restart();
  const { page } = workbench;
  await page.keyboard.press('Control+Shift+T');
  // The first article has the focus.
  await expect(page.getByRole('button', { name: /^Bring back “Harbour/u })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Trash' })).toContainText('The trash is empty');
  await page.keyboard.press('Escape');
  await page.locator('.article-row', { hasText: 'Harbour talks' }).locator('.open').click();
  await expect(page.locator('mark')).toHaveText(['a quick result']);
  await saved(page);
  const { articles, trash, highlights } = await workbench.readStored();
  expect([articles.length, trash, highlights]).toEqual([2, [], deleted.highlights]);
});

test('erasing asks in place, can be called off, and cannot be undone', async ({ workbench }) => {
  const trash = await deleteNews(workbench);
  const { page } = workbench;
  const erase = trash.getByRole('button', { name: /^Erase “Harbour/u });
  await erase.click();
  await expect(trash.getByRole('group')).toContainText('This article with 1 highlight and its note will be erased. This cannot be undone.');
  await expect(trash.getByRole('checkbox')).not.toBeChecked();
  await expect(trash.getByRole('button', { name: 'Keep' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(erase).toBeFocused();
  await page.keyboard.press('Enter');
  await trash.getByRole('button', { name: 'Erase for good' }).click();
  await expect(trash).toContainText('The trash is empty');
  await page.keyboard.press('Escape');
  await saved(page);
  const stored = await workbench.readStored();
  expect([stored.articles.length, stored.trash, stored.highlights]).toEqual([1, [], []]);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.article-row')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAccessibleDescription('Nothing to undo');
});

test('erasing everywhere leaves no word of the article in the folder', async ({ workbench }) => {
  const { page, library } = workbench;
  await pasteNews(workbench);
  await page.keyboard.press('Control+Shift+B');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.getByText('Backed up.').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.article-row', { hasText: 'Harbour talks' }).locator('.open').press('Delete');
  await page.getByRole('button', { name: 'Trash (1)' }).click();
  await page.getByRole('button', { name: 'Empty trash…' }).click();
  await page.getByRole('checkbox', { name: 'Also erase from the history and all backups' }).check();
  await page.getByRole('button', { name: 'Empty trash', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Trash' })).toContainText('The trash is empty');
  await saved(page);
  const folders = ['', 'articles', 'backups', 'journal'].map((name) => join(library, name));
  const files = (await Promise.all(folders.map(async (folder) => (await filesIn(folder)).filter((name) => /\.jsonl?$/u.test(name)).map((name) => join(folder, name))))).flat();
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) expect(await readFile(file, 'utf8'), file).not.toMatch(/Harbour talks|Ruth Amery/u);
  // The history goes on without gaps.
  expect((await readJournal(join(library, 'journal'))).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
});
