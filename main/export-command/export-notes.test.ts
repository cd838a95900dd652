import { readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NotesExport } from '../command-line/parse-export';
import { makeExporting, plainExport } from './exporting.fixture';

type Exporting = Awaited<ReturnType<typeof makeExporting>>;
let folder: Exporting['folder'];
let library: Exporting['library'];
let out: Exporting['out'];
let exported: Exporting['files'];
let run: Exporting['run'];
let read: Exporting['read'];
let written: Exporting['written'];
beforeEach(async () => {
  ({ folder, library, out, files: exported, run, read, written } = await makeExporting());
});

describe('what is exported', () => {
  it.each<[string, Partial<NotesExport>, string[]]>([
    ['a tag by its name in any case', { tags: ['SANCTIONS'] }, ['One.md']],
    ['a tag by its id', { tags: ['topic-Sanctions'] }, ['One.md']],
    ['any of several tags', { tags: ['Energy', 'Sanctions'] }, ['One.md']],
    ['a speaker', { speakers: ['ana lind'] }, ['Two.md']],
    ['from a date', { from: '2023' }, ['Two.md']],
    ['to a date', { to: '2022-02-24' }, ['One.md']],
    ['several articles', { articleIds: ['Three', 'One'] }, ['One.md', 'Three.md']],
  ])('is chosen by %s', async (_how, given, files) => {
    expect((await run(given)).filter((line) => line.startsWith('!'))).toEqual([]);
    expect(await written()).toEqual(files);
  });

  it.each<[string, Partial<NotesExport>, string]>([
    ['an unknown tag', { tags: ['sanctons'] }, '! There is no tag “sanctons”. Is one of these meant: “Sanctions”?'],
    ['an unknown speaker', { speakers: ['Ana'] }, '! There is no speaker “Ana”. Is one of these meant: “Ana Lind”?'],
    ['conditions that nothing meets', { tags: ['Energy'] }, '! Nothing is chosen to export. Name other articles, or fewer conditions.'],
  ])('is nothing at %s, and the folder is not made', async (_what, given, line) => {
    expect(await run(given)).toEqual([line]);
    expect(await readdir(folder)).not.toContain('out');
  });

  it('goes on after an article whose text can’t be read', async () => {
    await rm(join(library, 'articles', 'Two-1.json'));
    for (const given of [{}, { files: { kind: 'one', overwrite: false } }, { files: { kind: 'update', isDated: false }, out: join(folder, 'vault') }] as const) {
      const lines = await run(given);
      expect(lines.filter((line) => line.startsWith('!'))).toEqual([expect.stringContaining('! “Two” was not exported to')]);
      expect(lines.length).toBeGreaterThan(1);
    }
    expect(await written()).toEqual(['Notes.md', 'One.md', 'Three.md']);
  });
});

describe('where it goes', () => {
  it('is one file, named by the article where one was asked for', async () => {
    const files = { kind: 'one', overwrite: false } as const;
    expect(await run({ files })).toEqual([`exported 3 articles → ${join(out, 'Notes.md')}`]);
    expect(await read('Notes.md')).toMatch(/articles: 3[^]*First note\.[^]*Second note\./u);
    expect(await run({ files, articleIds: ['Two'] })).toEqual([`exported 1 article → ${join(out, 'Two.md')}`]);
    expect(await run({ files })).toEqual([`! The notes were not exported to ${join(out, 'Notes.md')}: there is a file of that name. Name another folder, or add --overwrite.`]);
    expect(await run({ files: { ...files, overwrite: true } })).toEqual([`exported 3 articles → ${join(out, 'Notes.md')}`]);
  });

  it('is never the library, were it by a link', async () => {
    await symlink(library, join(folder, 'link'));
    for (const within of [library, join(library, 'articles'), join(folder, 'link'), join(folder, 'link', 'new'), join(library, '..library')]) {
      for (const files of [plainExport.files, { kind: 'one', overwrite: true }, { kind: 'update', isDated: false }] as const) {
        expect(await run({ out: within, files })).toEqual([`! ${within} is a part of the library. Name a folder outside of it.`]);
      }
    }
    expect(await readdir(library)).not.toContain('new');
  });
});

describe('a command that is told to end', () => {
  it.each<[string, NotesExport['files'], number, RegExp]>([
    ['writes the file in hand', { kind: 'each', overwrite: false }, 1, /^Stopped after 1 of 3 articles: the other 2 were not exported\.$/u],
    ['updates the file in hand', { kind: 'update', isDated: false }, 1, /^Stopped after 1 of 3 articles: the other 2 were not exported\.$/u],
    ['writes nothing where nothing is made yet', { kind: 'one', overwrite: false }, 0, /^Stopped before anything was written\.$/u],
  ])('%s', async (_what, files, after, line) => {
    const stop = new AbortController();
    if (after === 0) stop.abort();
    const lines: string[] = [];
    for await (const said of exported({ files }, stop.signal)) {
      lines.push(Object.values(said).join());
      stop.abort();
    }
    expect(lines.at(-1)).toMatch(line);
    expect(await written()).toEqual(after === 0 ? [] : ['One.md']);
  });
});
