import { focused, pressUntil, selectByKeys } from './key-actions';
import { drawnPassages, highlight, pasteNews, saved, selectByMouse } from './page-actions';
import { expect, test, type Workbench } from './start-app';

const force = 'We must answer with force';
const patience = 'Patience has served us well';
const moveLabel = 'Move the chosen highlight to the selection';
const undo = 'Control+z';
const redo = 'Control+Shift+z';

/** Two highlights, of which the second has both stances; each has its speaker. */
async function markTwo(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await pasteNews(workbench);
  for (const [words, keys, speaker] of [[force, ['1'], 'R. Amery'], [patience, ['1', '2'], 'Ruth Amery']] as const) {
    await highlight(page, words, keys[0]);
    for (const key of keys.slice(1)) await page.keyboard.press(key);
    await page.getByRole('combobox', { name: 'Speaker' }).fill(speaker);
    await page.keyboard.press('Enter');
    await saved(page);
    await page.getByRole('article', { name: 'Article text' }).focus();
    await page.keyboard.press('Escape');
  }
}

/** What the highlights carry and the codebook holds, by name. */
async function carried(workbench: Workbench) {
  await saved(workbench.page);
  const { highlights, tags, speakers } = await workbench.readStored();
  const nameOf = (id: string | null) => [...tags, ...speakers].find((item) => item.id === id)?.name ?? id;
  return {
    highlights: Object.fromEntries(highlights.map(({ anchor, tags: own, speaker }) => [anchor.exact, [...own.map(nameOf), nameOf(speaker)]])),
    tags: tags.map(({ name }) => name).sort(),
    speakers: speakers.map(({ name }) => name).sort(),
  };
}

/** Lets what was just done be undone and done again, and looks at what is stored each time. */
async function expectStep(workbench: Workbench, before: unknown, after: unknown, look: () => Promise<unknown>): Promise<void> {
  await expect.poll(look).toEqual(after);
  await workbench.page.keyboard.press(undo);
  await expect.poll(look).toEqual(before);
  await workbench.page.keyboard.press(redo);
  await expect.poll(look).toEqual(after);
}

test('two stances are merged in the codebook by keys, undone and done again; the focus is on the kept row', async ({ workbench }) => {
  await markTwo(workbench);
  const { page } = workbench;
  const look = () => carried(workbench);
  const before = await look();
  expect(before.highlights).toEqual({ [force]: ['Hawkish', 'R. Amery'], [patience]: ['Hawkish', 'Cautious', 'Ruth Amery'] });
  const { tags } = await workbench.readStored();
  await page.keyboard.press('Control+b');
  await page.getByRole('dialog', { name: 'Codebook' }).waitFor();
  await pressUntil(page, 'Tab', 'Merge Hawkish into…');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Cautious' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('Merge Hawkish into…');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Cautious' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Merge Cautious into…');
  await expect(page.getByRole('listitem', { name: 'Hawkish' })).toHaveCount(0);
  const after = { ...before, highlights: { [force]: ['Cautious', 'R. Amery'], [patience]: ['Cautious', 'Ruth Amery'] }, tags: ['Cautious'] };
  await expectStep(workbench, before, after, look);
  expect(await focused(page)).toBe('Merge Cautious into…');
  const definitions = tags.map((tag) => (tag as { definition?: string }).definition).reverse();
  await expect(page.getByRole('textbox', { name: 'Definition' })).toHaveValue(definitions.join(' '));

  await page.keyboard.press('Escape');
  await expect(page.locator('.article-text mark').filter({ hasText: force })).toHaveAccessibleDescription(/Cautious/u);
});

test('two speakers are merged by mouse, and what is known of the one fills in for the other', async ({ workbench }) => {
  await markTwo(workbench);
  const { page } = workbench;
  await page.keyboard.press('Control+b');
  await page.getByRole('listitem', { name: 'R. Amery' }).getByRole('textbox', { name: 'Role' }).fill('Defence minister');
  await page.keyboard.press('Enter');
  const look = () => carried(workbench);
  const before = await look();
  await page.getByRole('button', { name: 'Merge R. Amery into…' }).click();
  await page.getByRole('menuitem', { name: 'Ruth Amery' }).click();
  const kept = page.getByRole('listitem', { name: 'Ruth Amery' });
  await expect(kept.getByRole('button')).toBeFocused();
  await expect(kept.getByRole('textbox', { name: 'Role' })).toHaveValue('Defence minister');
  const after = { ...before, highlights: { [force]: ['Hawkish', 'Ruth Amery'], [patience]: ['Hawkish', 'Cautious', 'Ruth Amery'] }, speakers: ['Ruth Amery'] };
  await expectStep(workbench, before, after, look);
});

