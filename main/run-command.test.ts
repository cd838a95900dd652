import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NotesExport } from './command-line/parse-export';
import { exportNotes } from './export-command/export-notes';
import { heard } from './heard.fixture';
import { importFiles } from './import-files';
import { readSource } from '../parser/read-source';
import { openLibrary } from './library/open-library';

let folder: string;
let library: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stancemark-'));
  [library, out] = [join(folder, 'library'), join(folder, 'deep', 'out')];
  await writeFile(join(folder, 'a.txt'), 'Same title\n\nThe first text is about a stern response.\n');
  await writeFile(join(folder, 'b.txt'), 'Same title\n\nThe second text is about restraint in all things.\n');
});

const runImport = (...names: string[]): Promise<string[]> => heard(importFiles(library, { parse: readSource, chapters: 'whole' }, names.map((name) => join(folder, name))));
const runExport = (given: Partial<NotesExport> = {}): Promise<string[]> => {
  const plain: NotesExport = {
    kind: 'export', library, out, articleIds: [], form: { kind: 'shape', id: 'markdown' }, tags: [], speakers: [], from: null, to: null,
    arrangement: 'stance', files: { kind: 'each', overwrite: false },
  };
  return heard(exportNotes(library, { ...plain, ...given }, { signal: new AbortController().signal, tell: () => undefined }));
};

describe('import and export without a window', () => {
  it('say a line a file, and go on after a failure', async () => {
    const lines = await runImport('a.txt', 'missing.txt', 'b.txt');
    expect(lines).toEqual([
      expect.stringMatching(/^imported .*a\.txt → “Same title” \([0-9a-f-]{36}\)$/u),
      expect.stringMatching(/^! .*missing\.txt: It can’t be read/u),
      expect.stringMatching(/^imported .*b\.txt → /u),
    ]);
    expect(await readdir(library)).not.toContain('lock');
  });

  it('give every article a file of its own, and replace none unasked', async () => {
    await runImport('a.txt', 'b.txt');
    expect(await runExport()).toEqual([
      `exported “Same title” → ${join(out, 'Same title.md')}`,
      `exported “Same title” → ${join(out, 'Same title 2.md')}`,
    ]);
    await writeFile(join(out, 'Same title.md'), 'the user’s own words');
    expect((await runExport()).every((line) => line.startsWith('! ') && line.includes('--overwrite'))).toBe(true);
    expect(await readFile(join(out, 'Same title.md'), 'utf8')).toBe('the user’s own words');
    await runExport({ files: { kind: 'each', overwrite: true } });
    expect(await readFile(join(out, 'Same title.md'), 'utf8')).toContain('Same title');
  });

  it('export one article under the name it has among all', async () => {
    const [, second] = await runImport('a.txt', 'b.txt');
    const articleId = /\(([^()]*)\)$/u.exec(second ?? '')?.[1] ?? '';
    expect(await runExport({ articleIds: [articleId] })).toEqual([`exported “Same title” → ${join(out, 'Same title 2.md')}`]);
    expect(await runExport({ articleIds: [articleId, 'none'] })).toEqual([`! ${library}: there is no article none.`]);
  });

  it('respect the owner of a library: import refuses, export reads', async () => {
    await runImport('a.txt');
    const open = await openLibrary(library);
    await expect(runImport('b.txt')).rejects.toThrow(`open in another window of Stancemark (process ${process.pid})`);
    expect(await runExport()).toHaveLength(1);
    await open.close();
  });

  it('say why the folder to export to can’t be made', async () => {
    await runImport('a.txt');
    const inTheWay = join(folder, 'a.txt');
    expect(await runExport({ out: inTheWay })).toEqual([`! ${inTheWay} can’t be made: something of that name is there already.`]);
  });
});
