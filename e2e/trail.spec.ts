import { paste, pasteNews } from './page-actions';
import { expect, test } from './start-app';

test('back and ahead go among the articles that were open, each where reading stopped in it', async ({ workbench }) => {
  const { page } = workbench;
  const titled = (name: RegExp): ReturnType<typeof page.getByRole> => page.getByRole('main', { name });
  await pasteNews(workbench);
  const long = Array.from({ length: 60 }, (_, index) => `Paragraph ${String(index)} tells of the ships that left the harbour with tea and coal that day.`);
  await paste(workbench, ['A long day at the harbour', ...long].join('\n\n'));
  await expect(titled(/^A long day/u)).toBeVisible();
  const far = page.locator('.block', { hasText: 'Paragraph 50 ' });
  await far.scrollIntoViewIfNeeded();
  await expect.poll(() => page.locator('.desk-scroll').evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(500);
  const place = await page.locator('.desk-scroll').evaluate(({ scrollTop }) => scrollTop);
  // Scrolling rests before its place is remembered.
  await page.waitForTimeout(600);

  await page.keyboard.press('Control+[');
  await expect(titled(/^Harbour talks stall/u)).toBeVisible();
  const back = page.getByRole('button', { name: 'Back to the article before' });
  await expect(back).toHaveAttribute('title', /^Back to “As a neighbour/u);
  await back.click();
  await expect(titled(/^As a neighbour/u)).toBeVisible();
  await expect(back).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Ahead again' }).click();
  await page.keyboard.press('Control+]');
  await expect(titled(/^A long day/u)).toBeVisible();
  await expect.poll(() => page.locator('.desk-scroll').evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(place - 40);
  await expect(page.getByRole('button', { name: 'Ahead again' })).toHaveAttribute('aria-disabled', 'true');

  // An article that is gone is passed by.
  await page.locator('.article-row', { hasText: 'Harbour talks stall' }).hover();
  await page.getByRole('button', { name: /^Delete “Harbour talks stall/u }).click();
  await page.keyboard.press('Control+[');
  await expect(titled(/^As a neighbour/u)).toBeVisible();
});

test('while assistive technology reads, every mark is there for it', async ({ workbench }) => {
  const { page } = workbench;
  const long = Array.from({ length: 60 }, (_, index) => `Paragraph ${String(index)} tells of the ships that left the harbour with tea and coal that day.`);
  await paste(workbench, ['A long day at the harbour', ...long].join('\n\n'));
  const last = page.locator('.block', { hasText: 'Paragraph 59 ' });
  await last.click({ clickCount: 2, position: { x: 30, y: 12 } });
  await page.keyboard.press('1');
  await expect(last.locator('mark')).toHaveCount(1);
  await page.locator('.desk-scroll').evaluate((scroller) => { scroller.scrollTop = 0; });
  await workbench.restart();
  const again = workbench.page;
  await again.locator('.desk-scroll').evaluate((scroller) => { scroller.scrollTop = 0; });
  const mark = again.locator('.block', { hasText: 'Paragraph 59 ' }).locator('mark');
  await expect(mark).toHaveCount(0);
  await workbench.app.evaluate(({ app: program }) => { program.setAccessibilitySupportEnabled(true); });
  await expect(mark).toHaveCount(1);
});
