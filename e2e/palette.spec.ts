import { highlight, pasteNews, saved, selectByMouse } from './page-actions';
import { expect, test } from './start-app';

test('every command is run from the palette by its name, and articles are opened by their titles', async ({ workbench }) => {
  const { page } = workbench;
  const { keyboard } = page;
  await pasteNews(workbench);
  const palette = page.getByRole('dialog', { name: 'Commands' });
  const chosen = palette.locator('[aria-selected=true]');
  await page.getByRole('article', { name: 'Article text' }).focus();
  await keyboard.press('Control+k');
  await expect(palette.getByRole('combobox', { name: 'Command' })).toBeFocused();
  await keyboard.type('all side');
  await expect(chosen).toContainText('Show all side notes');
  await expect(chosen).toContainText('V');
  await keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
  await expect(page.getByRole('complementary', { name: 'Side notes' })).toHaveAttribute('data-mode', 'chosen');
  await expect(page.getByRole('article', { name: 'Article text' })).toBeFocused();

  // The last one run stands first; arrows go round.
  await keyboard.press('Control+k');
  await expect(chosen).toContainText('Show all side notes');
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowDown');
  await expect(chosen).toContainText('Show all side notes');
  await keyboard.type('neighbour closes');
  await expect(chosen).toContainText('Open “As a neighbour');
  await keyboard.press('Enter');
  await expect(page.getByRole('main', { name: /^As a neighbour/u })).toBeVisible();

  await keyboard.press('Control+k');
  await keyboard.type('no such thing');
  await expect(palette.getByText('No command or article is called so.')).toBeVisible();
  await keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  await expect(page.getByRole('article', { name: 'Article text' })).toBeFocused();
  await keyboard.press('Control+k');
  await palette.getByRole('option', { name: 'Codebook' }).click();
  await expect(page.getByRole('dialog', { name: 'Codebook' })).toBeVisible();
});

test('a command of the palette works on the words that were selected', async ({ workbench }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  await selectByMouse(page, 'a quick result');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command' }).fill('highlight the sel');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await workbench.readStored()).highlights.map(({ anchor }) => anchor.exact)).toEqual(['a quick result']);
  // A key's place counts on a keyboard with other letters, here a Russian one.
  await page.getByRole('article', { name: 'Article text' }).focus();
  await page.evaluate(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'т', code: 'KeyN', bubbles: true, cancelable: true })));
  await expect(page.getByRole('textbox', { name: 'Side note' })).toBeFocused();
});

test('S, A and T highlight what is selected and go to its field', async ({ workbench }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  await selectByMouse(page, 'a quick result');
  await page.keyboard.press('a');
  await expect(page.getByRole('combobox', { name: 'Attribution' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await highlight(page, 'Patience has served us well', '2');
  await page.keyboard.press('t');
  await expect(page.getByRole('combobox', { name: 'Add topic' })).toBeFocused();
  await page.keyboard.type('Blockades');
  await page.keyboard.press('Enter');
  await saved(page);
  const { highlights, tags } = await workbench.readStored();
  const topic = tags.find(({ name }) => name === 'Blockades');
  expect(highlights.find(({ anchor }) => anchor.exact.startsWith('Patience'))?.tags).toContain(topic?.id);
  expect(highlights.find(({ anchor }) => anchor.exact === 'a quick result')?.attribution).not.toBeNull();
});
