import type { Locator, Page } from '@playwright/test';
import { pasteNews, saved } from './page-actions';
import { resize } from './screens';
import { expect, test } from './start-app';

const beside = (page: Page): Locator => page.getByRole('region', { name: /^Beside: / });
const main = (page: Page): Locator => page.getByRole('main');

/** How far an article is scrolled, in CSS pixels. */
const scrolled = (scroller: Locator): Promise<number> => scroller.evaluate(({ scrollTop }) => Math.round(scrollTop));

test('two articles are read side by side, each at its place, and change sides', async ({ workbench }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  await page.keyboard.press('Control+Shift+d');
  await expect(beside(page)).toHaveAccessibleName(/^Beside: As a neighbour/u);
  await expect(main(page)).toHaveAccessibleName(/^Harbour talks/u);
  const scroller = page.locator('.beside-scroll');
  await scroller.hover();
  await page.mouse.wheel(0, 700);
  await expect.poll(() => scrolled(scroller)).toBe(700);
  expect(await scrolled(page.locator('.desk-scroll')), 'each scrolls by itself').toBe(0);
  await page.waitForTimeout(400);
  await main(page).getByText('Patience has').click();
  await page.keyboard.press('w');
  await expect(main(page)).toHaveAccessibleName(/^As a neighbour/u);
  await expect(beside(page)).toHaveAccessibleName(/^Beside: Harbour/u);
  await expect.poll(() => scrolled(page.locator('.desk-scroll'))).toBeGreaterThan(500);
  await beside(page).getByRole('button', { name: 'Swap the two articles' }).click();
  await expect(beside(page)).toHaveAccessibleName(/^Beside: As a neighbour/u);
  await expect.poll(() => scrolled(scroller)).toBeGreaterThan(500);

  await page.getByRole('article', { name: 'Article text' }).focus();
  await page.keyboard.press('F6');
  await expect(page.getByRole('article', { name: 'Text of the article beside' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(beside(page)).toHaveCount(0);
  await expect(page.getByRole('article', { name: 'Article text' })).toBeFocused();
});

test('what is done to the article beside makes it the open one', async ({ workbench }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  // By keys from the list, and by mouse.
  await page.locator('.article-row .open', { hasText: 'As a neighbour' }).focus();
  await page.keyboard.press('Control+Enter');
  await expect(beside(page)).toHaveAccessibleName(/^Beside: As a neighbour/u);
  await beside(page).getByRole('button', { name: 'Close the article beside' }).click();
  await page.locator('.article-row', { hasText: 'As a neighbour' }).hover();
  await page.getByRole('button', { name: /^Open “As a neighbour.*beside$/u }).click();

  await beside(page).getByText(/^The inspections began/u).dblclick({ position: { x: 8, y: 10 } });
  await page.keyboard.press('1');
  await expect(main(page)).toHaveAccessibleName(/^As a neighbour/u);
  await expect(main(page).locator('mark')).toHaveText(['The']);
  await saved(page);
  const { highlights, articles } = await workbench.readStored();
  expect(highlights.map(({ anchor, articleId }) => [anchor.exact, articles.find(({ id }) => id === articleId)?.title.slice(0, 14)])).toEqual([['The', 'As a neighbour']]);

  await page.keyboard.press('Escape');
  await page.keyboard.press('w');
  await expect(beside(page).locator('mark')).toHaveText(['The']);
  await beside(page).locator('mark').click();
  await expect(main(page)).toHaveAccessibleName(/^As a neighbour/u);
  await page.keyboard.press('s');
  await expect(page.getByRole('combobox', { name: 'Speaker' }), 'the notes come in their drawer').toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(page.locator('mark')).toHaveCount(0);
});

test('keys, copying and “Bring back” beside are of that article, whatever is on in the open one', async ({ workbench }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  await page.keyboard.press('Control+Shift+d');
  await beside(page).waitFor();
  await page.keyboard.press('w');
  await beside(page).getByRole('button', { name: 'Bring back' }).first().focus();
  await page.keyboard.press('r');
  await saved(page);
  const asideIn = async (title: string): Promise<readonly number[] | undefined> => (await workbench.readStored()).articles.find((article) => article.title.startsWith(title))?.setAside as number[] | undefined;
  expect(await asideIn('As a neighbour'), 'of the open article nothing is set aside').not.toContain(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => asideIn('Harbour')).toHaveLength(1);
  await beside(page).getByText('Patience has').click({ clickCount: 3 });
  await page.keyboard.press('Control+c');
  await expect.poll(() => workbench.app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/reporters\.$/u);

  await page.getByRole('article', { name: 'Article text' }).focus();
  await page.keyboard.press('p');
  await page.getByRole('toolbar', { name: 'Coding' }).waitFor();
  await beside(page).getByText('Patience has').dblclick({ position: { x: 30, y: 10 } });
  await page.keyboard.press('1');
  await expect(main(page)).toHaveAccessibleName(/^Harbour/u);
  await expect(page.locator('mark')).toHaveText(['Patience']);
});

test('articles that change sides before they are read are read on the other side', async ({ workbench }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  await page.evaluate(() => {
    const press = (init: KeyboardEventInit): unknown => document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    press({ key: 'D', code: 'KeyD', ctrlKey: true, shiftKey: true });
    press({ key: 'w', code: 'KeyW' });
  });
  await expect(main(page)).toHaveAccessibleName(/^As a neighbour/u);
  await expect(main(page).getByText(/^The inspections began/u)).toBeVisible();
  await expect(beside(page).getByText('Patience has')).toBeVisible();
});

test('an article that is deleted leaves its side, and a narrow window has one above the other', async ({ workbench }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  await page.keyboard.press('Control+Shift+d');
  await beside(page).waitFor();
  await resize(workbench, 760, 800);
  const [above, below] = [await page.locator('.desk').boundingBox(), await beside(page).boundingBox()];
  expect(above && below && above.y + above.height <= below.y + 1 && below.width === 760).toBe(true);
  await resize(workbench, 1360, 900);
  await page.locator('.article-row .open', { hasText: 'As a neighbour' }).press('Delete');
  await expect(beside(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+d');
  await beside(page).waitFor();
  await page.locator('.article-row .open', { hasText: 'Harbour' }).press('Delete');
  await expect(main(page)).toHaveAccessibleName(/^As a neighbour/u);
  await expect(beside(page)).toHaveCount(0);
  await page.getByRole('article', { name: 'Article text' }).focus();
  await page.keyboard.press('Control+Shift+d');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing to compare with' })).toBeVisible();
});
