import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { idOf } from '../../core/change';
import type { Library } from '../../core/library';
import { LibraryProblem } from '../library/library-problem';
import { openLibrary, type OpenLibrary } from '../library/open-library';
import { planRecovery } from '../library/recover-library';
import type { Damage } from './damage';
import { textOf, type Sample } from './sample';

/** Damages one file of a copy of a sample, and checks what opening it says, what recovering would bring back, and, where asked, does. */
export async function checkDamage(sample: Sample, copy: string, file: string, damage: Damage, isRecovered: boolean): Promise<'refused' | 'opened'> {
  await writeFile(join(copy, file), damage.bytes);
  const opened = await tryToOpen(copy, file);
  if (!(opened instanceof LibraryProblem)) {
    expectWhole(sample, opened, `${file}: ${damage.how}`);
    await opened.close();
    // Closing writes what the snapshot lacks.
    if (sample.isSnapshotWhole) await cp(join(sample.folder, file), join(copy, file));
    else await renew(sample, copy);
    return 'opened';
  }
  expect(opened.kind, `${file}: ${damage.how}`).toBe('damaged');
  expect((await readFile(join(copy, file))).equals(damage.bytes), 'the damaged file is untouched').toBe(true);
  await expectPlan(sample, copy, `${file}: ${damage.how}`);
  if (isRecovered) await checkRecovery(copy, file, damage);
  if (isRecovered) await renew(sample, copy);
  else await cp(join(sample.folder, file), join(copy, file));
  return 'refused';
}

async function tryToOpen(folder: string, file: string): Promise<OpenLibrary | LibraryProblem> {
  try {
    return await openLibrary(folder);
  } catch (error) {
    if (error instanceof LibraryProblem) return error;
    throw new Error(`Not told as a problem: ${file}`, { cause: error });
  }
}

function expectWhole({ states, history }: Sample, { store, notice }: OpenLibrary, how: string): void {
  expect(textOf(store.library), how).toBe(textOf(last(states)));
  const found = store.history(200).map(({ says }) => says);
  if (notice === null) expect(found, `${how}: the history is whole, or said not to be`).toEqual(history);
  // What is left of it is its latest part.
  expect(found, how).toEqual(history.slice(0, found.length));
}

/** Whatever no lost change touched is as it was acknowledged; `lost` counts the others. */
async function expectPlan({ states, changes }: Sample, copy: string, how: string): Promise<void> {
  const plan = await planRecovery(copy);
  if (!plan) throw new Error(`${how}: nothing to recover from`);
  const { library } = plan.restored;
  const from = changes.length - plan.offer.changes - plan.offer.lost;
  expect(from, how).toBeGreaterThanOrEqual(0);
  if (plan.offer.lost === 0) {
    expect(textOf(library), how).toBe(textOf(last(states)));
    return;
  }
  expect(how).toMatch(/^journal/u);
  const lost = lostOf({ states, changes }, library);
  expect(plan.offer.lost, `${how}: how many changes are lost`).toBe(lost);
}

/** How many changes a library lacks: of each record the ones behind the last that it shows. */
function lostOf({ states, changes }: Pick<Sample, 'states' | 'changes'>, library: Library): number {
  const shown = recordTexts(library);
  const final = recordTexts(last(states));
  const lost = new Set<number>();
  for (const id of new Set([...final.keys(), ...shown.keys()])) {
    if (shown.get(id) === final.get(id)) continue;
    const touching = changes.flatMap(({ records }, index) => records.some((record) => `${record.table} ${idOf(record)}` === id) ? [index] : []);
    const reached = touching.findLastIndex((index) => recordTexts(states[index + 1] ?? library).get(id) === shown.get(id));
    expect(reached >= 0 || !shown.has(id), `${id} is as it once was`).toBe(true);
    touching.slice(reached + 1).forEach((index) => lost.add(index));
  }
  return lost.size;
}

const texts = new WeakMap<Library, Map<string, string>>();

function recordTexts(library: Library): Map<string, string> {
  const known = texts.get(library);
  if (known) return known;
  const { articles, trash, tags, speakers, highlights } = library;
  const tables = { article: articles, trash, tag: tags, speaker: speakers };
  const made = new Map<string, string>();
  for (const [table, records] of Object.entries(tables)) for (const [id, record] of records) made.set(`${table} ${id}`, JSON.stringify(record));
  for (const ofArticle of highlights.values()) for (const [id, record] of ofArticle) made.set(`highlight ${id}`, JSON.stringify(record));
  texts.set(library, made);
  return made;
}

async function checkRecovery(copy: string, file: string, { how, bytes }: Damage): Promise<void> {
  const planned = await planRecovery(copy);
  const library = await openLibrary(copy, { recover: true });
  expect(textOf(library.store.library), how).toBe(textOf(planned?.restored.library ?? library.store.library));
  await library.close();
  const kept = await Promise.all((await readdir(join(copy, 'kept'))).map((name) => readFile(join(copy, 'kept', name))));
  expect(kept.some((content) => content.equals(bytes)), `${file}: ${how}: is kept byte for byte`).toBe(true);
  const again = await openLibrary(copy);
  expect(textOf(again.store.library), how).toBe(textOf(library.store.library));
  expect(again.notice, `${how}: is not told again after the recovery`).toBeNull();
  await again.close();
}

/** Makes a copy what the sample is; the articles' texts stay, for nothing here changes them. */
export async function renew({ folder }: Sample, copy: string): Promise<void> {
  for (const part of ['journal', 'kept', 'backups', 'library.json']) {
    await rm(join(copy, part), { recursive: true, force: true });
    await cp(join(folder, part), join(copy, part), { recursive: true }).catch(() => undefined);
  }
}

function last<Item>(items: readonly Item[]): Item {
  const item = items.at(-1);
  if (item === undefined) throw new Error('There is none.');
  return item;
}
