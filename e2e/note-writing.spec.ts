import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { clickWords, highlight, paste, pasteNews, saved } from './page-actions';
import { focused, pressUntil } from './key-actions';
import { expect, test, type Workbench } from './start-app';

const noteField = (page: Page): Locator => page.getByRole('textbox', { name: 'Side note' });
const linkList = (page: Page): Locator => page.getByRole('listbox', { name: 'Link to' });
const firstTitle = /^Harbour talks stall/u;

/** What the chosen highlight's note is on the disk, once nothing is on its way there. */
async function storedNote({ page, readStored }: Workbench, exact: string): Promise<string | undefined> {
  await saved(page);
  return (await readStored()).highlights.find(({ anchor }) => anchor.exact === exact)?.note;
}

/** Highlights words and puts the cursor into their note. */
async function beginNote(page: Page, words: string): Promise<void> {
  await highlight(page, words, '1');
  await page.keyboard.press('n');
  await expect(noteField(page)).toBeFocused();
}

async function openByMouse(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Articles' }).getByText(title).click();
  await page.getByRole('main', { name: title }).locator('.article-text').waitFor();
}

/** Two articles; each with a highlight, the first one chosen and with the cursor in its note. */
async function beginWithTwo(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await pasteNews(workbench);
  await highlight(page, 'Patience has served us well', '2');
  await paste(workbench, 'Quiet [waters] ahead\n\nThe envoys praised the calm of the strait for an hour.\n\nAnd then they went home for the winter.\n');
  await expect(page.getByRole('main', { name: 'Quiet [waters] ahead' })).toBeVisible();
  await beginNote(page, 'praised the calm');
}

test('lists and marks are written by keys alone, and each is undone by the field’s own undo', async ({ workbench }) => {
  const { page } = workbench;
  const { keyboard } = page;
  await pasteNews(workbench);
  await beginNote(page, 'We must answer with force');
  await keyboard.type('1. a firm line');
  await keyboard.press('Control+b');
  await keyboard.press('Enter');
  await keyboard.type('why');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.type('then');
  await keyboard.press('Control+i');
  await expect(noteField(page)).toHaveValue('1. a firm **line**\n   1. why\n2. *then*');
  await keyboard.press('Control+z');
  await expect(noteField(page)).toHaveValue('1. a firm **line**\n   1. why\n2. then');
  await keyboard.press('Control+Shift+z');
  await keyboard.press('Control+a');
  await keyboard.press('Control+Shift+Digit8');
  await keyboard.press('Control+Shift+Digit9');
  const quoted = '> - a firm **line**\n>    - why\n> - *then*';
  await expect(noteField(page)).toHaveValue(quoted);
  expect(await storedNote(workbench, 'We must answer with force')).toBe(quoted);
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await expect(noteField(page)).toHaveValue('1. a firm **line**\n   1. why\n2. *then*');
});

test('a link is found by typing, taken by keys or by the mouse, and opens what it names', async ({ workbench }) => {
  const { page } = workbench;
  const { keyboard } = page;
  await beginWithTwo(workbench);
  await keyboard.type('Unlike [[patience');
  await expect(linkList(page).getByRole('option')).toHaveText([/^Patience has served us well\s*Harbour talks/u]);
  await keyboard.press('Enter');
  await keyboard.type(' and [[');
  await expect(linkList(page).getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('ArrowDown');
  await expect(noteField(page)).toHaveAttribute('aria-activedescendant', (await linkList(page).getByRole('option').nth(1).getAttribute('id')) ?? '');
  await keyboard.type('talks');
  await linkList(page).getByRole('option', { name: firstTitle }).first().click();
  await expect(noteField(page)).toBeFocused();
  await keyboard.type(', not [[tal');
  await keyboard.press('Escape');
  await expect(linkList(page)).toHaveCount(0);
  await expect(noteField(page)).toBeFocused();
  await keyboard.type('ks');
  await expect(linkList(page)).toHaveCount(0);

  const { articles, highlights } = await workbench.readStored();
  const first = articles.find(({ title }) => firstTitle.test(title));
  const passage = highlights.find(({ anchor }) => anchor.exact.startsWith('Patience'));
  expect(await storedNote(workbench, 'praised the calm')).toBe(
    `Unlike [Patience has served us well](stancemark:highlight/${passage?.id}) and [${first?.title}](stancemark:article/${first?.id}), not [[talks`,
  );

  await keyboard.press('Escape');
  await keyboard.press('Escape');
  const card = page.locator('.note-card');
  await card.hover();
  await card.getByRole('link', { name: 'Patience has served us well' }).click();
  await expect(page.getByRole('main', { name: firstTitle })).toBeVisible();
  await expect(page.locator('.note-card.chosen')).toHaveAttribute('data-note', passage?.id ?? '');
  expect(await focused(page)).toBe('Article text');

  // By keyboard alone, from the other article's note; then what the link names is gone.
  await openByMouse(page, 'Quiet [waters] ahead');
  await pressUntil(page, 'Tab', /^Harbour talks stall as ministers weigh pressure$/u);
  await keyboard.press('Enter');
  await page.getByRole('main', { name: firstTitle }).locator('.article-text').waitFor();
  await clickWords(page, 'Patience has');
  await page.locator('.note-card.chosen').getByRole('button', { name: 'Remove highlight' }).click();
  await saved(page);
  await openByMouse(page, 'Quiet [waters] ahead');
  await card.hover();
  await expect(card.getByText('Patience has served us well', { exact: true })).toHaveAttribute('title', /no longer/u);
  await expect(card.getByRole('link')).toHaveCount(1);
});

test('an export has the words of links, and the title of an article they lead to', async ({ workbench }) => {
  const { app, page } = workbench;
  const { keyboard } = page;
  await beginWithTwo(workbench);
  await keyboard.type('Unlike [[patience');
  await keyboard.press('Tab');
  await keyboard.press('Control+Enter');
  await expect(page.getByRole('main', { name: firstTitle })).toBeVisible();
  await openByMouse(page, 'Quiet [waters] ahead');
  await keyboard.press('Control+e');
  const preview = page.getByRole('dialog', { name: 'Export as Markdown' }).getByLabel('Preview');
  await expect(preview).toContainText('Unlike Patience has served us well (Harbour talks stall as ministers weigh pressure)');
  await expect(preview).not.toContainText('stancemark:');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('no spelling is checked where that would need a download', async ({ workbench, folder }) => {
  test.skip(process.platform === 'darwin', 'The system checks it there.');
  const { app, page } = workbench;
  await pasteNews(workbench);
  await beginNote(page, 'a quick result');
  await page.keyboard.type('Mispeled wrods evrywhere ');
  await expect(noteField(page)).toHaveAttribute('spellcheck', 'false');
  await saved(page);
  const isChecked = app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents.removeAllListeners('context-menu');
    return new Promise((resolve) => contents?.once('context-menu', (_event, { spellcheckEnabled, misspelledWord }) => { resolve({ spellcheckEnabled, misspelledWord }); }));
  });
  await noteField(page).click({ button: 'right', position: { x: 30, y: 18 } });
  expect(await isChecked).toEqual({ spellcheckEnabled: false, misspelledWord: '' });
  // Electron makes the folder at every start; what a download brings would lie in it.
  expect(await readdir(join(folder, 'user', 'Dictionaries')).catch(() => [])).toEqual([]);
});
