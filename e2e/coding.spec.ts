import type { Page } from '@playwright/test';
import { findViolations } from './audit-page';
import { pasteNews } from './page-actions';
import { expect, test } from './start-app';

const lit = (page: Page): Promise<string> =>
  page.evaluate(() => [...(CSS.highlights.get('coding-step') ?? [])].map((range) => (range as Range).toString()).join(''));

test('sentences, then quotations, are coded by keys one after the other', async ({ workbench }) => {
  const { page } = workbench;
  const { keyboard } = page;
  await pasteNews(workbench);
  const bar = page.getByRole('toolbar', { name: 'Coding' });
  await page.getByRole('article', { name: 'Article text' }).focus();
  await keyboard.press('p');
  await expect(bar).toContainText(/Sentence 1 of \d+/u);
  await keyboard.press('p');
  await expect(bar).toContainText('Quotation 1 of 2');
  await expect.poll(() => lit(page)).toBe('“We must answer with force if the blockade holds,”');
  await keyboard.press('1');
  await expect(bar).toContainText('Quotation 2 of 2');
  await expect.poll(() => lit(page)).toBe('“Patience has served us well, and it will serve us again,”');
  await keyboard.press('2');
  const coded = async (): Promise<[string, number][]> =>
    (await workbench.readStored()).highlights.map(({ anchor, tags }) => [anchor.exact, tags.length]);
  await expect.poll(coded).toEqual([
    ['“We must answer with force if the blockade holds,”', 1],
    ['“Patience has served us well, and it will serve us again,”', 1],
  ]);
  await keyboard.press('2');
  await expect.poll(async () => (await coded()).map(([, tags]) => tags)).toEqual([1, 0]);
  await keyboard.press('Shift+Space');
  await expect(bar.getByRole('button', { name: 'Hawkish' })).toHaveAttribute('aria-pressed', 'true');
  await keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  expect(await lit(page)).toBe('');
});

test('sentences are coded with the mouse', async ({ workbench }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  await page.getByRole('article', { name: 'Article text' }).focus();
  await page.keyboard.press('p');
  const bar = page.getByRole('toolbar', { name: 'Coding' });
  await bar.getByRole('button', { name: 'Next (Space)' }).click();
  await expect(bar).toContainText('Sentence 2 of');
  await expect.poll(() => lit(page)).not.toBe('');
  const sentence = await lit(page);
  await bar.getByRole('button', { name: 'Cautious' }).click();
  await expect(bar).toContainText('Sentence 3 of');
  await expect.poll(async () => (await workbench.readStored()).highlights.map(({ anchor }) => anchor.exact)).toEqual([sentence]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(page)).toEqual([]);
  }
  const counts = page.getByRole('list', { name: 'Highlights by stance' });
  await bar.getByRole('button', { name: 'End coding (Esc)' }).click();
  await expect(bar).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('.note-card.chosen')).toHaveCount(0);
  await counts.getByRole('button', { name: 'Cautious' }).click();
  await expect(page.locator('.note-card.chosen')).toHaveCount(1);
});
