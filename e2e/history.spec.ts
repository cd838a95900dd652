import type { Locator, Page } from '@playwright/test';
import { drawnPassages, highlight, pasteNews, saved } from './page-actions';
import { expect, test, type StoredLibrary } from './start-app';

async function openHistory(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+Shift+H');
  return page.getByRole('dialog', { name: 'History' }).locator('.moment');
}

/** What the user has, in an order that does not depend on how it came about. */
function content({ articles, trash, highlights, tags, speakers }: StoredLibrary): unknown {
  const sorted = (list: { id: string }[]): unknown[] => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [articles, trash, highlights, tags, speakers].map(sorted);
}

test('a library without edits says what will stand in its history', async ({ workbench: { page } }) => {
  await page.keyboard.press('Control+Shift+H');
  await expect(page.getByRole('dialog', { name: 'History' })).toContainText('Nothing has been changed yet');
});

test('the history tells edits in words and goes to the one that is chosen, back and forth, by keyboard', async ({ workbench }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  for (const [words, key] of [['a quick result', '1'], ['Patience has', '2'], ['with force', '1']] as const) {
    await highlight(page, words, key);
    await page.keyboard.press('Escape');
  }
  const moments = await openHistory(page);
  await expect(moments.locator('.says')).toHaveText([
    'Highlight “with force”', 'Highlight “Patience has”', 'Highlight “a quick result”', /^Import of “Harbour talks/u, 'Before these 4 edits',
  ]);
  await expect(moments.nth(0)).toBeFocused();
  await expect(moments.nth(0)).toHaveAttribute('aria-current', 'step');
  await expect(moments.nth(0)).toContainText(/Now.*\d\d:\d\d/u);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(moments.nth(2)).toContainText('Undo to here');
  await page.keyboard.press('Enter');
  await expect(moments.locator('.state')).toHaveText(['Can be redone', 'Can be redone', 'Now', '', '']);
  await expect(moments.nth(2)).toBeFocused();
  expect(Object.values(await drawnPassages(page))).toEqual(['a quick result']);

  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(moments.locator('.state')).toHaveText(['Can be redone', 'Now', '', '', '']);
  await moments.last().click();
  await expect(moments.locator('.state')).toHaveText(['Can be redone', 'Can be redone', 'Can be redone', 'Can be redone', 'Now']);
  await expect(page.locator('.article-row')).toHaveCount(1);
  await moments.first().click();
  await expect(moments.first()).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('Control+z');
  await expect(moments.locator('.state').first()).toHaveText('Can be redone');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAccessibleDescription(/^Undo highlight “Patience has”/u);
  await expect(page.getByRole('button', { name: 'Redo' })).toHaveAccessibleDescription(/^Redo highlight “with force”/u);
});

test('what was done before a restart is undone and redone after it, in the window and on the disk', async ({ workbench }) => {
  await pasteNews(workbench);
  const states = [content(await workbench.readStored())];
  const keep = async (): Promise<void> => {
    await saved(workbench.page);
    states.push(content(await workbench.readStored()));
  };
  const before = workbench.page;
  await highlight(before, 'a quick result', '1');
  await keep();
  await before.keyboard.press('n');
  await before.keyboard.type('Who says so?');
  await before.keyboard.press('Escape');
  await keep();
  await before.keyboard.press('Control+b');
  const name = before.getByRole('textbox', { name: 'Name' }).first();
  await name.fill('Firm');
  await name.press('Enter');
  await before.keyboard.press('Escape');
  await expect(before.locator('.note-card')).toContainText('Firm');
  await keep();
  await before.locator('.article-row', { hasText: 'Harbour talks' }).locator('.open').press('Delete');
  await expect(before.locator('.article-row')).toHaveCount(1);
  await keep();
  expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(5);

  await workbench.restart();
  const { page } = workbench;
  const at = async (state: number): Promise<void> => {
    await expect.poll(async () => content(await workbench.readStored())).toEqual(states[state]);
    await saved(page);
  };
  await at(4);
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.click();
  await at(3);
  await expect(page.locator('mark')).toHaveText(['a quick result']);
  await page.locator('mark').click();
  await expect(page.getByRole('textbox', { name: 'Side note' })).toHaveValue('Who says so?');
  await expect(page.locator('.note-card')).toContainText('Firm');
  await undo.click();
  await at(2);
  await expect(page.locator('.note-card')).toContainText('Hawkish');
  await undo.click();
  await at(1);
  await expect(page.getByRole('textbox', { name: 'Side note' })).toHaveValue('');
  await undo.click();
  await at(0);
  await expect(page.locator('mark')).toHaveCount(0);

  await workbench.restart();
  const redo = workbench.page.getByRole('button', { name: 'Redo' });
  for (let done = 1; done < states.length; done += 1) await redo.click();
  await expect.poll(async () => content(await workbench.readStored())).toEqual(states[4]);
});

test('letters that are typed and not yet sent count as not saved', async ({ workbench }) => {
  await pasteNews(workbench);
  const { page } = workbench;
  await highlight(page, 'a quick result', '1');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Side note' })).toBeFocused();
  // Told at once: what is read here is what stands in the window right after the letter.
  const shown = await page.evaluate(async () => {
    const field = document.querySelector('textarea');
    field?.setRangeText('a');
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    return document.querySelector('.save-state')?.textContent;
  });
  expect(shown).toBe('Saving…');
  await saved(page);
  expect((await workbench.readStored()).highlights[0]?.note).toBe('a');
});
