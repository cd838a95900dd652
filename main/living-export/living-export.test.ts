import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ExportDocument } from '../../core/export/export-document';
import { aDocument, aHeading, aHighlight, aNote, title } from '../../core/export/living/living.fixture';
import { KnownFailure } from '../known-failure';
import { carryOut, type ExportedFile } from './carry-out';
import { planExport, type ExportPlan, type PlanOptions, type PlannedSource } from './plan-export';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'stancemark-')), 'Vault');
});

const ofArticle = (articleId: string, ...highlights: string[]): ExportDocument =>
  aDocument([title, aHeading('Hawkish'), ...highlights.map((id) => aHighlight(id, 'Hawkish'))], { articleId });
const two = [ofArticle('a1', '1'), ofArticle('a2', '2')];
const names = ['One.md', 'Two.md'];

/** A document with the highlights that are chosen, and of the others those that its file has. */
const source = (document: ExportDocument, fileName: string, others: readonly string[] = []): PlannedSource => ({
  articleId: document.articleId,
  fileName,
  make: (isHeld = () => false) => {
    const unchosen = others.filter(isHeld);
    return Promise.resolve({ document: { ...document, parts: [...document.parts, ...unchosen.map((id) => aHighlight(id, 'Hawkish'))] }, unchosen });
  },
});
const sources = (documents: readonly ExportDocument[]): PlannedSource[] => documents.map((document, index) => source(document, names[index] ?? ''));
const plan = (documents = two, options?: PlanOptions): Promise<ExportPlan> => planExport(folder, sources(documents), options);

async function carry(planned: ExportPlan, signal?: AbortSignal): Promise<string[]> {
  const told: ExportedFile[] = [];
  for await (const file of carryOut(planned, signal)) told.push(file);
  return told.map((file) => `${file.name} ${file.outcome}${file.outcome === 'left' ? `: ${file.reason}` : ''}`);
}
const exportAll = async (documents = two, options?: PlanOptions): Promise<string[]> => carry(await plan(documents, options));
const kinds = ({ files }: ExportPlan): string[] => files.map(({ name, kind }) => `${name} ${kind}`);
const read = (...path: string[]): Promise<string> => readFile(join(folder, ...path), 'utf8');

