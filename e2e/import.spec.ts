import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog, dropFile, newsText, paste, pasteNews, saved } from './page-actions';
import { expect, sharedInputs, test, type Workbench } from './start-app';

const title = 'Harbour talks stall as ministers weigh pressure';
const newsHtml = `<html><body><!--StartFragment--><h1>${title}</h1><p>By Ada Quill</p>
<p>PORT ELM — The <em>talks</em> broke off late on Monday, two delegates said.</p>
<ul><li>One point</li><li>Another point</li></ul>
<blockquote><p>A quotation of its own.</p></blockquote>
<script>window.ran = true</script><img src=x onerror="window.ran = true"><!--EndFragment--></body></html>`;

async function expectStored(workbench: Workbench, wanted: { title: string; text: string }): Promise<void> {
  await saved(workbench.page);
  const { articles } = await workbench.readStored();
  const article = articles.find((candidate) => candidate.title === wanted.title);
  expect(article).toBeDefined();
  expect(await workbench.readText(article?.edition ?? '')).toContain(wanted.text);
}

test('pasted text becomes an article with its title, byline and date', async ({ workbench }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.locator('.article-source')).toContainText('Ada Quill');
  await expect(page.locator('.article-source')).toContainText('3 March 2025');
  await expectStored(workbench, { title, text: 'The talks 👩‍🚀 in the café\u0301 broke off' });
});

test('pasted rich text keeps its headings, lists, quotes and emphasis, and runs nothing', async ({ workbench }) => {
  const { page } = workbench;
  await paste(workbench, 'plain words that must not be taken', newsHtml);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Another point' })).toBeVisible();
  await expect(page.locator('blockquote')).toHaveText('A quotation of its own.');
  await expect(page.locator('.article-text em')).toHaveText('talks');
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await expectStored(workbench, { title, text: 'One point\n\nAnother point' });
});

test('a file comes in by the Import button, and by a drop', async ({ workbench, folder }) => {
  const { page } = workbench;
  const [chosen, dropped] = [join(folder, 'chosen.txt'), join(folder, 'dropped.html')];
  await writeFile(chosen, newsText);
  await writeFile(dropped, newsHtml.replace(title, 'A dropped page'));
  await answerOpenDialog(workbench, [chosen]);
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByRole('main', { name: title })).toBeVisible();
  await dropFile(page, dropped);
  await expect(page.getByRole('main', { name: 'A dropped page' })).toBeVisible();
  await expectStored(workbench, { title: 'A dropped page', text: 'A quotation of its own.' });
});

test('the same text again is noticed, opened and not added', async ({ workbench, folder }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  await page.locator('.article-row', { hasNotText: title }).locator('.open').click();
  await expect(page.getByRole('main', { name: title })).toHaveCount(0);
  await writeFile(join(folder, 'again.txt'), newsText);
  await dropFile(page, join(folder, 'again.txt'));
  await expect(page.getByText(`“${title}” is in the library already`).first()).toBeVisible();
  await expect(page.getByRole('main', { name: title })).toBeVisible();
  await saved(page);
  expect((await workbench.readStored()).articles.filter((article) => article.title === title)).toHaveLength(1);
});

test('of a known text and a new one only the new one is added, and opened', async ({ workbench, folder }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  const [known, added] = [join(folder, 'known.txt'), join(folder, 'added.txt')];
  const newTitle = title.replace('Harbour', 'River');
  await writeFile(known, newsText);
  await writeFile(added, newsText.replace(title, newTitle));
  await answerOpenDialog(workbench, [known, added]);
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByRole('main', { name: newTitle })).toBeVisible();
  await expect(page.getByText(`Imported “${newTitle}”; 1 other was in the library already`).first()).toBeVisible();
  await saved(page);
  expect((await workbench.readStored()).articles.map((article) => article.title).filter((name) => /talks stall/u.test(name)).sort()).toEqual([title, newTitle]);
});

test('an import can be undone and redone', async ({ workbench }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  const list = page.getByRole('navigation', { name: 'Articles' });
  await page.keyboard.press('Control+z');
  await expect(list).not.toContainText(title);
  await page.keyboard.press('Control+Shift+z');
  await expect(list).toContainText(title);
  await expect(page.locator('.article-text')).toContainText('Patience has served us well');
});

