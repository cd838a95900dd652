import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findViolations } from './audit-page';
import { answerOpenDialog, highlight, newsText, pasteNews, paste, saved } from './page-actions';
import { expect, test } from './start-app';

const numbered = (number: number): string =>
  `Report ${String(number)} from the harbour\n\nThe council of Port Lindow met for the ${String(number)}th time on Monday and agreed on nothing at all.\n`;

test('a folder comes in with what is known and what failed told apart, and goes with one undo', async ({ workbench, folder }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  const top = join(folder, 'texts');
  await mkdir(join(top, 'deep'), { recursive: true });
  for (let number = 1; number <= 12; number += 1) await writeFile(join(top, number > 6 ? 'deep' : '', `report ${String(number)}.txt`), numbered(number));
  await writeFile(join(top, 'known.txt'), newsText);
  await writeFile(join(top, 'empty.txt'), ' \n');
  await writeFile(join(top, 'picture.png'), 'x');
  await answerOpenDialog(workbench, [top]);
  await page.keyboard.press('Control+Shift+I');
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('Imported 12 articles; 1 other was in the library already; 1 file could not be read.');
  await expect(page.getByRole('main', { name: 'Report 1 from the harbour' })).toBeVisible();
  expect((await workbench.readStored()).articles).toHaveLength(14);

  await notice.getByRole('button', { name: 'Details' }).click();
  const dialog = page.getByRole('dialog', { name: 'What was imported' });
  await expect(dialog.getByRole('region', { name: '1 file could not be read' })).toContainText('empty.txt There is no text in it');
  await expect(dialog).toContainText('1 file of the folder passed over');
  expect(await findViolations(page)).toEqual([]);
  await dialog.getByRole('region', { name: '1 article in the library already' }).getByRole('button').click();
  await expect(page.getByRole('main', { name: /^Harbour talks/u })).toBeVisible();

  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('title', /import of 12 articles/u);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.article-row')).toHaveCount(2);
  await saved(page);
  expect((await workbench.readStored()).articles).toHaveLength(2);
});

test('an import of many can be watched, read beside, and cancelled', async ({ workbench, folder }) => {
  const { page, library } = workbench;
  await pasteNews(workbench);
  const top = join(folder, 'texts');
  await mkdir(top);
  for (let number = 1; number <= 3000; number += 1) await writeFile(join(top, `report ${String(number)}.txt`), numbered(number));
  await answerOpenDialog(workbench, [top]);
  await page.keyboard.press('Control+Shift+I');
  const progress = page.getByRole('progressbar', { name: 'Import' });
  await expect(progress).toBeVisible();
  await expect.poll(() => progress.getAttribute('value').then(Number)).toBeGreaterThan(5);
  await highlight(page, 'Patience has served us well', '2');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(progress).toBeHidden();
  const notice = page.getByRole('status').filter({ hasText: 'left out, for you cancelled' });
  await expect(notice).toBeVisible();
  const { articles, highlights } = await workbench.readStored();
  expect(highlights).toHaveLength(1);
  expect(articles.length).toBeGreaterThan(7);
  expect(articles.length).toBeLessThan(3002);
  expect(await readdir(join(library, 'articles'))).toHaveLength(articles.length);
  await expect(page.getByRole('main', { name: /^Harbour talks/u })).toBeVisible();
  await paste(workbench, numbered(9000));
  await expect(page.getByRole('main', { name: 'Report 9000 from the harbour' })).toBeVisible();
});

test('dropped files and folders are read from where they lie', async ({ workbench, folder }) => {
  const { page } = workbench;
  const top = join(folder, 'dropped');
  await mkdir(top);
  await writeFile(join(top, 'a.txt'), numbered(1));
  // Only a file that a user has chosen has a place on the disk.
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'chosen', hidden: true })));
  await page.locator('#chosen').setInputFiles(join(top, 'a.txt'));
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    const [file] = document.querySelector<HTMLInputElement>('#chosen')?.files ?? [];
    if (file) transfer.items.add(file);
    for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('main', { name: 'Report 1 from the harbour' })).toBeVisible();
  await expect(page.evaluate((paths) => (window as unknown as { desk: { call: (name: string, given: unknown) => Promise<unknown> } }).desk.call('importPaths', { paths }), [join(top, 'a.txt')])).rejects.toThrow('names no paths');
});