describe('an export into a folder', () => {
  it('writes nothing before it is carried out', async () => {
    expect(kinds(await plan())).toEqual(['One.md new', 'Two.md new']);
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
    expect(await exportAll()).toEqual(['One.md written', 'Two.md written']);
    expect(await readdir(folder)).toEqual(names);
    expect(kinds(await plan())).toEqual(['One.md unchanged', 'Two.md unchanged']);
    expect(await exportAll()).toEqual(['One.md unchanged', 'Two.md unchanged']);
  });

  it('follows files that were renamed and moved, and keeps what was written in them', async () => {
    await exportAll();
    await mkdir(join(folder, 'Reading', 'Deeper'), { recursive: true });
    await rename(join(folder, 'One.md'), join(folder, 'Reading', 'Deeper', 'My name.md'));
    const moved = join('Reading', 'Deeper', 'My name.md');
    await writeFile(join(folder, moved), `${await read(moved)}\r\nMine  \r\n`);
    const planned = await plan([ofArticle('a1', '1', '3'), ofArticle('a2', '2')]);
    expect(kinds(planned)).toEqual([`${moved} updated`, 'Two.md unchanged']);
    expect(planned.files[0]).toMatchObject({ changes: [{ kind: 'added', partId: 'highlight:3' }], conflicts: [], copies: [] });
    expect(await carry(planned)).toEqual([`${moved} written`, 'Two.md unchanged']);
    expect(await read(moved)).toContain('\r\nMine  \r\n');
    expect(await read(moved)).toContain('Words of 3.');
    expect(await readdir(folder)).toEqual(['Reading', 'Two.md']);
  });

  it('leaves a foreign file of the same name, in whatever case', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'ONE.md'), 'Mine');
    await symlink('/nowhere', join(folder, 'Two.md'));
    expect(await exportAll()).toEqual(['One 2.md written', 'Two 2.md written']);
    expect(await read('ONE.md')).toBe('Mine');
    expect(await exportAll()).toEqual(['One 2.md unchanged', 'Two 2.md unchanged']);
  });

  it('writes over nothing that came or changed since it was planned', async () => {
    await exportAll([ofArticle('a1', '1')]);
    const planned = await plan([ofArticle('a1', '1', '3'), ofArticle('a2', '2')]);
    await writeFile(join(folder, 'One.md'), `${await read('One.md')}Mine\n`);
    await writeFile(join(folder, 'Two.md'), 'Mine');
    expect(await carry(planned)).toEqual(['One.md left: it has been changed since. Export again to see how', 'Two.md left: something of that name is there already']);
    expect(await read('Two.md')).toBe('Mine');
    const again = await plan([ofArticle('a1', '1', '3')]);
    await rm(join(folder, 'One.md'));
    expect(await carry(again)).toEqual(['One.md left: it has been changed since. Export again to see how']);
  });

  it('never leaves the folder', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'stancemark-'));
    await exportAll();
    await rename(join(folder, 'One.md'), join(outside, 'One.md'));
    await symlink(join(outside, 'One.md'), join(folder, 'One.md'));
    await symlink(outside, join(folder, 'Linked'));
    const before = await readFile(join(outside, 'One.md'), 'utf8');
    expect(await exportAll([ofArticle('a1', '1', '3')])).toEqual(['One 2.md written']);
    expect(await readFile(join(outside, 'One.md'), 'utf8')).toBe(before);
    await mkdir(join(folder, 'Inner'));
    await rename(join(folder, 'One 2.md'), join(folder, 'Inner', 'One 2.md'));
    const planned = await plan([ofArticle('a1', '1', '3', '4')]);
    await rename(join(folder, 'Inner'), join(outside, 'Inner'));
    await symlink(join(outside, 'Inner'), join(folder, 'Inner'));
    expect(await carry(planned)).toEqual([`${join('Inner', 'One 2.md')} left: its folder has become a link to another place`]);
    for (const name of ['../x.md', 'a/b.md', '', '..']) await expect(planExport(folder, [source(ofArticle('a9'), name)])).rejects.toThrow('is no name of a file');
  });

  it('passes by what other programs keep, and what is no Markdown', async () => {
    await exportAll([ofArticle('a1', '1')]);
    const text = await read('One.md');
    for (const kept of [['.trash'], ['.obsidian'], ['logseq', 'bak'], ['.git']]) {
      await mkdir(join(folder, ...kept), { recursive: true });
      await writeFile(join(folder, ...kept, 'One.md'), text);
    }
    await writeFile(join(folder, 'One.md.txt'), text);
    const planned = await plan([ofArticle('a1', '1', '3')]);
    expect(planned.files).toMatchObject([{ name: 'One.md', kind: 'updated', copies: [] }]);
  });

  it('updates one of several files of an article and names the others', async () => {
    await exportAll([ofArticle('a1', '1')]);
    await mkdir(join(folder, 'A'));
    await writeFile(join(folder, 'A', 'Copy.md'), await read('One.md'));
    expect((await plan([ofArticle('a1', '1', '3')])).files).toMatchObject([{ name: 'One.md', kind: 'updated', copies: [join('A', 'Copy.md')] }]);
  });

  it('refuses what is not text in UTF-8, or far too large', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'One.md'), Buffer.concat([Buffer.from('---\nstancemark: a1\n---\n'), Buffer.from([0xe9, 0x0a])]));
    await writeFile(join(folder, 'Two.md'), `---\nstancemark: a2\n---\n${'x'.repeat(17 * 2 ** 20)}`);
    expect((await plan()).files).toMatchObject([{ kind: 'refused', reason: 'it is not text in UTF-8' }, { kind: 'refused' }]);
    expect(await exportAll()).toEqual(['One.md left: it is not text in UTF-8', 'Two.md left: it is far larger than Stancemark writes it']);
  });

  it('reads notes back from the files they were edited in', async () => {
    const noted = aDocument([title, aHighlight('1', 'Hawkish'), aNote('1', 'Hawkish', 'A note.')], { articleId: 'a1' });
    await exportAll([noted]);
    await rename(join(folder, 'One.md'), join(folder, 'Mine.md'));
    await writeFile(join(folder, 'Mine.md'), (await read('Mine.md')).replace('A note.', 'My note.'));
    const notes = new Map([['note:1', 'A note.']]);
    const editedIn = async (from: string) =>
      (await planExport(from, sources([noted, ofArticle('a2')]), { notesOf: () => notes })).files.flatMap((file) =>
        'editedNotes' in file ? [{ articleId: file.articleId, name: file.name, proposals: file.editedNotes }] : [],
      );
    expect(await editedIn(folder)).toEqual([
      { articleId: 'a1', name: 'Mine.md', proposals: [{ id: 'note:1', before: 'A note.', after: 'My note.', kind: 'edit' }] },
    ]);
    expect(await editedIn(join(folder, 'none'))).toEqual([]);
  });

  it.each([
    ['as it was written', (text: string) => text],
    ['with a byte order mark and other line ends', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['with a mark that lost its end', (text: string) => text.replace('<!-- /stancemark highlight:2 -->\n', '')],
  ])('keeps passages that are merely not chosen in a file %s', async (_how, changed) => {
    await exportAll([ofArticle('a1', '1', '2', '3', '4')]);
    const mine = changed(await read('One.md'));
    const [begin, end] = [mine.indexOf('<!-- stancemark highlight:4'), mine.indexOf('<!-- /stancemark highlight:4')];
    await writeFile(join(folder, 'One.md'), mine.slice(0, begin) + mine.slice(mine.indexOf('-->', end) + 3));
    const planned = await planExport(folder, [source(ofArticle('a1', '1'), 'One.md', ['2', '3', '4', '5'])]);
    expect(planned.files).toMatchObject([{ name: 'One.md', unchosen: ['2', '3'], leftOut: ['highlight:4'] }]);
    await carry(planned);
    const after = await read('One.md');
    for (const id of ['1', '2', '3']) expect(after).toContain(`Words of ${id}.`);
    for (const id of ['4', '5']) expect(after).not.toContain(`Words of ${id}.`);
    expect((await plan([ofArticle('a1', '1', '2', '3', '4')])).files, 'what was taken out stays out').toMatchObject([{ leftOut: ['highlight:4'] }]);
  });

  it('leaves the file of an article that can’t be read, and goes on', async () => {
    await exportAll();
    const gone = { ...source(ofArticle('a1'), 'One.md'), make: () => Promise.reject(new KnownFailure('unreadable', 'The text can’t be read. Put it back.')) };
    const planned = await planExport(folder, [gone, source(ofArticle('a2', '2', '3'), 'Two.md')]);
    expect(planned.files).toMatchObject([{ name: 'One.md', kind: 'refused', reason: 'The text can’t be read. Put it back' }, { name: 'Two.md', kind: 'updated' }]);
    expect(await carry(planned)).toEqual(['One.md left: The text can’t be read. Put it back', 'Two.md written']);
  });

  it('stops between files when it is told to, and says how far it has come', async () => {
    const progress: string[] = [];
    await plan(two, { onProgress: (done, of) => void progress.push(`${done}/${of}`) });
    expect(progress).toEqual(['1/2', '2/2']);
    const stop = new AbortController();
    const told: string[] = [];
    for await (const { name, done, of } of carryOut(await plan(), stop.signal)) {
      told.push(`${name} ${done}/${of}`);
      stop.abort();
    }
    expect(told).toEqual(['One.md 1/2']);
    expect(await readdir(folder)).toEqual(['One.md']);
    await expect(plan(two, { signal: stop.signal })).rejects.toThrow('aborted');
  });
});
