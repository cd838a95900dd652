import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dropFile, highlight, pasteNews, saved } from './page-actions';
import { expect, filesIn, launch, test } from './start-app';

test('a new library holds the sample article and says where it lies', async ({ workbench }) => {
  const { page, library } = workbench;
  await expect(page.getByRole('navigation', { name: 'Articles' }).getByRole('listitem')).toHaveCount(1);
  expect(await filesIn(library)).toEqual(expect.arrayContaining(['articles', 'library.json']));
  const { tags, version } = await workbench.readStored();
  expect(version).toBe(2);
  expect(tags.map(({ name, key }) => [name, key])).toEqual([['Hawkish', '1'], ['Cautious', '2']]);
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toContainText(library);
});

test('an empty library teaches how to fill it', async ({ workbench }) => {
  const { page } = workbench;
  await page.locator('.article-row').hover();
  await page.getByRole('button', { name: /^Delete “/u }).click();
  await expect(page.getByRole('main')).toContainText('Drop an article here');
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
  await saved(page);
  expect((await workbench.readStored()).articles).toEqual([]);
  await workbench.restart();
  await expect(workbench.page.getByRole('main')).toContainText('Drop an article here');
});

test('a deleted article comes back with its highlights', async ({ workbench }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  await highlight(page, 'a quick result', '1');
  const before = await workbench.readStored();
  const row = page.locator('.article-row', { hasText: 'Harbour talks' });
  await row.locator('.open').focus();
  await page.keyboard.press('Delete');
  await expect(row).toHaveCount(0);
  await saved(page);
  const deleted = await workbench.readStored();
  expect(deleted.articles).toHaveLength(1);
  // In the trash, its highlights stay with it.
  expect([deleted.trash.map(({ title }) => title), deleted.highlights]).toEqual([['Harbour talks stall as ministers weigh pressure'], before.highlights]);
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.locator('mark')).toHaveText(['a quick result']);
  await saved(page);
  const after = await workbench.readStored();
  expect(after.highlights).toEqual(before.highlights);
  expect([...after.articles].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([...before.articles].sort((a, b) => (a.id < b.id ? -1 : 1)));
});

test('the list sorts by title, date and publication, and counts highlights by stance', async ({ workbench, folder }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  await highlight(page, 'a quick result', '2');
  const early = 'Alpine states agree\n\nMay 1, 1999\n\nThe Daily Elm reported that the alpine states have agreed on a common water policy after long talks.\n';
  await writeFile(join(folder, 'early.txt'), early);
  await dropFile(page, join(folder, 'early.txt'));
  await expect(page.getByRole('main', { name: 'Alpine states agree' })).toBeVisible();
  const titles = (): Promise<string[]> => page.locator('.article-row .title').allTextContents();
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Title');
  await expect.poll(async () => (await titles())[0]).toBe('Alpine states agree');
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Date');
  await expect.poll(async () => (await titles()).at(-1)).toBe('Alpine states agree');
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Publication');
  await expect.poll(async () => (await titles()).length).toBe(3);
  await expect(page.locator('.article-row', { hasText: 'Harbour' }).locator('.counts')).toHaveText(/Cautious\s*1/u);
});

test('search finds titles, texts, passages and notes, and opens at the place', async ({ workbench }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  await highlight(page, 'a quick result', '1');
  await page.keyboard.press('n');
  await page.keyboard.type('compare with the zeppelin affair');
  await page.keyboard.press('Escape');
  await saved(page);
  const search = page.getByRole('searchbox', { name: 'Search library' });
  const results = page.locator('.search-results button');

  await search.fill('CAFE\u0301 BROKE');
  await expect(results).toHaveText([/^Text.*café\u0301 broke/u]);
  await search.fill('quick res');
  await expect(results).toHaveText([/^Highlight.*a quick result/u]);
  await search.fill('harbour talks');
  await expect(results.first()).toHaveText(/^Title/u);
  await search.fill('zeppelin');
  await expect(results).toHaveText([/^Note.*zeppelin affair/u]);

  await page.locator('.desk-scroll').evaluate((desk) => { desk.scrollTo(0, 0); });
  await page.keyboard.press('Enter');
  await expect(page.getByText('nobody expects')).toBeInViewport();
  await expect(page.getByRole('textbox', { name: 'Side note' })).toHaveValue('compare with the zeppelin affair');
  await search.fill('no such words anywhere');
  await expect(page.getByRole('navigation', { name: 'Articles' })).toContainText('Nothing found');
});

test('the details of an article can be corrected; a date may stay partial', async ({ workbench }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  await page.keyboard.press('Control+d');
  const details = page.getByRole('dialog', { name: 'Article details' });
  await details.getByRole('textbox', { name: 'Publication' }).fill('The Elm Courier');
  await details.getByRole('spinbutton', { name: 'Year' }).fill('');
  await details.getByRole('combobox', { name: 'Month' }).selectOption('');
  await details.getByRole('button', { name: 'Save' }).click();
  await expect(details.getByRole('alert')).toContainText('no such date');
  await details.getByRole('combobox', { name: 'Month' }).selectOption('February');
  await details.getByRole('spinbutton', { name: 'Day' }).fill('24');
  await details.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('.article-source')).toContainText('The Elm Courier');
  await saved(page);
  const { articles } = await workbench.readStored();
  expect(articles.find(({ title }) => title.startsWith('Harbour'))).toMatchObject({ publication: 'The Elm Courier', published: '--02-24' });
});

test('reading goes on where it stopped in each article', async ({ workbench }) => {
  const { page } = workbench;
  const desk = page.locator('.desk-scroll');
  await desk.evaluate((element) => { element.scrollTo(0, 700); });
  await page.waitForTimeout(500);
  const before = await desk.evaluate((element) => element.scrollTop);
  await pasteNews(workbench);
  expect(await desk.evaluate((element) => element.scrollTop)).toBe(0);
  await page.locator('.article-row', { hasNotText: 'Harbour' }).locator('.open').click();
  await expect(page.getByRole('main')).not.toHaveAccessibleName(/^Harbour/u);
  await expect.poll(() => desk.evaluate((element) => element.scrollTop)).toBeCloseTo(before, -1);
  await workbench.restart();
  const after = await workbench.page.locator('.desk-scroll').evaluate((element) => element.scrollTop);
  expect(Math.abs(after - before)).toBeLessThan(4);
});

test('theme and text size are kept', async ({ workbench }) => {
  const { page } = workbench;
  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('radio', { name: '24' }).check();
  await page.keyboard.press('Escape');
  await workbench.restart();
  expect(await workbench.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  expect(await workbench.page.locator('.article-text').evaluate((sheet) => getComputedStyle(sheet).fontSize)).toBe('24px');
});

test('a second start on the same library brings the first window forward and ends', async ({ workbench, folder }) => {
  const { app, library } = workbench;
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.minimize(); });
  const second = await launch(library, join(folder, 'user')).catch(() => null);
  if (second) await second.waitForEvent('close').catch(() => undefined);
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isMinimized())))
    .toEqual([false]);
  await access(join(library, 'library.json'));
});
