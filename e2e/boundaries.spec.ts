import type { Page } from '@playwright/test';
import { clickWords, drawnPassages, highlight, pasteNews, pointsOf, saved, selectByMouse } from './page-actions';
import { expect, test, type Workbench } from './start-app';

const force = 'We must answer with force';
const amery = '“We must answer with force if the blockade holds,” said Ruth Amery, the defence minister of Elmland.';
const undo = 'Control+z';

/** The words of the highlights in reading order, once all is saved. */
async function storedWords({ page, readStored }: Workbench): Promise<string[]> {
  await saved(page);
  const { highlights } = await readStored();
  return highlights.sort((a, b) => a.anchor.start - b.anchor.start).map(({ anchor }) => anchor.exact);
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Presses the button at one point and moves to another. */
async function dragMouse(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
}

test.beforeEach(async ({ workbench }) => {
  await pasteNews(workbench);
});

test('E lets the keys move an edge, and then the other; one visit is one step of undo', async ({ workbench }) => {
  const { page } = workbench;
  await highlight(page, force, '1');
  await press(page, 'e');
  await expect(page.getByRole('toolbar', { name: 'End edge' })).toBeVisible();
  await expect(page.locator('[aria-live=polite]', { hasText: /^End edge, ends with “answer with force”\. Arrows move it/u })).toHaveCount(1);
  await press(page, 'Control+ArrowRight', 'Control+ArrowRight', 'ArrowLeft');
  await expect.poll(() => storedWords(workbench)).toEqual([`${force} if th`]);
  await press(page, 'ArrowDown');
  await expect.poll(() => storedWords(workbench)).toEqual([amery.slice(1)]);
  await press(page, 'Tab');
  await expect(page.getByRole('toolbar', { name: 'Start edge' })).toBeVisible();
  await press(page, 'Home', 'e', 'Home');
  await expect(page.locator('[aria-live=polite]', { hasText: 'The edges can’t cross' })).toHaveCount(1);
  await press(page, 'ArrowUp', 'Enter');
  await expect(page.locator('.edge-hint')).toHaveCount(0);
  await expect.poll(() => storedWords(workbench)).toEqual([amery]);
  expect(Object.values(await drawnPassages(page))).toEqual(await storedWords(workbench));
  await press(page, undo);
  await expect.poll(() => storedWords(workbench)).toEqual([force]);

  await press(page, 'e', 'Control+ArrowLeft', undo, 'Control+ArrowRight', 'Escape', undo);
  await expect.poll(() => storedWords(workbench)).toEqual([force]);
});

test('handles drag the edges by words, with Alt by letters; Escape puts back, a click gives the edge to the keys', async ({ workbench }) => {
  const { page } = workbench;
  await highlight(page, force, '1');
  const drag = async (edge: 'start' | 'end', onto: string, side: 'from' | 'to'): Promise<void> => {
    const { x, y } = (await pointsOf(page, onto))[side];
    const knob = await page.locator(`.edge-handle.${edge} .edge-knob`).boundingBox();
    if (!knob) throw new Error('There is no handle.');
    expect([knob.width, knob.height]).toEqual([24, 24]);
    await dragMouse(page, { x: knob.x + 12, y: knob.y + 12 }, { x, y: y + (edge === 'end' ? 14 : -14) });
  };
  for (const [edge, onto, side, words] of [['end', 'force if the blockade', 'to', `${force} if the blockade`], ['start', 'answer', 'from', 'answer with force if the blockade']] as const) {
    await drag(edge, onto, side);
    await page.mouse.up();
    await expect.poll(() => storedWords(workbench)).toEqual([words]);
  }
  await page.keyboard.down('Alt');
  await drag('end', 'answer with for', 'to');
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect.poll(() => storedWords(workbench)).toEqual(['answer with for']);
  await drag('end', 'defence minister', 'to');
  await press(page, 'Escape');
  await page.mouse.up();
  await expect.poll(() => storedWords(workbench)).toEqual(['answer with for']);
  await expect(page.locator('.note-card.chosen')).toBeVisible();
  for (const words of ['answer with force if the blockade', `${force} if the blockade`, force]) {
    await press(page, undo);
    await expect.poll(() => storedWords(workbench)).toEqual([words]);
  }
  await page.locator('.edge-handle.start .edge-knob').click();
  await page.getByRole('toolbar', { name: 'Start edge' }).getByRole('button', { name: 'One word on' }).click();
  await expect.poll(() => storedWords(workbench)).toEqual(['must answer with force']);
});

test('a selection takes in the words it cuts, without Alt and as the settings say', async ({ workbench }) => {
  const { page } = workbench;
  const { from, to } = await pointsOf(page, 'swer with fo');
  const select = async (): Promise<string> => {
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await dragMouse(page, from, to);
    await page.mouse.up();
    return page.evaluate(() => getSelection()?.toString() ?? '');
  };
  expect(await select()).toBe('answer with force');
  await page.keyboard.down('Alt');
  expect(await select()).toBe('swer with fo');
  await page.keyboard.up('Alt');
  await press(page, 'Escape', 'Control+,');
  await page.getByRole('checkbox', { name: /^Select whole words/u }).uncheck();
  await press(page, 'Escape');
  expect(await select()).toBe('swer with fo');
});

test('X splits, G merges, U and Q extend, O goes through what lies over the same words', async ({ workbench }) => {
  const { page } = workbench;
  const menu = async (words: string, item: string): Promise<void> => {
    const { x, y } = (await pointsOf(page, words)).from;
    await page.mouse.click(x + 4, y, { button: 'right' });
    await page.getByRole('menuitem', { name: item }).click();
  };
  await highlight(page, force, '1');
  await press(page, 'n');
  await page.keyboard.type('Firm.');
  await press(page, 'Escape');
  await selectByMouse(page, 'with');
  await press(page, 'x');
  await expect.poll(() => storedWords(workbench)).toEqual(['We must answer', 'with force']);
  expect((await workbench.readStored()).highlights.map(({ tags, note }) => [tags, note])).toEqual([[['stance-hawkish'], 'Firm.'], [['stance-hawkish'], '']]);
  await press(page, 'g');
  await expect.poll(() => storedWords(workbench)).toEqual([force]);
  await menu('answer', 'Split here');
  await expect.poll(() => storedWords(workbench)).toEqual(['We must', 'answer with force']);
  await menu('must', 'Merge');
  await expect.poll(() => storedWords(workbench)).toEqual([force]);
  await press(page, 'q');
  await expect.poll(() => storedWords(workbench)).toEqual([`“${force} if the blockade holds,”`]);
  await menu('blockade', 'Extend to sentence');
  await expect.poll(() => storedWords(workbench)).toEqual([amery]);
  await press(page, 'q');
  await expect(page.getByText('Not extended')).toBeVisible();

  await press(page, 'Escape', 'Escape');
  await selectByMouse(page, 'Officials');
  await press(page, 'u');
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^Officials will meet .* second round\.$/u);
  await press(page, 'Escape');
  await highlight(page, 'with force', '2');
  await press(page, 'Escape');
  const chosen = page.getByRole('group', { name: /^Highlight “/u });
  await clickWords(page, 'force');
  await expect(chosen).toHaveAccessibleName('Highlight “with force”');
  await press(page, 'o');
  await expect(chosen).toHaveAccessibleName(/^Highlight ““We must/u);
  await menu('force', 'Next overlapping highlight');
  await expect(chosen).toHaveAccessibleName('Highlight “with force”');
});
