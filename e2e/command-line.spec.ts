import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { highlight, newsText, pasteNews } from './page-actions';
import { readStored } from './read-stored';
import { runProgram, type Answer } from './run-program';
import { expect, filesIn, sharedInputs, test } from './start-app';

/** The front matter of an exported file, as a YAML reader has it. */
async function readFrontMatter(path: string): Promise<unknown> {
  const [, yaml = ''] = (await readFile(path, 'utf8')).split(/^---$/mu);
  return parse(yaml);
}

test('import says one line of each file, and goes on after one that fails', async ({ folder }) => {
  await writeFile(join(folder, 'news.txt'), newsText);
  await writeFile(join(folder, 'page.html'), '<h1>A saved page</h1><p>Its only words.</p>');
  await writeFile(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0xff, 0xfe, 0]));
  const { status, done, failed } = await runProgram(folder, 'import', 'news.txt', 'missing.txt', 'picture.txt', 'page.html', '--library', 'library');
  expect(done).toEqual([
    expect.stringMatching(/^imported \S+news\.txt → “Harbour talks stall as ministers weigh pressure” \([\w-]+\)$/u),
    expect.stringMatching(/^imported \S+page\.html → “A saved page” \([\w-]+\)$/u),
  ]);
  expect(failed).toEqual([
    expect.stringMatching(/missing\.txt: It can’t be read: \S/u),
    expect.stringMatching(/picture\.txt: It holds no text/u),
  ]);
  expect(status).toBe(1);
  const { articles } = await readStored(join(folder, 'library'));
  expect(articles.map(({ title }) => title)).toEqual(expect.arrayContaining(['Harbour talks stall as ministers weigh pressure', 'A saved page']));
  expect(await filesIn(join(folder, 'library'))).not.toContain('lock');
});

test('export writes a file for each article, or for one, and overwrites nothing unasked', async ({ folder }) => {
  await writeFile(join(folder, 'news.txt'), newsText);
  const imported = await runProgram(folder, 'import', 'news.txt', '--library', 'library');
  expect(imported).toMatchObject({ status: 0, failed: [] });
  const id = /\((?<id>[\w-]+)\)$/u.exec(imported.done[0] ?? '')?.groups?.['id'] ?? '';
  const exportTo = (out: string, ...more: string[]): Promise<Answer> =>
    runProgram(folder, 'export', '--library', 'library', '--format', 'markdown', '--out', out, ...more);

  const one = await exportTo('one', '--article', id);
  expect(one).toEqual({ status: 0, done: [expect.stringMatching(/^exported “Harbour talks stall as ministers weigh pressure” → \S+/u)], failed: [] });
  expect(await filesIn(join(folder, 'one'))).toEqual(['Harbour talks stall as ministers weigh pressure.md']);
  expect(await readFrontMatter(join(folder, 'one', 'Harbour talks stall as ministers weigh pressure.md'))).toMatchObject({ byline: 'Ada Quill', date: '2025-03-03', highlights: 0 });

  const all = await exportTo('all', '--arrangement', 'reading');
  const { articles } = await readStored(join(folder, 'library'));
  expect([all.status, all.done.length, all.failed]).toEqual([0, articles.length, []]);
  const path = join(folder, 'all', 'Harbour talks stall as ministers weigh pressure.md');
  await writeFile(path, 'mine');
  const again = await exportTo('all', '--article', id);
  expect(again).toEqual({ status: 1, done: [], failed: [expect.stringMatching(/Harbour.*was not exported.*--overwrite/u)] });
  expect(await readFile(path, 'utf8')).toBe('mine');
  expect(await exportTo('all', '--article', id, '--overwrite')).toMatchObject({ status: 0, failed: [] });
  expect(await readFile(path, 'utf8')).toContain('# Harbour talks stall');
});

test('a mistake in the command is one line on standard error, and makes nothing', async ({ folder }) => {
  await writeFile(join(folder, 'news.txt'), newsText);
  await runProgram(folder, 'import', 'news.txt', '--library', 'library');
  const mistakes: [string[], RegExp][] = [
    [['import', '--library', 'new'], /No file is named\. Usage: import FILE…/u],
    [['import', 'news.txt', '--libary', 'new'], /--libary.*Usage: import/u],
    [['import', 'news.txt', '--library'], /--library/u],
    [['export', '--library', 'library', '--out', 'out'], /--format markdown/u],
    [['export', '--library', 'library', '--format', 'pdf', '--out', 'out'], /--format markdown/u],
    [['export', '--library', 'library', '--format', 'markdown'], /--out DIR/u],
    [['export', '--library', 'library', '--format', 'markdown', '--out', 'out', '--arrangement', 'odd'], /no arrangement “odd”/u],
    [['export', '--library', 'library', '--format', 'markdown', '--out', 'out', '--article', 'none'], /there is no article none/u],
    [['export', '--library', 'absent', '--format', 'markdown', '--out', 'out'], /absent/u],
  ];
  for (const [args, why] of mistakes) {
    expect([args, await runProgram(folder, ...args)]).toEqual([args, { status: 1, done: [], failed: [expect.stringMatching(why)] }]);
  }
  expect(await filesIn(folder)).not.toEqual(expect.arrayContaining(['new']));
  for (const name of ['new', 'out', 'absent']) expect(existsSync(join(folder, name))).toBe(false);
});

test('on a library that a window owns export reads, and import refuses and says why', async ({ workbench, folder }) => {
  await pasteNews(workbench);
  await highlight(workbench.page, 'a quick result', '2');
  const before = await workbench.readStored();
  const { pid } = workbench.app.process();
  await writeFile(join(folder, 'more.txt'), newsText);
  const refused = await runProgram(folder, 'import', 'more.txt', '--library', workbench.library);
  expect(refused).toEqual({ status: 1, done: [], failed: [expect.stringContaining(`It is open in another window of Stancemark (process ${pid ?? 0})`)] });
  expect(await workbench.readStored()).toEqual(before);
  await expect(workbench.page.locator('.article-row')).toHaveCount(2);

  const read = await runProgram(folder, 'export', '--library', workbench.library, '--format', 'markdown', '--out', 'out');
  expect([read.status, read.done.length, read.failed]).toEqual([0, 2, []]);
  expect(await readFile(join(folder, 'out', 'Harbour talks stall as ministers weigh pressure.md'), 'utf8')).toContain('> a quick result');
});

test('the shared article goes in and comes out with what its text says of it', async ({ folder }) => {
  const article = join(sharedInputs, 'japan-russia-article.txt');
  test.skip(!existsSync(article), `${article} is not there.`);
  const title = 'Japan cautiously moves toward stern response to Russia after years of trying to improve relations';
  expect(await runProgram(folder, 'import', article, '--library', 'library')).toEqual({ status: 0, done: [expect.stringContaining(`“${title}”`)], failed: [] });
  const { articles } = await readStored(join(folder, 'library'));
  const id = articles.find((one) => one.title === title)?.id ?? '';
  const exported = await runProgram(folder, 'export', '--library', 'library', '--format', 'markdown', '--out', 'out', '--article', id);
  expect(exported).toMatchObject({ status: 0, failed: [] });
  const [file = ''] = await filesIn(join(folder, 'out'));
  expect(await readFrontMatter(join(folder, 'out', file))).toEqual({
    title,
    publication: 'The Washington Post',
    byline: expect.stringContaining('Julia Mio Inuma') as unknown,
    date: '--02-24',
    highlights: 0,
    stances: { Hawkish: 0, Cautious: 0 },
  });
});
