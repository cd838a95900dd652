import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { damageFile, lastSegment } from './library-states';
import { drawnPassages, highlight, pasteNews, saved } from './page-actions';
import { expect, filesIn, test, type Workbench } from './start-app';

/** An article with two highlights, one with a note. */
async function work(workbench: Workbench): Promise<void> {
  await pasteNews(workbench);
  const { page } = workbench;
  await highlight(page, 'a quick result', '1');
  await page.keyboard.press('n');
  await page.keyboard.type('Who says so?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await highlight(page, 'Patience has', '2');
  await saved(page);
}

test('a damaged library is restored in its window with every edit, and the damaged file is kept', async ({ workbench }) => {
  await work(workbench);
  const before = await workbench.readStored();
  const path = join(workbench.library, 'library.json');
  let damaged: Uint8Array = new Uint8Array();
  await workbench.restart(async () => {
    damaged = await damageFile(path);
  });
  const { page } = workbench;
  await expect(page.getByRole('heading', { name: 'This library is damaged' })).toBeFocused();
  const letter = page.getByRole('main');
  await expect(letter).toContainText('its checksum does not match');
  await expect(letter).toContainText(workbench.library);
  await expect(letter).toContainText(/from the backup of \d+ \w+ \d{4}, \d\d:\d\d, and \d+ later changes, the last made at \d\d:\d\d\. Nothing is missing\./u);
  await expect(letter).toContainText('You will have 2 articles and 2 highlights.');
  expect(await readFile(path)).toEqual(damaged);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Restore' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.article-text')).toBeFocused();
  await page.locator('.article-row', { hasText: 'Harbour talks' }).locator('.open').click();
  await expect.poll(async () => Object.values(await drawnPassages(page)).sort()).toEqual(['Patience has', 'a quick result']);
  const after = await workbench.readStored();
  const sorted = (list: { id: string }[]): unknown[] => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const table of ['articles', 'highlights', 'tags', 'speakers'] as const) expect(sorted(after[table]), table).toEqual(sorted(before[table]));
  expect(await filesIn(join(workbench.library, 'kept'))).toEqual(['library-damaged-1.json']);
  expect(await readFile(join(workbench.library, 'kept/library-damaged-1.json'))).toEqual(damaged);
  await highlight(page, 'with force', '1');
  await workbench.restart();
  await expect(workbench.page.locator('.article-row')).toHaveCount(2);
});

test('a damaged line of the journal costs its change, and says so', async ({ workbench }) => {
  await work(workbench);
  await workbench.page.keyboard.press('Escape');
  const snapshot = await readFile(join(workbench.library, 'library.json'));
  await highlight(workbench.page, 'with force', '1');
  await workbench.restart(async () => {
    // As after a crash: what was done lies in the journal only, and its last line is damaged.
    await writeFile(join(workbench.library, 'library.json'), snapshot);
    const path = await lastSegment(workbench.library);
    const lines = (await readFile(path, 'utf8')).split('\n');
    lines.splice(-2, 1, (lines.at(-2) ?? '').replace('with force', 'with farce'));
    await writeFile(path, lines.join('\n'));
  });
  const { page } = workbench;
  await expect(page.getByRole('heading', { name: 'This library is damaged' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('1 change can’t be read and stays missing.');
  await page.getByRole('button', { name: 'Restore' }).click();
  await page.locator('.article-text').waitFor();
  await page.locator('.article-row', { hasText: 'Harbour talks' }).locator('.open').click();
  await expect.poll(async () => Object.values(await drawnPassages(page)).sort()).toEqual(['Patience has', 'a quick result']);
  expect(await filesIn(join(workbench.library, 'kept'))).toEqual([expect.stringMatching(/-damaged-1\.jsonl$/u)]);
});

test('a library of a newer version is refused and stays as it is', async ({ workbench }) => {
  const path = join(workbench.library, 'library.json');
  const newer = '{"version": 99, "pages": []}\n';
  await workbench.restart(() => writeFile(path, newer));
  const { page } = workbench;
  await expect(page.getByRole('heading')).toHaveText('This library was written by a newer Stancemark');
  await expect(page.getByRole('main')).toContainText('Open it with that version; nothing has been changed.');
  await expect(page.getByRole('button', { name: 'Restore' })).toHaveCount(0);
  await page.keyboard.press('Control+Shift+T');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await readFile(path, 'utf8')).toBe(newer);
});

test('a damaged library without a backup says what to do, and opens once its file is back', async ({ workbench }) => {
  const path = join(workbench.library, 'library.json');
  let sound: Uint8Array = new Uint8Array();
  await workbench.restart(async () => {
    sound = await readFile(path);
    await rm(join(workbench.library, 'backups'), { recursive: true, force: true });
    await damageFile(path);
  });
  const { page } = workbench;
  await expect(page.getByRole('main')).toContainText('There is no sound backup in its folder');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toHaveText('It still can’t be opened.');
  await writeFile(path, sound);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.article-text')).toBeVisible();
  await highlight(page, 'For eleven days', '1');
  expect((await workbench.readStored()).highlights).toHaveLength(1);
});
