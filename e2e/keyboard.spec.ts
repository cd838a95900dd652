import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { focused, focusShows, pressUntil, selectByKeys } from './key-actions';
import { answerOpenDialog, answerSaveDialog, drawnPassages, newsText, paste, saved } from './page-actions';
import { expect, test } from './start-app';

test('the whole job is done without a mouse', async ({ workbench, folder }) => {
  const { app, page } = workbench;
  const { keyboard } = page;
  const stored = async (): ReturnType<typeof workbench.readStored> => {
    await saved(page);
    return workbench.readStored();
  };
  const news = async (): Promise<Record<string, unknown> | undefined> =>
    (await stored()).articles.find(({ title }) => title.startsWith('Harbour'));
  const chosen = page.getByRole('group', { name: /^Highlight “/u });

  await test.step('paste an article and go to its text', async () => {
    await paste(workbench, newsText);
    await expect(page.getByRole('main')).toHaveAccessibleName(/^Harbour talks stall/u);
    await pressUntil(page, 'F6', 'Article text');
    expect(await focusShows(page)).toBe(true);
    expect(await news()).toMatchObject({ title: 'Harbour talks stall as ministers weigh pressure' });
  });

  await test.step('select by words, give a stance, accept what is proposed', async () => {
    await keyboard.press('F7');
    await selectByKeys(page, '“We must', 'force');
    await expect(page.getByRole('toolbar', { name: 'Highlight' })).toBeVisible();
    await keyboard.press('1');
    await expect(page.getByRole('button', { name: 'Direct quote, Ruth Amery?' })).toBeVisible();
    await keyboard.press('y');
    await expect(page.getByRole('combobox', { name: 'Speaker' })).toHaveValue('Ruth Amery');
    const { highlights, speakers } = await stored();
    expect(highlights).toMatchObject([{ tags: ['stance-hawkish'], attribution: 'direct', anchor: { exact: '“We must answer with force' } }]);
    expect(speakers.find(({ id }) => id === highlights[0]?.speaker)?.name).toBe('Ruth Amery');
    expect(Object.values(await drawnPassages(page))).toEqual(['“We must answer with force']);
  });

  await test.step('name a speaker, an attribution, a topic, and write a note', async () => {
    await selectByKeys(page, '“Patience', 'well');
    await keyboard.press('2');
    await expect(chosen).toHaveAccessibleName('Highlight ““Patience has served us well”');
    await keyboard.press('s');
    await keyboard.type('bri');
    await expect(page.getByRole('option', { name: 'Tomas Brink' })).toBeVisible();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Speaker' })).toHaveValue('Tomas Brink');
    await pressUntil(page, 'Tab', 'Attribution');
    await keyboard.press('p');
    await pressUntil(page, 'Tab', 'Add topic');
    await keyboard.type('Sanctions');
    await keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Remove topic Sanctions' })).toBeVisible();
    expect(await focused(page)).toBe('Add topic');
    await keyboard.press('Escape');
    expect(await focused(page)).toBe('Article text');
    await keyboard.press('n');
    await keyboard.type('Waits for **1** thing.');
    await keyboard.press('Escape');
    const cautious = async (): Promise<object> => {
      const { highlights, speakers, tags } = await stored();
      const highlight = highlights.find(({ anchor }) => anchor.exact.startsWith('“Patience'));
      const names = tags.filter(({ id }) => highlight?.tags.includes(id) === true).map(({ name }) => name);
      return { ...highlight, tags: names, speaker: speakers.find(({ id }) => id === highlight?.speaker)?.name };
    };
    await expect.poll(cautious).toMatchObject({
      tags: ['Cautious', 'Sanctions'], speaker: 'Tomas Brink', attribution: 'paraphrase', note: 'Waits for **1** thing.',
    });
  });

  await test.step('go between highlights, open the menu, remove and bring back', async () => {
    await keyboard.press('k');
    await expect(chosen).toHaveAccessibleName('Highlight ““We must answer with force”');
    await keyboard.press('j');
    await expect(chosen).toHaveAccessibleName(/Patience/u);
    await keyboard.press('Shift+F10');
    await expect(page.getByRole('menu', { name: 'Passage' })).toBeVisible();
    await pressUntil(page, 'ArrowDown', /^Copy as quotation/u);
    expect(await focusShows(page)).toBe(true);
    await keyboard.press('Enter');
    await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toContain('Patience has served us well');
    expect(await focused(page)).toBe('Article text');
    await keyboard.press('Delete');
    await expect(page.locator('mark')).toHaveCount(1);
    expect((await stored()).highlights).toHaveLength(1);
    await keyboard.press('Control+z');
    await expect(page.locator('mark')).toHaveCount(2);
    expect((await stored()).highlights).toHaveLength(2);
  });

  await test.step('set a paragraph aside and bring it back', async () => {
    const before = (await news())?.['setAside'];
    await keyboard.press('Escape');
    await selectByKeys(page, 'Officials', 'will');
    await keyboard.press('ArrowRight');
    await keyboard.press('r');
    await expect(page.locator('.aside-block', { hasText: 'Officials will meet' })).toBeVisible();
    expect((await news())?.['setAside']).not.toEqual(before);
    await keyboard.press('r');
    await expect(page.locator('.aside-block', { hasText: 'Officials will meet' })).toHaveCount(0);
    expect((await news())?.['setAside']).toEqual(before);
    await keyboard.press('F7');
  });

  await test.step('search, and sort', async () => {
    await keyboard.press('Control+Shift+F');
    await keyboard.type('pilot');
    await expect(page.locator('.search-results button').first()).toBeVisible();
    await keyboard.press('ArrowDown');
    expect(await focusShows(page)).toBe(true);
    await keyboard.press('Enter');
    await expect(page.getByRole('main')).not.toHaveAccessibleName(/^Harbour/u);
    await keyboard.press('Control+Shift+F');
    await keyboard.press('Escape');
    await expect(page.locator('.article-row')).toHaveCount(2);
    await keyboard.press('Escape');
    expect(await focused(page)).toBe('Article text');
    await pressUntil(page, 'Shift+Tab', 'Sort by');
    await keyboard.press('t');
    await expect(page.locator('.article-row .title').first()).toHaveText(/^As a neighbour/u);
    await keyboard.press('Tab');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(page.getByRole('main')).toHaveAccessibleName(/^Harbour/u);
  });

  await test.step('correct the details', async () => {
    await keyboard.press('Control+d');
    await page.getByRole('dialog', { name: 'Article details' }).waitFor();
    await pressUntil(page, 'Tab', 'Publication');
    await keyboard.type('The Elm Courier');
    await keyboard.press('Enter');
    await expect(page.locator('.article-source')).toContainText('The Elm Courier');
    await expect(page.locator('dialog')).toHaveCount(0);
    expect(await news()).toMatchObject({ publication: 'The Elm Courier' });
  });

  await test.step('export', async () => {
    await keyboard.press('Control+e');
    await expect(page.getByRole('combobox', { name: 'Form' })).toBeFocused();
    await pressUntil(page, 'Tab', 'By stance');
    await keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: 'In reading order' })).toBeChecked();
    await answerSaveDialog(workbench, join(folder, 'notes.md'));
    await pressUntil(page, 'Tab', 'Save…');
    await keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('Saved as');
    expect(await readFile(join(folder, 'notes.md'), 'utf8')).toMatch(/We must answer[\s\S]*Patience[\s\S]*Waits for \*\*1\*\* thing/u);
    await keyboard.press('Escape');
    await expect(page.locator('dialog')).toHaveCount(0);
  });

  await test.step('delete an article, bring it back, import another', async () => {
    const before = await stored();
    await pressUntil(page, 'F6', /^(Articles|Sort by|As a neighbour|Harbour)/u);
    await pressUntil(page, 'ArrowDown', /^Harbour/u);
    await keyboard.press('Delete');
    await expect(page.locator('.article-row')).toHaveCount(1);
    expect((await stored()).articles).toHaveLength(1);
    await pressUntil(page, 'Shift+Tab', 'Bring it back');
    await keyboard.press('Enter');
    await expect(page.locator('mark')).toHaveCount(2);
    expect(new Set((await stored()).highlights)).toEqual(new Set(before.highlights));
    await writeFile(join(folder, 'early.txt'), 'Alpine states agree\n\nThe alpine states have agreed on a common water policy after long talks.\n');
    await answerOpenDialog(workbench, [join(folder, 'early.txt')]);
    await pressUntil(page, 'Shift+Tab', 'Import');
    await keyboard.press('Enter');
    await expect(page.getByRole('main')).toHaveAccessibleName('Alpine states agree');
    expect((await stored()).articles).toHaveLength(3);
  });
});

