import { readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { damageFile, leaveConflictCopy, lockFromElsewhere } from './library-states';
import { clickWords, highlight, paste, pasteNews, newsText, saved, selectByMouse } from './page-actions';
import { expect, filesIn, launch, test } from './start-app';

test('a library that another computer has can be read, and taken over', async ({ workbench }) => {
  await pasteNews(workbench);
  await highlight(workbench.page, 'a quick result', '1');
  await workbench.restart(() => lockFromElsewhere(workbench.library));
  const { page, library } = workbench;
  const banner = page.getByRole('region', { name: 'Read-only' });
  await expect(banner).toContainText('open on the computer “reading-room”');
  await expect(page.locator('.save-state')).toHaveText('Read-only');

  const before = await filesIn(join(library, 'articles'));
  await selectByMouse(page, 'Patience has');
  await page.keyboard.press('2');
  await expect(page.getByRole('alert')).toContainText('This library can only be read');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.keyboard.press('Delete');
  await page.waitForTimeout(500);
  await expect(page.getByRole('alert'), 'what was refused is not chosen').toHaveCount(0);
  await page.keyboard.press('Escape');
  await paste(workbench, newsText);
  await expect(page.getByRole('alert')).toContainText('This library can only be read');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await clickWords(page, 'a quick result');
  await expect(page.getByRole('textbox', { name: 'Side note' })).not.toBeEditable();
  await expect(page.locator('mark')).toHaveText(['a quick result']);
  expect(await filesIn(join(library, 'articles'))).toEqual(before);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();

  await banner.getByRole('button', { name: 'Take over…' }).click();
  await expect(banner).toContainText('what is changed there after this is not saved here');
  await expect(banner.getByRole('button', { name: 'Leave as it is' })).toBeFocused();
  await page.keyboard.press('Escape');
  await banner.getByRole('button', { name: 'Take over…' }).click();
  await banner.getByRole('button', { name: 'Take over', exact: true }).click();
  await expect(banner).toHaveCount(0);
  await highlight(page, 'Patience has', '2');
  expect((await workbench.readStored()).highlights).toHaveLength(2);
  expect(JSON.parse(await readFile(join(library, 'lock'), 'utf8'))).toMatchObject({ host: hostname() });
});

test('another process of the program brings the window to the front that has the library', async ({ workbench, folder }) => {
  const { app, library } = workbench;
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.minimize(); });
  const second = await launch(library, join(folder, 'another-user'));
  await second.waitForEvent('close');
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isMinimized())))
    .toEqual([false]);
  await highlight(workbench.page, 'For eleven days', '1');
});

test('a conflict copy is noticed, merged and put aside; the merge can be undone', async ({ workbench }) => {
  const { page, library } = workbench;
  await pasteNews(workbench);
  await highlight(page, 'a quick result', '1');
  await workbench.restart();
  const name = 'library (conflicted copy).json';
  await leaveConflictCopy(workbench, name);
  const again = workbench.page;
  const banner = again.locator('.banner', { hasText: name });
  await expect(banner).toContainText('A copy of this library lies beside it');
  // What the copy has and the library does not: it goes on without the highlight.
  await again.locator('.article-row', { hasText: 'Harbour talks' }).locator('.open').click();
  await clickWords(again, 'a quick result');
  await again.locator('.note-card.chosen').waitFor();
  await again.getByRole('main').press('Delete');
  await expect(again.locator('mark')).toHaveCount(0);
  await banner.getByRole('button', { name: 'Merge' }).click();
  await expect(again.locator('mark')).toHaveText(['a quick result']);
  await expect(again.locator('.banner')).toHaveText(/^Merged library \(conflicted copy\)\.json\. This added 1 highlight\. The copy was put into the folder kept\./u);
  await saved(again);
  expect(await filesIn(library)).not.toContain(name);
  expect(await filesIn(join(library, 'kept'))).toEqual(['library (conflicted copy)-merged-1.json']);
  await again.locator('.banner').getByRole('button', { name: 'Undo' }).click();
  await expect(again.locator('mark')).toHaveCount(0);
  expect((await workbench.readStored()).highlights).toEqual([]);
});

test('several copies are asked about one after the other; a damaged one is refused, another dismissed', async ({ workbench }) => {
  const { page, library } = workbench;
  await leaveConflictCopy(workbench, 'library-a.json');
  await leaveConflictCopy(workbench, 'library-b.json');
  await damageFile(join(library, 'library-a.json'));
  await expect(page.locator('.banner')).toContainText('library-a.json');
  await page.getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByRole('alert')).toContainText(/library-a\.json can’t be merged.*checksum does not match.*Nothing has been changed/u);
  await page.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.locator('.banner')).toContainText('library-b.json');
  await page.getByRole('button', { name: 'Merge' }).click();
  await expect(page.locator('.banner')).toContainText('It held nothing that this library lacks.');
  await writeFile(join(library, 'unrelated.txt'), '');
  await page.waitForTimeout(500);
  await expect(page.locator('.banner')).toHaveCount(1);
});
