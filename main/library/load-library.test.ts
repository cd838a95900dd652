import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { edits } from '../../core/edits/edits';
import { addArticle, addNote, addTopic, newFolder, topicsOf } from './library.fixture';
import { openLibrary, type OpenLibrary } from './open-library';
import { planRecovery } from './recover-library';

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
});

async function addTopics(...names: string[]): Promise<void> {
  const library = await openLibrary(folder);
  for (const name of names) await addTopic(library, name);
  await library.close();
}

/** Writes the lines of a segment that are left. */
async function changeLines(name: string, change: (lines: string[]) => string[]): Promise<void> {
  const path = join(folder, 'journal', name);
  const lines = (await readFile(path, 'utf8')).split('\n').slice(0, -1);
  await writeFile(path, change(lines).map((line) => `${line}\n`).join(''));
}

const labelsOf = ({ store, notice }: OpenLibrary): unknown[] => [store.labels.undo, notice?.title ?? null];
const damaged = 'Part of the history is damaged';

describe('the history of a library whose journal has been damaged', () => {
  it('is empty where its last entries are missing: to undo an earlier one would overwrite what they did', async () => {
    const library = await openLibrary(folder);
    await addArticle(library, 'a');
    await addNote(library, 'a', 'h1', 'first');
    await library.close();
    await changeLines('000000000001.jsonl', (lines) => lines.slice(0, 2));
    const again = await openLibrary(folder);
    expect(labelsOf(again)).toEqual([null, damaged]);
    await again.store.undo();
    expect(again.store.library.highlights.get('a')?.get('h1')?.note).toBe('first');
    await again.close();
  });

  it.each([
    ['the end of an earlier segment', (lines: string[]) => lines.slice(0, 1), ['Energy', 'Trade']],
    ['an earlier segment, emptied', () => [], ['Energy', 'Trade']],
    ['the start of an earlier segment', (lines: string[]) => lines.slice(1), ['Energy']],
  ])('begins after what is missing: %s', async (_what, change, left) => {
    await addTopics('Energy', 'Trade');
    await addTopics('Taiwan');
    await changeLines('000000000001.jsonl', change);
    const library = await openLibrary(folder);
    expect(labelsOf(library)[1]).toBe(damaged);
    while (library.store.labels.undo !== null) await library.store.undo();
    expect(topicsOf(library.store)).toEqual(left);
    await library.close();
  });

  it('is whole, and nothing is said, where the journal is as it was or gone altogether', async () => {
    await addTopics('Energy');
    await addTopics('Trade');
    const library = await openLibrary(folder);
    expect(labelsOf(library)).toEqual(['new topic Trade', null]);
    await library.close();
    await rm(join(folder, 'journal'), { recursive: true });
    const again = await openLibrary(folder);
    expect(labelsOf(again)).toEqual([null, null]);
    await again.close();
  });
});

describe('a recovery from a damaged journal', () => {
  /** A library whose fourth change is damaged; only the journal has the changes from the second on. */
  async function damageFourth(): Promise<void> {
    const library = await openLibrary(folder);
    await addArticle(library, 'a');
    await addNote(library, 'a', 'h1', 'first');
    await addNote(library, 'a', 'h2', 'second');
    await addTopic(library, 'Trade');
    await library.close();
    await writeFile(join(folder, 'library.json'), 'damaged');
    await changeLines('000000000001.jsonl', (lines) => lines.map((line, index) => (index === 3 ? line.replace('stern', 'Stern') : line)));
  }

  it('brings back what can be, tells how much is lost, and can’t undo what it could not apply', async () => {
    await damageFourth();
    await expect(openLibrary(folder)).rejects.toMatchObject({ kind: 'damaged' });
    expect((await planRecovery(folder))?.offer).toMatchObject({ changes: 4, lost: 2, highlights: 1 });
    const library = await openLibrary(folder, { recover: true });
    expect([...library.store.library.articleOf.keys()]).toEqual(['h1']);
    expect(topicsOf(library.store)).toEqual(['Trade']);
    expect([library.store.sequence, ...labelsOf(library)]).toEqual([6, null, null]);
    await addTopic(library, 'Energy');
    await library.close();
    const again = await openLibrary(folder);
    expect(labelsOf(again)).toEqual(['new topic Energy', null]);
    await again.close();
    expect((await readdir(join(folder, 'kept'))).sort()).toEqual(['000000000001-damaged-1.jsonl', 'library-damaged-1.json']);
  });

  it('leaves what a sound segment says of a lost change alone, though it stays in the journal', async () => {
    const first = await openLibrary(folder);
    await addTopic(first, 'Energy');
    await first.close();
    const second = await openLibrary(folder);
    await second.store.edit((present, at) => edits.changeTag.run(present, { tagId: 'topic-Energy', fields: { name: 'Gas' } }, at));
    await second.close();
    await writeFile(join(folder, 'library.json'), 'damaged');
    await changeLines('000000000001.jsonl', (lines) => lines.map((line) => line.replace('Energy', 'energy')));
    const library = await openLibrary(folder, { recover: true });
    expect([topicsOf(library.store), ...labelsOf(library)]).toEqual([[], null, null]);
    expect(await readdir(join(folder, 'journal'))).toContain('000000000002.jsonl');
    await library.close();
  });
});
