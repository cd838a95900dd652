import type { Page } from '@playwright/test';
import { paste, pasteNews, selectByMouse } from './page-actions';
import { expect, test } from './start-app';

const bar = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('search', { name: 'Find in article' });
/** The words that are lit, of the present match and of the others. */
const lit = (page: Page): Promise<{ present: string[]; others: string[] }> =>
  page.evaluate(() => {
    const words = (name: string): string[] => [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString());
    return { present: words('found-present'), others: words('found') };
  });

test('words are found in the article by keys, counted, gone through, and left selected', async ({ workbench }) => {
  const { page } = workbench;
  const { keyboard } = page;
  await pasteNews(workbench);
  await page.getByRole('article', { name: 'Article text' }).focus();
  await keyboard.press('f');
  await expect(page.getByRole('textbox', { name: 'Find in article' })).toBeFocused();
  await keyboard.type('THE');
  await expect(bar(page).getByRole('status')).toHaveText(/^1 of \d+$/u);
  const all = Number(/\d+$/u.exec((await bar(page).getByRole('status').textContent()) ?? '')?.[0]);
  const stored = await workbench.readStored();
  const article = stored.articles.find(({ title }) => title.startsWith('Harbour'));
  const text = await workbench.readText(article?.edition ?? '');
  expect(all).toBe(text.toLowerCase().split('the').length - 1);
  await expect.poll(async () => (await lit(page)).present.map((words) => words.toLowerCase())).toEqual(['the']);
  expect((await lit(page)).others.length).toBe(all - 1);

  await keyboard.press('Shift+Enter');
  await expect(bar(page).getByRole('status')).toHaveText(`${String(all)} of ${String(all)}`);
  await keyboard.press('Enter');
  await expect(bar(page).getByRole('status')).toHaveText(`1 of ${String(all)}`);
  await bar(page).getByRole('button', { name: 'Match case and accents' }).click();
  await expect(bar(page).getByRole('status')).toHaveText('Not found');
  await page.getByRole('textbox', { name: 'Find in article' }).fill('second round');
  await expect(bar(page).getByRole('status')).toHaveText('1 of 1');
  await keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('second round');
  expect((await lit(page)).present).toEqual([]);
  await keyboard.press('1');
  await expect.poll(async () => (await workbench.readStored()).highlights.map(({ anchor }) => anchor.exact)).toEqual(['second round']);
});

test('selected words are looked for, and thousands of matches are lit where they are near', async ({ workbench }) => {
  const { page } = workbench;
  const long = Array.from({ length: 1500 }, (_, index) => `Paragraph ${String(index)}: the ships left the harbour with tea. Nobody was surprised by the news of that day.`);
  await paste(workbench, ['A long day at the harbour', 'By Ada Quill', ...long].join('\n\n'));
  await page.locator('.article-text.long').waitFor();
  await selectByMouse(page, 'left the harbour with');
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('textbox', { name: 'Find in article' })).toHaveValue('left the harbour with');
  await expect(bar(page).getByRole('status')).toHaveText('1 of 1500');
  await page.getByRole('textbox', { name: 'Find in article' }).fill('the');
  await expect.poll(async () => (await lit(page)).others.length).toBeGreaterThan(10);
  expect((await lit(page)).others.length).toBeLessThan(400);
  await page.getByRole('textbox', { name: 'Find in article' }).fill('paragraph 1');
  await bar(page).getByRole('button', { name: 'Previous match' }).click();
  await bar(page).getByRole('button', { name: 'Previous match' }).click();
  await expect(page.locator('.block', { hasText: 'Paragraph 1499' })).toBeInViewport();
  await expect.poll(async () => (await lit(page)).present).toEqual(['Paragraph 1']);
  await bar(page).getByRole('button', { name: 'Close' }).click();
  await expect(bar(page)).toHaveCount(0);
});
