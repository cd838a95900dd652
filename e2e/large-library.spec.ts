import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog, saved, selectByMouse } from './page-actions';
import { readStored } from './read-stored';
import { closeWindows, expect, firstPage, launch, test } from './start-app';

const articles = 600;
const words = 'The ministers weighed pressure against patience and the delegates waited.';

test('a library of 600 articles and 6,000 highlights can be worked on at once, and is whole', async ({ folder }) => {
  const library = join(folder, 'library');
  await writeLibrary(library);
  const app = await launch(library, join(folder, 'user'));
  const page = await firstPage(app);
  await expect(page.locator('mark').first()).toBeVisible();
  // At once: the highlights of other articles may still be on their way.
  await selectByMouse(page, 'the delegates');
  await page.keyboard.press('2');
  await saved(page);
  const rows = page.locator('.article-row');
  await expect(rows.locator('.counts')).toHaveCount(await rows.count());
  expect(await rows.count()).toBeLessThan(articles);
  await rows.last().scrollIntoViewIfNeeded();
  await expect.poll(() => rows.count()).toBeGreaterThan(200);
  await rows.nth(250).locator('.open').click();
  await expect(page.locator('.note-card')).not.toHaveCount(0);
  await expect(page.locator('.article-row .open[aria-current=true] .counts')).toHaveText(/Hawkish\s*10/u);
  await closeWindows(app);
  const stored = await readStored(library);
  expect(stored.highlights).toHaveLength(articles * 10 + 1);
});

test('an export of 600 articles tells how far it is; cancelled, it leaves whole files, and goes on from there', async ({ folder }) => {
  const [library, out] = [join(folder, 'library'), join(folder, 'out')];
  await writeLibrary(library);
  const app = await launch(library, join(folder, 'user'));
  const page = await firstPage(app);
  await answerOpenDialog({ app }, [out]);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^Export/u });
  await dialog.getByRole('radio', { name: /The library/u }).check();
  await page.evaluate(() => {
    const told: number[] = [];
    Object.assign(globalThis, { told });
    new MutationObserver(() => {
      const bar = document.querySelector<HTMLProgressElement>('.export-progress progress');
      if (bar && bar.value !== told.at(-1)) told.push(bar.value);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  await dialog.getByRole('button', { name: 'To a folder…' }).click();
  await dialog.getByRole('button', { name: `Write ${String(articles)} files` }).click();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('status').filter({ hasText: 'Cancelled.' })).toBeVisible();
  const told = await page.evaluate(() => (globalThis as unknown as { told: number[] }).told);
  expect(told.length).toBeGreaterThan(3);
  const files = await readdir(out);
  expect(files.length).toBeGreaterThan(0);
  expect(files.length).toBeLessThan(articles);
  for (const name of files) expect(await readFile(join(out, name), 'utf8'), name).toMatch(/^---\n[^]*<!-- \/stancemark [^]*>\n$/u);
  await dialog.getByRole('button', { name: 'Back' }).click();
  await dialog.getByRole('button', { name: 'To a folder…' }).click();
  await dialog.getByRole('button', { name: `Write ${String(articles - files.length)} files` }).click();
  await expect(dialog.getByRole('status').filter({ hasText: 'written to' })).toContainText(`${String(files.length)} had nothing to change`);
  expect(await readdir(out)).toHaveLength(articles);
  await closeWindows(app);
});

/** A library as the first version of the program wrote it, which is brought up to date when it is opened. */
async function writeLibrary(folder: string): Promise<void> {
  await mkdir(join(folder, 'articles'), { recursive: true });
  const at = '2026-01-02T03:04:05.000Z';
  const ids = Array.from({ length: articles }, (_, index) => `article-${String(index).padStart(4, '0')}`);
  const stored = {
    version: 1,
    tags: [
      { id: 'stance-hawkish', kind: 'stance', name: 'Hawkish', definition: '', colour: 'rust', pattern: 'solid', key: '1', parent: null, position: 0 },
      { id: 'stance-cautious', kind: 'stance', name: 'Cautious', definition: '', colour: 'teal', pattern: 'dashed', key: '2', parent: null, position: 1 },
    ],
    speakers: [],
    articles: ids.map((id) => ({
      id, edition: id, title: `Talks, part ${id}`, byline: '', publication: '', published: '2025-03-03', url: '', language: 'en', importedAt: at, setAside: [], note: '',
    })),
    highlights: ids.flatMap((articleId) =>
      Array.from({ length: 10 }, (_, index) => ({
        id: `${articleId}-${String(index)}`, articleId, tags: ['stance-hawkish'], speaker: null, attribution: null, note: '', createdAt: at, updatedAt: at,
        anchor: { start: index * (words.length + 2), end: index * (words.length + 2) + 13, exact: words.slice(0, 13), prefix: '', suffix: words.slice(13, 45) },
      })),
    ),
  };
  await writeFile(join(folder, 'library.json'), JSON.stringify(stored));
  const blocks = Array.from({ length: 10 }, () => ({ type: 'paragraph', text: words }));
  await Promise.all(ids.map((id) => writeFile(join(folder, 'articles', `${id}.json`), JSON.stringify({ version: 1, blocks }))));
}
