import { readFile, rm, statfs, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addTopic, newFolder, topicsOf, topicsOnDisk } from '../library/library.fixture';
import { openLibrary, type OpenLibrary } from '../library/open-library';
import { parseSnapshot } from '../library/snapshot-format';
import { mountingProblem, mountTmpfs } from './mounted-disk';
import { times } from './scale';

const size = 3;
const levels = times(64, 8);

describe.skipIf(mountingProblem !== null)(`a disk of ${size} MB that is filled${mountingProblem === null ? '' : ` (skipped: ${mountingProblem})`}`, () => {
  let disk: string;
  let unmount: (() => void) | undefined;
  beforeEach(async () => {
    disk = join(dirname(await newFolder()), 'disk');
    unmount = mountTmpfs(disk, size);
  });
  afterEach(() => {
    unmount?.();
    unmount = undefined;
  });

  it(`to ${levels} levels loses nothing that was acknowledged, says that it is full, and saves again when it is not`, async () => {
    const outcomes = { full: 0, roomy: 0 };
    for (let level = 0; level < levels; level += 1) outcomes[await editOn(disk, level)] += 1;
    console.log(`Edits: ${JSON.stringify(outcomes)}`);
    for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(0);
  });

  it(`to ${levels} levels, where the snapshot or the backup has no room, keeps the old one and all that was acknowledged`, async () => {
    const outcomes = { snapshot: 0, 'no snapshot': 0, backup: 0, 'no backup': 0 };
    for (let level = 0; level < levels; level += 1) for (const outcome of await closeOn(disk, level)) outcomes[outcome] += 1;
    console.log(`Snapshots and backups: ${JSON.stringify(outcomes)}`);
    for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(0);
  });
});

/** Edits until one fails. */
async function editOn(disk: string, level: number): Promise<'full' | 'roomy'> {
  const folder = join(disk, 'library');
  const library = await openLibrary(folder, { retryAfter: 20 });
  await addTopic(library, 'First');
  await library.backups.settle();
  const empty = await fill(disk, 900_000 * ((levels - 1 - level) / levels) ** 2);
  const acknowledged = ['First'];
  const made = ['First'];
  for (let edit = 0; edit < 200 && acknowledged.length === made.length; edit += 1) {
    const name = `T${edit}`;
    made.push(name);
    await addTopic(library, name, 'long '.repeat(600)).then(() => acknowledged.push(name), () => undefined);
  }
  const isFull = acknowledged.length < made.length;
  if (isFull) expect(library.store.saving).toMatchObject({ state: 'failed', message: expect.stringContaining('the disk is full') as string });
  expect(topicsOf(library.store)).toEqual(made);
  await parseSnapshot(await readFile(join(folder, 'library.json')));
  const found = await topicsOnDisk(folder);
  expect(found.slice(0, acknowledged.length)).toEqual(acknowledged);
  expect(found).toEqual(made.slice(0, found.length));
  await empty();
  await expect.poll(() => library.store.saving.state).toBe('saved');
  expect(await topicsOnDisk(folder)).toEqual(made);
  await library.close();
  await expectAll(folder, made);
  return isFull ? 'full' : 'roomy';
}

/** Fills the disk only once all is acknowledged, then backs up and closes. */
async function closeOn(disk: string, level: number): Promise<('snapshot' | 'no snapshot' | 'backup' | 'no backup')[]> {
  const folder = join(disk, 'library');
  const library = await openLibrary(folder, { retryAfter: 20 });
  const made = Array.from({ length: 20 }, (_, index) => `T${index}`);
  for (const name of made) await addTopic(library, name, 'long '.repeat(600));
  await library.backups.settle();
  const before = await readFile(join(folder, 'library.json'));
  const empty = await fill(disk, 200_000 * ((levels - 1 - level) / levels));
  const backup = await backUp(library);
  for (const { name } of await library.backups.list()) await library.backups.read(name);
  await library.close();
  const after = await readFile(join(folder, 'library.json'));
  await parseSnapshot(after);
  expect(await topicsOnDisk(folder)).toEqual(made);
  await empty();
  await expectAll(folder, made);
  return [backup, after.equals(before) ? 'no snapshot' : 'snapshot'];
}

async function backUp({ backups, store }: OpenLibrary): Promise<'backup' | 'no backup'> {
  const stored = { library: store.library, sequence: store.sequence, savedAt: new Date().toISOString(), more: {} };
  return backups.make(stored, 'asked').then(() => 'backup', () => 'no backup');
}

/** The next start finds all of it, and nothing to say; then the library goes. */
async function expectAll(folder: string, topics: string[]): Promise<void> {
  const library = await openLibrary(folder);
  expect(topicsOf(library.store)).toEqual(topics);
  expect(library.notice).toBeNull();
  await library.close();
  await rm(folder, { recursive: true });
}

/** Fills a disk until so many bytes are left; answers what frees it again. */
async function fill(disk: string, left: number): Promise<() => Promise<void>> {
  const path = join(disk, 'filler');
  const { bavail, bsize } = await statfs(disk);
  await writeFile(path, Buffer.alloc(bavail * bsize));
  await expect(writeFile(join(disk, 'more'), 'x')).rejects.toMatchObject({ code: 'ENOSPC' });
  await truncate(path, Math.max(0, Math.floor(bavail * bsize - left)));
  await rm(join(disk, 'more'), { force: true });
  return () => rm(path);
}
