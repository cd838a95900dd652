import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pasteNews, saved, selectByMouse } from './page-actions';
import { expect, test, type Workbench } from './start-app';

test.use({ hasSeenTour: false });

async function hasSeenTour({ library }: Workbench): Promise<unknown> {
  const settings = JSON.parse(await readFile(join(dirname(library), 'user', 'settings.json'), 'utf8')) as { preferences: { hasSeenTour: unknown } };
  return settings.preferences.hasSeenTour;
}

test('a new user is shown round by doing, once', async ({ workbench }) => {
  let { page } = workbench;
  let tour = page.getByRole('region', { name: 'Tour' });
  await expect(tour.getByRole('heading')).toHaveText('Mark what is said');
  await selectByMouse(page, 'For eleven days');
  await page.keyboard.press('1');
  await expect(tour.getByRole('heading')).toHaveText('Write beside it');
  await page.keyboard.press('n');
  await page.keyboard.type('How long is it by now?');
  await expect(tour.getByRole('heading')).toHaveText('See the whole');
  await page.keyboard.press('Escape');
  await tour.getByRole('button', { name: 'Next' }).click();
  await expect(tour.getByRole('heading')).toHaveText('Bring in your own, take it with you');
  await expect(tour).toContainText('4 of 4');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('dialog', { name: 'Export as Markdown' }).waitFor();
  await page.keyboard.press('Escape');
  await expect(tour).toHaveCount(0);
  await saved(page);
  const { highlights } = await workbench.readStored();
  expect(highlights.map(({ note }) => note)).toEqual(['How long is it by now?']);
  await workbench.restart();
  ({ page } = workbench);
  expect(await hasSeenTour(workbench)).toBe(true);
  tour = page.getByRole('region', { name: 'Tour' });
  await expect(tour).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tour');
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveText('Show the tour');
  await page.keyboard.press('Enter');
  await expect(tour.getByRole('heading')).toHaveText('Mark what is said');
});

test('the tour is passed over by keys alone, and stays away', async ({ workbench }) => {
  const { page } = workbench;
  const tour = page.getByRole('region', { name: 'Tour' });
  await tour.waitFor();
  await page.getByRole('article', { name: 'Article text' }).focus();
  await page.keyboard.press('F6');
  await expect(tour.getByRole('button', { name: 'Skip the tour' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tour).toHaveCount(0);
  await expect(page.getByRole('article', { name: 'Article text' })).toBeFocused();
  await expect.poll(() => hasSeenTour(workbench).catch(() => null)).toBe(true);
});

test('a step of the tour is done in whichever article is open, also after an undo', async ({ workbench }) => {
  const { page } = workbench;
  const heading = page.getByRole('region', { name: 'Tour' }).getByRole('heading');
  await expect(heading).toHaveText('Mark what is said');
  await selectByMouse(page, 'For eleven days');
  await page.keyboard.press('1');
  await expect(heading).toHaveText('Write beside it');
  await page.keyboard.press('n');
  await page.keyboard.type('How long?');
  await expect(heading).toHaveText('See the whole');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('show the tour');
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveText('Show the tour');
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('Mark what is said');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.locator('mark')).toHaveCount(0);
  await pasteNews(workbench);
  await selectByMouse(page, 'a quick result');
  await page.keyboard.press('1');
  await expect(heading).toHaveText('Write beside it');
});
