import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { answerOpenDialog, dropFile, saved } from './page-actions';
import { runProgram } from './run-program';
import { expect, root, test } from './start-app';

const chapters = ['The Harbour Compact', 'What the compact says', 'Fees by port', 'Voices abroad'];

/** Pandoc’s sample book, its contents made flat so that each of its sections is a chapter. */
async function makeBook(folder: string): Promise<string> {
  const parts = unzipSync(new Uint8Array(await readFile(join(root, 'parser/formats/samples/office-pandoc.epub'))));
  const contents = strFromU8(parts['EPUB/nav.xhtml'] ?? new Uint8Array());
  const flat = contents.replace('</a><ol class="toc">', '</a></li>').replace('</li></ol></li></ol></nav>', '</li></ol></nav>');
  expect(flat.length).toBeLessThan(contents.length);
  const path = join(folder, 'book.epub');
  await writeFile(path, zipSync({ ...parts, 'EPUB/nav.xhtml': strToU8(flat) }));
  return path;
}

test('a book becomes an article a chapter where that is preferred, goes with one undo, and is known again', async ({ workbench, folder }) => {
  const { page } = workbench;
  const book = await makeBook(folder);
  await page.keyboard.press('Control+,');
  await page.getByRole('group', { name: 'E-books become' }).getByRole('radio', { name: 'An article a chapter' }).check();
  await page.keyboard.press('Escape');
  await answerOpenDialog(workbench, [book]);
  await page.keyboard.press('Control+i');
  await expect(page.getByRole('status').filter({ hasText: 'Imported 4 articles' })).toBeVisible();
  await saved(page);
  const { articles } = await workbench.readStored();
  const brought = articles.filter(({ publication }) => publication === 'The Harbour Compact');
  expect(brought.map(({ title }) => title)).toEqual(expect.arrayContaining(chapters));
  expect(brought).toHaveLength(4);
  const fees = brought.find(({ title }) => title === 'Fees by port');
  const text = await workbench.readText(fees?.edition ?? '');
  expect(text).toMatch(/^Fees by port/u);
  expect(text).not.toContain('Voices abroad');

  await dropFile(page, book);
  await expect(page.getByRole('status').filter({ hasText: '4 articles are in the library already' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.locator('.article-row')).toHaveCount(1);
  await saved(page);
  expect((await workbench.readStored()).articles).toHaveLength(1);
});

test('the command line takes a book whole, or by its chapters', async ({ folder }) => {
  const book = await makeBook(folder);
  const whole = await runProgram(folder, 'import', book, '--library', 'library');
  expect(whole.done).toEqual([expect.stringContaining('→ “The Harbour Compact”')]);
  const each = await runProgram(folder, 'import', book, '--library', 'library', '--chapters', 'each');
  expect(each.done).toEqual(chapters.map((title) => expect.stringContaining(`→ “${title}”`) as unknown));
  const again = await runProgram(folder, 'import', book, '--library', 'library', '--chapters', 'each');
  expect(again).toEqual({ status: 0, failed: [], done: chapters.map(() => expect.stringMatching(/^not imported again/u) as unknown) });
});
