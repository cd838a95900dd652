import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpenDialog, highlight, newsText, pasteNews, paste, saved } from './page-actions';
import { expect, test } from './start-app';

const row = (page: Page, words: string): ReturnType<Page['locator']> => page.locator('.reviewed', { hasText: words });

test('a review toggles blocks by keyboard, undoes, and gives the focus back', async ({ workbench }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  const sheet = page.getByRole('article', { name: 'Article text' });
  await sheet.focus();
  await page.keyboard.press('Control+Shift+R');
  const review = page.getByRole('dialog', { name: 'Review import' });
  const before = await review.getByRole('status').textContent();
  const officials = row(page, 'Officials will meet');
  await expect(officials).toContainText(/^Kept.*Paragraph · 16 words$/u);
  while (!(await officials.evaluate((element) => element === document.activeElement))) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('r');
  await expect(officials).toContainText(/^Set aside/u);
  await expect(review.getByRole('status')).not.toHaveText(before ?? '');
  await page.keyboard.press('Space');
  await expect(officials).toContainText(/^Kept/u);
  await expect(review.getByRole('status')).toHaveText(before ?? '');
  await page.keyboard.press('Control+z');
  await expect(officials).toContainText(/^Set aside/u);
  await page.keyboard.press('Escape');
  await expect(review).toHaveCount(0);
  await expect(sheet).toBeFocused();
  await expect(page.locator('.aside-block', { hasText: 'Officials will meet' })).toBeVisible();
  await saved(page);
});

test('a review lists only what is set aside, by mouse, and keeps in place what comes back', async ({ workbench }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  await page.keyboard.press('Control+Shift+R');
  await row(page, 'Officials will meet').click();
  await page.getByRole('radio', { name: 'Set aside' }).check();
  await expect(row(page, 'Ruth Amery')).toHaveCount(0);
  await row(page, 'Officials will meet').click();
  await expect(row(page, 'Officials will meet')).toContainText(/^Kept/u);
  await page.getByRole('radio', { name: 'All' }).check();
  await expect(row(page, 'Ruth Amery')).toBeVisible();
});

test('a long article is listed whole', async ({ workbench }) => {
  const { page } = workbench;
  const lines = Array.from({ length: 2000 }, (_, index) => `Paragraph number ${String(index)} says that the talks went on for another day.`);
  await paste(workbench, `${newsText}\n${lines.join('\n\n')}\n`);
  await page.locator('.article-text.long').waitFor();
  await page.keyboard.press('Control+Shift+R');
  await row(page, 'Paragraph number 1999 ').click();
  await expect(row(page, 'Paragraph number 1999 ')).toContainText(/^Set aside/u);
});

/** The same article with what stands around one on a page. */
const pageText = `${newsText}
Advertisement

Share this article

Sign up for our newsletter

Advertisement

Read more
`;

test('the notice of an import leads to its review by keyboard, and goes with the next change', async ({ workbench }) => {
  const { page } = workbench;
  await paste(workbench, pageText);
  const notice = page.getByRole('status').filter({ hasText: 'Imported “Harbour talks' });
  await expect(notice).toContainText(/\d blocks? set aside\./u);
  const button = notice.getByRole('button', { name: 'Review' });
  await button.focus();
  await page.keyboard.press('Enter');
  const review = page.getByRole('dialog', { name: 'Review import' });
  await expect(review.locator('.reviewed:focus')).toContainText(/^Set aside/u);
  await expect(notice).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(review).toHaveCount(0);

  await paste(workbench, pageText.replace('Harbour talks stall', 'Harbour talks go on'));
  await expect(page.getByRole('status').filter({ hasText: 'Imported “Harbour talks go on' })).toBeVisible();
  await highlight(page, 'a quick result', '2');
  await expect(page.getByRole('button', { name: 'Review' })).toHaveCount(0);
});

test('of many imported articles each can be reviewed', async ({ workbench, folder }) => {
  const { page } = workbench;
  const titles = ['Harbour talks go on', 'Harbour talks end'];
  for (const title of titles) await writeFile(join(folder, `${title}.txt`), pageText.replace('Harbour talks stall', title));
  await answerOpenDialog(workbench, titles.map((title) => join(folder, `${title}.txt`)));
  await page.keyboard.press('Control+i');
  const notice = page.getByRole('status').filter({ hasText: 'Imported 2 articles' });
  await expect(notice).toContainText(/\d blocks set aside in them\./u);
  await notice.getByRole('button', { name: 'Details' }).click();
  await page.getByRole('dialog', { name: 'What was imported' }).getByRole('button', { name: 'Review “Harbour talks end' }).click();
  await expect(page.getByRole('dialog', { name: 'Review import' })).toBeVisible();
  await expect(page.getByRole('dialog', { name: 'What was imported' })).toHaveCount(0);
  await expect(page.locator('main[aria-label^="Harbour talks end"]')).toHaveCount(1);
});
