import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { drawnPassages, highlight, paste, pasteNews, saved } from './page-actions';
import { expect, filesIn, test, type Workbench } from './start-app';

const undo = 'Control+z';
const redo = 'Control+Shift+z';
const force = 'answer with force';

async function harbour({ readStored }: Workbench): Promise<{ id: string; edition: string }> {
  const article = (await readStored()).articles.find(({ title }) => title.startsWith('Harbour'));
  if (!article) throw new Error('The article is not in the library.');
  return article;
}

/** The words around the text cursor. */
async function atCursor(page: Page): Promise<string> {
  return page.evaluate(() => getSelection()?.focusNode?.textContent ?? '');
}

test('a text is corrected in its place, and highlights stay on their words', async ({ workbench, folder }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  const sheet = page.getByRole('article', { name: 'Article text' });
  await highlight(page, force, '1');
  const first = (await harbour(workbench)).edition;
  const before = await workbench.readText(first);

  const place = await page.locator('p', { hasText: force }).boundingBox();
  await page.keyboard.press('c');
  const field = page.getByRole('textbox', { name: 'Correct the text' });
  await expect(field).toBeFocused();
  expect(await page.locator('p:has(textarea)').boundingBox()).toEqual(place);

  // One before the highlight, one inside it.
  await field.fill((await field.inputValue()).replace('We must', 'We, too, must').replace('force', 'full force'));
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
  await expect(sheet).toBeFocused();
  await saved(page);
  await expect(page.locator('mark')).toHaveText(['answer with full force']);

  const second = (await harbour(workbench)).edition;
  expect(second).not.toBe(first);
  const after = await workbench.readText(second);
  expect(after).toBe(before.replace('We must answer with force', 'We, too, must answer with full force'));
  expect(await workbench.readText(first)).toBe(before);
  const anchorOf = async () => (await workbench.readStored()).highlights[0]?.anchor;
  const anchor = await anchorOf();
  expect(after.slice(anchor?.start, anchor?.end)).toBe(anchor?.exact);

  await page.keyboard.press(undo);
  await expect(page.locator('mark')).toHaveText([force]);
  await expect(sheet).not.toContainText('full force');
  await saved(page);
  expect((await harbour(workbench)).edition).toBe(first);

  await page.keyboard.press(redo);
  await expect(page.locator('mark')).toHaveText(['answer with full force']);
  await saved(page);

  await workbench.restart();
  await expect(workbench.page.locator('mark')).toHaveText(['answer with full force']);
  await workbench.page.keyboard.press('Control+Shift+h');
  await expect(workbench.page.getByRole('dialog', { name: 'History' })).toContainText('Correction of “too,”');
  await workbench.page.keyboard.press('Escape');
  await workbench.page.keyboard.press(undo);
  await expect(workbench.page.locator('mark')).toHaveText([force]);
  expect((await filesIn(join(folder, 'library', 'articles'))).filter((name) => name.startsWith(first))).toHaveLength(2);
});

test('a correction is given up by Escape, saved by leaving, and kept in its field where it is refused', async ({ workbench }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  await highlight(page, 'nobody expects', '2');
  const field = page.getByRole('textbox', { name: 'Correct the text' });
  const sheet = page.getByRole('article', { name: 'Article text' });

  await page.keyboard.press('c');
  await field.fill('Nothing');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(sheet).toBeFocused();
  await expect(sheet).toContainText('Officials will meet again');

  await page.keyboard.press('c');
  await field.fill('  ');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A paragraph can’t be empty.')).toBeVisible();
  await expect(field).toBeVisible();

  await field.fill('Few will meet again.');
  await page.getByRole('searchbox', { name: 'Search library' }).click();
  await expect(sheet).toContainText('Few will meet again.');
  await saved(page);
  await expect(page.locator('mark')).toHaveCount(0);
  await expect(page.getByText('Not found in the text: “nobody expects”')).toBeVisible();

  await sheet.focus();
  await page.keyboard.press(undo);
  await expect(page.locator('mark')).toHaveText(['nobody expects']);
  expect(Object.values(await drawnPassages(page))).toEqual(['nobody expects']);
});

test('the keyboard alone corrects a word at the text cursor, which stays there', async ({ workbench }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  const sheet = page.getByRole('article', { name: 'Article text' });
  await sheet.focus();
  await page.keyboard.press('F7');
  for (let lines = 0; lines < 6 && !(await atCursor(page)).includes('Patience'); lines += 1) await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('c');
  await page.keyboard.type('Calm ');
  await page.keyboard.press('Enter');
  await expect(sheet).toBeFocused();
  await expect(sheet).toContainText('Calm');
  await saved(page);
  await expect.poll(() => atCursor(page)).toContain('Calm');
});

test('the menu of a paragraph offers to correct it, and what is selected is selected in the field', async ({ workbench }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  await page.locator('.block.paragraph', { hasText: 'Patience' }).click({ button: 'right', position: { x: 60, y: 12 } });
  await page.getByRole('menuitem', { name: 'Correct text' }).click();
  const field = page.getByRole('textbox', { name: 'Correct the text' });
  await expect(field).toBeFocused();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('article', { name: 'Article text' })).toContainText(/will meet again|Patience has served us well, and it/u);
  await saved(page);
  expect(await workbench.readText((await harbour(workbench)).edition)).toContain('\n\nPatience has served');
});

test('a long article stays where it is when a text far down in it is corrected', async ({ workbench }) => {
  const { page } = workbench;
  const line = 'tells of the ships that left the harbour with tea and coal for the far ports of the strait that day.';
  const paragraphs = Array.from({ length: 400 }, (_, index) => `Paragraph ${String(index)} ${line}`);
  await paste(workbench, ['A long day at the harbour', 'By Ada Quill', ...paragraphs].join('\n\n'));
  // The notice of the import would go with the correction, and all below it move up.
  await page.getByRole('button', { name: 'Dismiss' }).click();
  const paragraph = page.locator('.block', { hasText: 'Paragraph 200 ' });
  // What comes into view is laid out anew, and moves what is below it.
  await expect(async () => {
    await paragraph.scrollIntoViewIfNeeded();
    await paragraph.click({ button: 'right', position: { x: 50, y: 10 }, timeout: 1000 });
  }).toPass();
  const place = await paragraph.boundingBox();
  await page.getByRole('menuitem', { name: 'Correct text' }).click();
  const field = page.getByRole('textbox', { name: 'Correct the text' });
  await field.fill(`Paragraph 200 speaks ${line}`);
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
  await expect(paragraph).toContainText('speaks');
  expect(await paragraph.boundingBox()).toEqual(place);
  await saved(page);
});
