import { drawnPassages, clickWords, highlight, pasteNews, saved, selectByMouse } from './page-actions';
import { expect, test } from './start-app';

const force = 'We must answer with force';
const undo = 'Control+z';
const redo = 'Control+Shift+z';

test('a passage selected with the mouse takes a stance from the toolbar, to the character', async ({ workbench }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  await selectByMouse(page, force);
  const toolbar = page.getByRole('toolbar', { name: 'Highlight' });
  await expect(toolbar.getByRole('button', { name: 'Cautious' })).toBeVisible();
  await toolbar.getByRole('button', { name: 'Hawkish' }).click();
  await expect(page.locator('mark')).toHaveText([force]);
  await saved(page);

  const { highlights, articles } = await workbench.readStored();
  expect(highlights).toHaveLength(1);
  expect(highlights[0]).toMatchObject({ tags: ['stance-hawkish'], anchor: { exact: force } });
  const article = articles.find(({ title }) => title.startsWith('Harbour'));
  const text = await workbench.readText(article?.edition ?? '');
  expect(text.slice(highlights[0]?.anchor.start, highlights[0]?.anchor.end)).toBe(force);
});

test('the keyboard alone selects, highlights and notes', async ({ workbench }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  await page.getByRole('article', { name: 'Article text' }).focus();
  await page.keyboard.press('F7');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Home');
  for (let word = 0; word < 3; word += 1) await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('2');
  await saved(page);
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Side note' })).toBeFocused();
  await page.keyboard.type('Written by hand');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article', { name: 'Article text' })).toBeFocused();
  await saved(page);

  const { highlights } = await workbench.readStored();
  expect(highlights).toHaveLength(1);
  expect(highlights[0]).toMatchObject({ tags: ['stance-cautious'], note: 'Written by hand' });
  expect(highlights[0]?.anchor.exact.split(/\s+/u).length).toBeGreaterThanOrEqual(2);
  expect(Object.values(await drawnPassages(page))).toEqual([highlights[0]?.anchor.exact]);
});

test('a selection may cross three paragraphs', async ({ workbench }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  const parts = ['minister of Elmland.', '“Patience has served us well, and it will serve us again,” Tomas Brink told reporters.', 'Officials will meet'];
  await highlight(page, parts.join(''), '1');
  await expect(page.locator('mark')).toHaveText(parts);
  expect((await workbench.readStored()).highlights[0]?.anchor.exact).toBe(parts.join('\n\n'));
});

test('overlapping highlights keep their own words; clicks go from the innermost outwards', async ({ workbench }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  await highlight(page, 'We must answer with force if the blockade holds', '1');
  await page.keyboard.press('Escape');
  await highlight(page, 'with force if', '2');
  const { highlights } = await workbench.readStored();
  const drawn = await drawnPassages(page);
  for (const { id, anchor } of highlights) expect(drawn[id]).toBe(anchor.exact);

  await page.keyboard.press('Escape');
  await clickWords(page, 'force if');
  const chosen = page.getByRole('group', { name: /^Highlight “/u });
  await expect(chosen).toHaveAccessibleName('Highlight “with force if”');
  await clickWords(page, 'force if');
  await expect(chosen).toHaveAccessibleName(/^Highlight “We must answer/u);
});

