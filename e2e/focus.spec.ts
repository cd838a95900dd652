import { focused, focusShows, pressUntil } from './key-actions';
import { clickWords, highlight, pasteNews, saved } from './page-actions';
import { markAll } from './screens';
import { expect, test } from './start-app';

const text = 'Article text';

test('each dialog takes the focus, keeps it, and gives it back', async ({ workbench }) => {
  const { page } = workbench;
  for (const [key, name] of [['Control+e', 'Export as Markdown'], ['Control+,', 'Settings'], ['Control+b', 'Codebook'], ['Control+d', 'Article details'], ['?', 'Keys']] as const) {
    await page.getByRole('article', { name: text }).focus();
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog', { name });
    await dialog.waitFor();
    for (let stop = 0; stop < 40; stop += 1) {
      expect(await focusShows(page), `${name}: ${await focused(page)}`).toBe(true);
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
      await page.keyboard.press('Tab');
      // From its last stop the focus may pass by the window itself.
      if ((await focused(page)) === 'nothing') await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toHaveCount(0);
    await expect.poll(() => focused(page)).toBe(text);
  }
});

test('Tab goes from the bar by the articles and the sheet to the notes, and round again', async ({ workbench }) => {
  await markAll(workbench);
  const { page } = workbench;
  await clickWords(page, 'Patience has');
  await page.locator('.note-card.chosen').waitFor();
  await page.getByRole('button', { name: 'Show or hide articles' }).focus();
  const stops: string[] = [];
  const places: string[] = [];
  for (let press = 0; press < 80; press += 1) {
    const place = await page.evaluate(() => document.activeElement?.closest('header.top-bar, nav, main, aside')?.className);
    expect(await focusShows(page), stops.at(-1) ?? '').toBe(true);
    if (place !== places.at(-1)) places.push(place ?? '');
    stops.push(await focused(page));
    await page.keyboard.press('Tab');
    if ((await focused(page)) === 'nothing') await page.keyboard.press('Tab');
    if ((await focused(page)) === stops[0]) break;
  }
  expect(places).toEqual(['top-bar', 'articles-pane', 'sheet', 'side-notes']);
  expect(stops.at(0)).toBe('Show or hide articles');
  for (const stop of ['Search library', 'Undo', 'Import', 'Export', 'Sort by', 'Codebook', 'Settings', text, 'Side note', 'Speaker', 'Attribution', 'Add topic']) expect(stops).toContain(stop);
});

test('the toolbar is one Tab behind the words, and its arrows go along it', async ({ workbench }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  await page.getByRole('article', { name: text }).focus();
  await page.keyboard.press('F7');
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.getByRole('toolbar', { name: 'Highlight' }).waitFor();
  await pressUntil(page, 'Tab', /^H ?Hawkish/u);
  expect(await focusShows(page)).toBe(true);
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toMatch(/Cautious/u);
  await page.keyboard.press('Enter');
  await expect(page.locator('mark')).toHaveCount(1);
  expect(await focused(page)).toBe(text);
  await saved(page);
  expect((await workbench.readStored()).highlights).toMatchObject([{ tags: ['stance-cautious'] }]);
});

test('what goes away under the focus leaves it close by', async ({ workbench }) => {
  const { page } = workbench;
  await markAll(workbench);
  await clickWords(page, 'Patience has');
  const press = async (name: string | RegExp): Promise<string> => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
    await saved(page);
    await expect.poll(() => focused(page)).not.toBe('nothing');
    return focused(page);
  };
  expect(await press(/^Direct quote, Tomas/u)).toBe('Speaker');
  await page.getByRole('combobox', { name: 'Add topic' }).fill('Ports');
  await page.keyboard.press('Enter');
  expect(await press('Remove topic Ports')).toBe('Add topic');
  expect(await press(/^Note on “served us well”/u)).toMatch(/^H ?Hawkish/u);
  expect(await press('Remove highlight')).toBe(text);
  expect(await press('Undo')).toBe('Undo');
  const rows = page.locator('.article-row .open');
  await rows.first().focus();
  const other = (await rows.nth(1).innerText()).split('\n')[0] ?? '';
  await page.keyboard.press('Delete');
  await expect(rows).toHaveCount(1);
  await expect.poll(() => focused(page)).toContain(other);
  // On the text, or in the list where that is not drawn yet.
  expect(await press('Bring it back')).not.toMatch(/^(?:nothing|Edit article details)$/u);
  await expect(rows).toHaveCount(2);
});

test('closing a drawer gives the focus to the sheet', async ({ workbench }) => {
  const { app, page } = workbench;
  await markAll(workbench);
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.setContentSize(700, 700); });
  await page.getByRole('button', { name: 'Show or hide side notes' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Close side notes' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Side notes' })).toBeHidden();
  await expect.poll(() => focused(page)).toBe(text);
});

test('Escape lets go of one thing at a time, the nearest first', async ({ workbench }) => {
  const { page } = workbench;
  const { keyboard } = page;
  await pasteNews(workbench);
  await highlight(page, 'a quick result', '1');
  const chosen = page.locator('.note-card.chosen');
  await keyboard.press('s');
  await keyboard.type('Ru');
  await keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: 'Speaker' })).toHaveValue('');
  expect(await focused(page)).toBe('Speaker');
  await keyboard.press('Escape');
  expect(await focused(page)).toBe(text);
  await expect(chosen).toBeVisible();
  await keyboard.press('Shift+F10');
  await page.getByRole('menu').waitFor();
  await keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(chosen).toBeVisible();
  expect(await focused(page)).toBe(text);
  await keyboard.press('Control+,');
  await page.getByRole('dialog').waitFor();
  await keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(chosen).toBeVisible();
  await keyboard.press('Escape');
  await expect(chosen).toHaveCount(0);
  await saved(page);
  expect((await workbench.readStored()).highlights).toMatchObject([{ tags: ['stance-hawkish'], speaker: null }]);
});

test('digits and letters typed into fields stay text', async ({ workbench }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  await highlight(page, 'a quick result', '1');
  const typed = '12 hjknrsy?/';
  for (const name of ['Side note', 'Speaker', 'Add topic', 'Search library']) {
    const field = page.getByLabel(name, { exact: true }).and(page.locator('input, textarea'));
    await field.focus();
    await page.keyboard.type(typed);
    await expect(field).toHaveValue(typed);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('article', { name: text }).focus();
  await expect.poll(async () => (await workbench.readStored()).highlights).toMatchObject([{ tags: ['stance-hawkish'], speaker: null, note: typed }]);
});

test('undo in a field is the field’s own', async ({ workbench }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  await highlight(page, 'a quick result', '1');
  await page.keyboard.press('n');
  await page.keyboard.type('some words');
  const note = page.getByRole('textbox', { name: 'Side note' });
  await page.keyboard.press('Control+z');
  await expect(note).not.toHaveValue('some words');
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Control+z');
  await expect(note).toHaveValue('');
  await expect(page.locator('mark')).toHaveText(['a quick result']);
  await page.keyboard.press('Control+Shift+z');
  await expect(note).not.toHaveValue('');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await workbench.readStored()).highlights.length).toBe(1);
});