test('the codebook is kept by keys: add, rename, recolour, reorder, key, define, delete', async ({ workbench }) => {
  const { page } = workbench;
  const { keyboard } = page;
  const stances = async (): Promise<Record<string, unknown>[]> => {
    await saved(page);
    const { tags } = await workbench.readStored();
    return tags.filter(({ kind }) => kind === 'stance').sort((one, other) => one.position - other.position);
  };
  await keyboard.press('Control+b');
  await page.getByRole('dialog', { name: 'Codebook' }).waitFor();
  await pressUntil(page, 'Tab', 'New stance');
  await keyboard.press('Enter');
  await expect(page.getByRole('listitem', { name: 'New stance' }).getByRole('textbox', { name: 'Name' })).toBeFocused();
  await keyboard.type('Conciliatory');
  await keyboard.press('Enter');
  await expect(page.getByRole('listitem', { name: 'Conciliatory' })).toBeVisible();
  expect(await focused(page)).toBe('Name');
  for (const [name, letter] of [['Colour', 'g'], ['Underline', 'w'], ['Key', '7']] as const) {
    await pressUntil(page, 'Tab', name);
    await keyboard.press(letter);
  }
  for (const step of [1, 0]) {
    await pressUntil(page, step === 1 ? 'Tab' : 'Shift+Tab', 'Move Conciliatory up');
    await keyboard.press('Enter');
    await expect.poll(async () => (await stances()).findIndex(({ name }) => name === 'Conciliatory')).toBe(step);
    expect(await focused(page)).toBe('Move Conciliatory up');
    await keyboard.press('Tab');
  }
  await pressUntil(page, 'Tab', 'Definition');
  await keyboard.type('Seeks 1 deal.');
  await keyboard.press('Tab');
  await expect.poll(stances).toMatchObject([
    { name: 'Conciliatory', colour: 'green', pattern: 'wavy', key: '7', definition: 'Seeks 1 deal.' },
    { name: 'Hawkish' },
    { name: 'Cautious' },
  ]);
  await pressUntil(page, 'Shift+Tab', 'Delete Conciliatory');
  await keyboard.press('Enter');
  await expect.poll(async () => (await stances()).map(({ name }) => name)).toEqual(['Hawkish', 'Cautious']);
  await expect.poll(() => focused(page)).toBe('Delete Hawkish');
  await keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('Article text');
  await keyboard.press('Control+z');
  await expect.poll(async () => (await stances()).length).toBe(3);
});

test('the settings are changed by keys, at once', async ({ workbench }) => {
  const { app, page } = workbench;
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('radio', { name: 'As the system' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('light');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.article-text')).toHaveCSS('font-size', '17px');
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
});