test('stance, speaker, attribution and note of a highlight are each saved, undone and done again', async ({ workbench }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  const stored = async () => {
    await saved(page);
    const { highlights, speakers } = await workbench.readStored();
    const [only] = highlights;
    return only && { ...only, speaker: speakers.find(({ id }) => id === only.speaker)?.name ?? null };
  };
  const expectStep = async (before: Record<string, unknown>, after: Record<string, unknown>): Promise<void> => {
    await expect.poll(stored).toMatchObject(after);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(stored).toMatchObject(before);
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(stored).toMatchObject(after);
  };

  await highlight(page, force, '1');
  await page.getByRole('button', { name: 'Cautious', exact: true }).click();
  await expectStep({ tags: ['stance-hawkish'] }, { tags: ['stance-hawkish', 'stance-cautious'] });

  await page.getByRole('combobox', { name: 'Speaker' }).fill('ruth');
  await page.getByRole('option', { name: 'Ruth Amery' }).click();
  await expectStep({ speaker: null }, { speaker: 'Ruth Amery' });

  await page.getByRole('combobox', { name: 'Attribution' }).selectOption('Direct quote');
  await expectStep({ attribution: null }, { attribution: 'direct' });

  const note = page.getByRole('textbox', { name: 'Side note' });
  await note.pressSequentially('A **firm** line.');
  await page.getByRole('article', { name: 'Article text' }).focus();
  await expectStep({ note: '' }, { note: 'A **firm** line.' });

  await page.keyboard.press('Delete');
  await expect(page.locator('mark')).toHaveCount(0);
  await page.keyboard.press(undo);
  await expect(page.locator('mark')).toHaveText([force]);
  await page.keyboard.press(redo);
  await expect(page.locator('mark')).toHaveCount(0);
  expect((await workbench.readStored()).highlights).toEqual([]);
  for (let step = 0; step < 6; step += 1) await page.keyboard.press(undo);
  await expect(page.locator('mark')).toHaveCount(0);
});

test('a passage in quotation marks proposes its speaker; Y accepts both in one step', async ({ workbench }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  await highlight(page, 'Patience has served us well', '2');
  await expect(page.getByRole('button', { name: 'Direct quote, Tomas Brink?' })).toBeVisible();
  await page.keyboard.press('y');
  await expect(page.getByRole('combobox', { name: 'Speaker' })).toHaveValue('Tomas Brink');
  await expect(page.getByRole('combobox', { name: 'Attribution' })).toHaveValue('direct');
  await page.keyboard.press(undo);
  await expect(page.getByRole('combobox', { name: 'Speaker' })).toHaveValue('');
  await expect(page.getByRole('combobox', { name: 'Attribution' })).toHaveValue('');
});

test('all is still there after a restart, and nothing else', async ({ workbench }) => {
  await pasteNews(workbench);
  await highlight(workbench.page, force, '1');
  await workbench.page.keyboard.press('n');
  // Closed in the middle of a word, within the pause that typing is saved after.
  await workbench.page.keyboard.type('Half a wor');
  const before = await drawnPassages(workbench.page);
  await workbench.restart();
  await expect(workbench.page.getByRole('main')).toHaveAccessibleName(/^Harbour talks stall/u);
  expect(await drawnPassages(workbench.page)).toEqual(before);
  await expect(workbench.page.getByRole('complementary', { name: 'Side notes' })).toContainText('Half a wor');
  expect((await workbench.readStored()).highlights[0]?.note).toBe('Half a wor');
});

test('undo shows the place it changed, also in another article', async ({ workbench }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  await highlight(page, 'a quick result', '1');
  await page.getByRole('navigation', { name: 'Articles' }).locator('.open', { hasNotText: 'Harbour' }).click();
  await expect(page.getByRole('main')).not.toHaveAccessibleName(/^Harbour/u);
  await page.keyboard.press(undo);
  await expect(page.getByRole('main')).toHaveAccessibleName(/^Harbour/u);
  await expect(page.getByText('nobody expects a quick result')).toBeInViewport();
});

test('the context menu copies a passage as words, quotation and Markdown', async ({ workbench }) => {
  await pasteNews(workbench);
  const { app, page } = workbench;
  await highlight(page, force, '1');
  const copied = async (item: string): Promise<string> => {
    await page.locator('mark').click({ button: 'right' });
    await page.getByRole('menuitem', { name: item, exact: true }).click();
    await page.waitForTimeout(100);
    return app.evaluate(({ clipboard }) => clipboard.readText());
  };
  expect(await copied('Copy')).toBe(force);
  expect(await copied('Copy as quotation')).toContain(`“${force}”`);
  expect(await copied('Copy as Markdown')).toContain(`> ${force}`);
});
