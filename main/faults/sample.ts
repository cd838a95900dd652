import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { recordsOf, type Library } from '../../core/library';
import { edits } from '../../core/edits/edits';
import type { Change } from '../../core/change';
import { addArticle, addNote, addTopic, newFolder } from '../library/library.fixture';
import { lockName } from '../library/lock-library';
import { openLibrary, type OpenLibrary } from '../library/open-library';

/** A library on the disk, and what its owner was told is safe. */
export interface Sample {
  folder: string;
  /** What each acknowledged entry changed, from the first. */
  changes: Change[];
  /** The library after each of them; the first is the one before all. */
  states: Library[];
  /** What undo could take back, in words, the latest first. */
  history: string[];
  /** Whether `library.json` alone holds all of it. */
  isSnapshotWhole: boolean;
}

/** One library, copied while it was open, as a kill leaves it, and copied once it was closed. */
export async function buildSamples(): Promise<{ killed: Sample; closed: Sample }> {
  const folder = await newFolder();
  const changes: Change[] = [];
  const states: Library[] = [];
  const first = await openRecorded(folder, changes, states);
  for (const id of ['a', 'b', 'c']) await addArticle(first, id);
  await addTopic(first, 'Energy');
  for (let number = 0; number < 10; number += 1) await addNote(first, 'abc'.charAt(number % 3), `h${number}`, `Note ${number} 🍵`);
  await first.close();
  const second = await openRecorded(folder, changes, states);
  await addTopic(second, 'Trade');
  for (let number = 10; number < 30; number += 1) await addMore(second, `h${number}`, number);
  await second.store.edit((library, at) => edits.deleteArticle.run(library, { articleId: 'c' }, at));
  await second.backups.settle();
  const sample = { changes, states, history: second.store.history(200).map(({ says }) => says) };
  const killed = { ...sample, folder: await copyFolder(folder), isSnapshotWhole: false };
  await second.close();
  return { killed, closed: { ...sample, folder, isSnapshotWhole: true } };
}

/** A copy as another process would find it: without the lock of this one. */
export async function copyFolder(folder: string): Promise<string> {
  const copy = await newFolder();
  await cp(folder, copy, { recursive: true });
  await rm(join(copy, lockName), { force: true });
  return copy;
}

/** A library as text that is the same for libraries that hold the same. */
export function textOf(library: Library): string {
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  const tables = Object.entries(recordsOf(library)) as [string, { id: string }[]][];
  return JSON.stringify(tables.map(([table, records]) => [table, [...records].sort(byId)]));
}

async function openRecorded(folder: string, changes: Change[], states: Library[]): Promise<OpenLibrary> {
  const library = await openLibrary(folder);
  if (states.length === 0) states.push(library.store.library);
  library.store.listen({
    changed: ({ entry }) => {
      if (entry.cause !== 'erase') changes.push(entry.change);
      states.push(library.store.library);
    },
    saving: () => undefined,
    notice: () => undefined,
  });
  return library;
}

const anchor = { start: 2, end: 7, exact: 'stern', prefix: '', suffix: '' };

async function addMore(library: OpenLibrary, id: string, number: number): Promise<void> {
  const articleId = 'abc'.charAt(number % 3);
  const { store } = library;
  if (number % 2 === 0) await addNote(library, articleId, id, `Note ${number}`);
  else await store.edit((present, at) => edits.addHighlight.run(present, { id, articleId, anchor, tags: ['topic-Trade'] }, at));
  if (number % 3 === 0) await store.edit((present, at) => edits.toggleTag.run(present, { highlightId: id, tagId: 'topic-Energy' }, at));
  if (number % 5 === 0) {
    const speaker = { name: `Speaker ${number}`, newId: `s${number}` };
    await store.edit((present, at) => edits.attribute.run(present, { highlightId: id, attribution: 'direct', speaker }, at));
  }
}
