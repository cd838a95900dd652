import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { highlight, pasteNews, saved } from './page-actions';
import { interruptProgram, runProgram, type Answer } from './run-program';
import { expect, filesIn, test, type Workbench } from './start-app';

const news = 'Harbour talks stall as ministers weigh pressure';

/** Highlights a passage of the news, with its stance and a note. */
async function markNews(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await pasteNews(workbench);
  await highlight(page, 'a quick result', '2');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Side note' }).fill('Said before the vote.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await saved(page);
}

const exportFrom = ({ library }: Workbench, folder: string, ...args: string[]): Promise<Answer> => runProgram(folder, 'export', '--library', library, ...args);

test('files for Obsidian are kept up to date, and what was written in them stays', async ({ workbench, folder }) => {
  await markNews(workbench);
  const update = (...more: string[]): Promise<Answer> => exportFrom(workbench, folder, '--format', 'obsidian', '--out', 'vault', '--tag', 'cautious', '--update', ...more);
  const path = join(folder, 'vault', `${news}.md`);
  expect(await update()).toEqual({ status: 0, done: [`exported “${news}” → ${path}`], failed: [] });
  expect(await readFile(path, 'utf8')).toMatch(/> \[!.*\n(?:>.*\n)*> .*a quick result/u);

  const mine = (await readFile(path, 'utf8')).replace('---\n', '---\nrating: 5\n').replace('before the vote', 'well before the vote') + '\nMy own thoughts.\n';
  await writeFile(path, mine);
  await highlight(workbench.page, 'Patience has', '2');
  await workbench.page.keyboard.press('Escape');
  await saved(workbench.page);
  expect(await update('--new-under-date')).toEqual({
    status: 0, done: [expect.stringMatching(/^updated .*: \d added.*; left as you have it: the note on “a quick result” \(changed in the file\)$/u)], failed: [],
  });
  const updated = await readFile(path, 'utf8');
  for (const kept of ['rating: 5\n', 'Said well before the vote.', 'My own thoughts.', 'Patience has', '## Added ']) expect(updated).toContain(kept);
  expect(await update()).toEqual({ status: 0, done: [expect.stringMatching(/^kept .*: nothing to change; left as you have it/u)], failed: [] });
  expect(await readFile(path, 'utf8')).toBe(updated);
  // A plain export says what would keep it.
  expect(await exportFrom(workbench, folder, '--format', 'obsidian', '--out', 'vault', '--tag', 'cautious')).toEqual({
    status: 1, done: [], failed: [expect.stringContaining('Add --update to bring it up to date, or --overwrite to replace it.')],
  });
});

test('a template of the user’s own writes the files, and one with a mistake writes nothing', async ({ workbench, folder }) => {
  await markNews(workbench);
  await writeFile(join(folder, 'mine.liquid'), '# {{ article.title }}\n{% for highlight in highlights %}{{ highlight.note }}{% endfor %}\n');
  expect(await exportFrom(workbench, folder, '--template', 'mine.liquid', '--out', 'out', '--tag', 'Cautious')).toMatchObject({ status: 0, failed: [] });
  expect(await readFile(join(folder, 'out', `${news}.md`), 'utf8')).toBe(`# ${news}\nSaid before the vote.\n`);

  await writeFile(join(folder, 'broken.liquid'), '# {{ article.title }}\n\n{{ article.title | upcse }}\n');
  expect(await exportFrom(workbench, folder, '--template', 'broken.liquid', '--out', 'none')).toEqual({
    status: 1, done: [], failed: [`The template ${join(folder, 'broken.liquid')}, line 3: There is no filter “upcse”. Check its spelling, or choose another. Nothing was written.`],
  });
  expect(await filesIn(folder)).not.toContain('none');
});

test('notes go to one file, references to another, and mistakes to none', async ({ workbench, folder }) => {
  await markNews(workbench);
  const notes = join(folder, 'out', 'Notes.md');
  expect(await exportFrom(workbench, folder, '--format', 'briefing', '--one-file', '--out', 'out')).toEqual({ status: 0, done: [`exported 2 articles → ${notes}`], failed: [] });
  expect(await readFile(notes, 'utf8')).toMatch(/articles: 2\n[^]*a quick result/u);

  const references = join(folder, 'out', 'References.bib');
  const bibtex = ['--format', 'bibtex', '--out', 'out'];
  expect(await exportFrom(workbench, folder, ...bibtex)).toEqual({ status: 0, done: [`exported references to 2 articles → ${references}`], failed: [] });
  expect(await readFile(references, 'utf8')).toMatch(/^@\w+\{quill2025harbour,\n[^]*Ada/mu);
  expect(await exportFrom(workbench, folder, ...bibtex)).toEqual({ status: 1, done: [], failed: [expect.stringContaining('there is a file of that name')] });

  const mistakes: [string[], RegExp][] = [
    [['--format', 'markdown', '--tag', 'cautios'], /There is no tag “cautios”\. Is one of these meant: “Cautious”\?/u],
    [['--format', 'markdown', '--update', '--overwrite'], /--overwrite replaces what --update keeps/u],
    [['--format', 'bibtex', '--tag', 'Cautious'], /--tag is for notes/u],
  ];
  for (const [args, why] of mistakes) {
    expect(await exportFrom(workbench, folder, ...args, '--out', 'none')).toEqual({ status: 1, done: [], failed: [expect.stringMatching(why)] });
  }
  expect(await filesIn(folder)).not.toContain('none');
});

test('an export that is told to end leaves whole files only, and says how far it came', async ({ folder }) => {
  await mkdir(join(folder, 'texts'));
  const count = 300;
  for (let number = 1; number <= count; number += 1) await writeFile(join(folder, 'texts', `${String(number)}.txt`), `Report ${String(number)}\n\nThe envoy asked for patience in port ${String(number)}.\n`);
  expect(await runProgram(folder, 'import', 'texts', '--library', 'library')).toMatchObject({ status: 0, failed: [] });
  const before = await filesIn(join(folder, 'library'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const { status, done, failed } = await interruptProgram(folder, signal, 'export', '--library', 'library', '--format', 'markdown', '--out', signal);
    const files = await filesIn(join(folder, signal));
    expect([status, failed]).toEqual([130, [`Stopped after ${String(files.length)} of ${String(count)} articles: the other ${String(count - files.length)} were not exported.`]]);
    expect(done).toHaveLength(files.length);
    expect(files.length).toBeLessThan(count);
    for (const name of files) expect([name, await readFile(join(folder, signal, name), 'utf8')]).toEqual([expect.stringMatching(/^Report \d+\.md$/u), expect.stringMatching(/^---\n[^]*\nNo highlights yet\.\n$/u)]);
  }
  expect(await filesIn(join(folder, 'library'))).toEqual(before);
});