test('what is renamed to another’s name is not renamed, but offered for merging', async ({ workbench }) => {
  await markTwo(workbench);
  const { page } = workbench;
  await page.keyboard.press('Control+b');
  const name = page.getByRole('listitem', { name: 'R. Amery' }).getByRole('textbox', { name: 'Name' });
  await name.fill('ruth amery');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('alert')).toContainText('There is a speaker named Ruth Amery already.');
  await expect(name).toHaveValue('R. Amery');
  await page.getByRole('button', { name: 'Merge the two' }).click();
  await expect.poll(async () => (await carried(workbench)).speakers).toEqual(['Ruth Amery']);
  await expect.poll(() => focused(page)).toBe('Merge Ruth Amery into…');
  await expect(page.getByRole('alert')).toHaveCount(0);

  await page.getByRole('listitem', { name: 'Cautious' }).getByRole('textbox', { name: 'Name' }).fill('HAWKISH');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('There is a stance named Hawkish already.');
  await pressUntil(page, 'Shift+Tab', 'Merge the two');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await carried(workbench)).tags).toEqual(['Hawkish']);
  await expect.poll(() => focused(page)).toBe('Merge Hawkish into…');
});

test('the chosen highlight is moved to words selected with the mouse, by a drag or a double click', async ({ workbench }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  const exact = async () => {
    await saved(page);
    const [only] = (await workbench.readStored()).highlights;
    return { ...only?.anchor, drawn: Object.values(await drawnPassages(page))[0] };
  };
  const standsOn = (words: string) => expect.poll(exact).toMatchObject({ exact: words, drawn: words });
  const toolbar = page.getByRole('toolbar', { name: 'Highlight' });
  await selectByMouse(page, 'a quick result');
  await expect(toolbar.getByRole('button', { name: 'Hawkish' })).toBeVisible();
  await expect(toolbar.getByRole('button', { name: moveLabel })).toHaveCount(0);

  await highlight(page, force, '1');
  const before = await exact();
  await selectByMouse(page, `${force} if the blockade holds`);
  await toolbar.getByRole('button', { name: moveLabel }).click();
  await standsOn(`${force} if the blockade holds`);
  await expectStep(workbench, before, await exact(), exact);
  await expect(page.locator('.note-card.chosen')).toHaveCount(1);

  for (const word of ['blockade', 'Officials']) {
    await selectByMouse(page, word);
    const box = await page.evaluate(() => {
      const { left, top, width, height } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
      getSelection()?.removeAllRanges();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.dblclick(box.x, box.y);
    await toolbar.getByRole('button', { name: moveLabel }).waitFor();
    await page.keyboard.press('m');
    await standsOn(word);
  }
});

test('the chosen highlight is moved by keys alone, and only to words that stand in the article', async ({ workbench }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  await highlight(page, force, '1');
  const stored = async () => {
    await saved(page);
    return (await workbench.readStored()).highlights.map(({ anchor }) => anchor.exact);
  };
  await page.keyboard.press('Escape');
  await page.getByRole('article', { name: 'Article text' }).focus();
  await page.keyboard.press('j');
  await page.locator('.note-card.chosen').waitFor();
  await page.keyboard.press('m');
  await page.keyboard.press('F7');
  await selectByKeys(page, '“Patience', 'well');
  await page.keyboard.press('m');
  await expectStep(workbench, [force], [`“${patience}`], stored);
  await expect(page.locator('.note-card.chosen')).toHaveCount(1);

  const [moved] = (await workbench.readStored()).highlights;
  const outcome = await page.evaluate(
    (given) => window.desk.call('edit', { name: 'moveHighlight', arguments: given }),
    { highlightId: moved?.id, anchor: { ...moved?.anchor, start: 0, end: moved?.anchor.exact.length } },
  );
  expect(outcome).toMatchObject({ ok: false, failure: { code: 'refused' } });
  expect(await stored()).toEqual([`“${patience}`]);
});