test('a file that is not text, an empty one and a web address are refused in words', async ({ workbench, folder }) => {
  const { page } = workbench;
  const refused = page.getByRole('alert');
  await writeFile(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0xff, 0xfe, 0]));
  await dropFile(page, join(folder, 'picture.txt'));
  await expect(refused).toContainText('picture.txt');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await writeFile(join(folder, 'nothing.txt'), '  \n');
  await dropFile(page, join(folder, 'nothing.txt'));
  await expect(refused).toContainText('nothing.txt');
  await paste(workbench, ' https://news.example/2025/harbour ');
  await expect(refused).toContainText(/browser/u);
  expect((await workbench.readStored()).articles).toHaveLength(1);
});

test('what is set aside is quiet, kept, and comes back with one key', async ({ workbench }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  const byline = page.locator('.aside-block', { hasText: 'By Ada Quill' });
  await byline.getByRole('button', { name: 'Bring back' }).focus();
  await page.keyboard.press('r');
  await expect(byline).toHaveCount(0);
  await expect(page.locator('p.block', { hasText: 'By Ada Quill' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(byline).toBeVisible();
});

test('a text of 2 MB opens, and can be highlighted at its end', async ({ workbench, folder }) => {
  const { page } = workbench;
  const paragraph = 'The committee met again and agreed on very little, as it had at each of its meetings before. ';
  const many = Array.from({ length: 3800 }, (_, index) => `${String(index)}. ${paragraph.repeat(6)}`);
  const text = ['A long record of meetings', ...many, 'Its last words are these.'].join('\n\n');
  expect(text.length).toBeGreaterThan(2e6);
  await writeFile(join(folder, 'long.txt'), text);
  await dropFile(page, join(folder, 'long.txt'));
  await expect(page.getByRole('main', { name: 'A long record of meetings' })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('article', { name: 'Article text' }).focus();
  await page.keyboard.press('Control+End');
  await page.getByText('Its last words are these.').dblclick({ timeout: 20_000 });
  await page.keyboard.press('1');
  await expect(page.locator('mark')).toHaveCount(1);
  await saved(page);
  const [highlight] = (await workbench.readStored()).highlights;
  expect(text).toContain(highlight?.anchor.exact);
  expect(highlight?.anchor.start).toBeGreaterThan(2e6);
});

const shared = join(sharedInputs, 'japan-russia-article.txt');

test.describe('the shared article', () => {
  test.skip(!existsSync(shared), 'shared inputs are not here');

  const sharedTitle = 'Japan cautiously moves toward stern response to Russia after years of trying to improve relations';
  const asides = ['Democracy Dies in Darkness', 'AFP/Getty Images', '6 min', 'vows ‘consequences’', 'premeditated war', 'criticize Putin', 'rattles investors', 'contributed to this report'];

  async function expectWhole(workbench: Workbench): Promise<void> {
    const { page } = workbench;
    await expect(page.getByRole('main', { name: sharedTitle })).toBeVisible();
    const source = page.locator('.article-source');
    await expect(source).toContainText('The Washington Post');
    await expect(source).toContainText('Julia Mio Inuma');
    await expect(source).toContainText('24 February');
    await expect(source).not.toContainText(/\d{4}/u);
    for (const words of asides) await expect(page.locator('.aside-block', { hasText: words })).toHaveCount(1);
    await expect(page.locator('.aside-block')).toHaveCount(asides.length);
    await saved(page);
    const { articles } = await workbench.readStored();
    const stored = await workbench.readText(articles.find((article) => article.title === sharedTitle)?.edition ?? '');
    const squeeze = (text: string): string => text.replace(/\s+/gu, '');
    expect(squeeze(stored)).toBe(squeeze(await readFile(shared, 'utf8')));
  }

  test('comes in whole by file', async ({ workbench }) => {
    await answerOpenDialog(workbench, [shared]);
    await workbench.page.getByRole('button', { name: 'Import' }).click();
    await expectWhole(workbench);
  });

  test('comes in whole by drop', async ({ workbench }) => {
    await dropFile(workbench.page, shared);
    await expectWhole(workbench);
  });

  test('comes in whole by paste of rich text', async ({ workbench }) => {
    const text = await readFile(shared, 'utf8');
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const html = escaped
      .split(/\n+/u)
      .filter((line) => line !== '')
      .map((line) => (line === sharedTitle ? `<h1>${line}</h1>` : `<p>${line}</p>`))
      .join('');
    await paste(workbench, text, html);
    await expectWhole(workbench);
  });
});
