import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addTopic, newFolder, topicsOf, topicsOnDisk } from '../library/library.fixture';
import { openLibrary } from '../library/open-library';
import { parseSnapshot } from '../library/snapshot-format';
import { mountingProblem, mountTmpfs } from './mounted-disk';
import { times } from './scale';

const size = 3;

describe.skipIf(mountingProblem !== null)(`a disk of ${size} MB that is filled${mountingProblem === null ? '' : ` (skipped: ${mountingProblem})`}`, () => {
  let disk: string;
  let unmount: () => void;
  beforeEach(async () => {
    disk = join(dirname(await newFolder()), 'disk');
    unmount = await mountTmpfs(disk, size);
  });
  afterEach(() => {
    unmount();
  });

  const levels = times(64, 8);
  it(`to ${levels} levels loses nothing that was acknowledged, says that it is full, and saves again when it is not`, async () => {
    for (let level = 0; level < levels; level += 1) await fillTo(disk, level, levels);
  });
});

async function fillTo(disk: string, level: number, levels: number): Promise<void> {
  const [folder, filler] = [join(disk, 'library'), join(disk, 'filler')];
  const library = await openLibrary(folder, { retryAfter: 20 });
  await addTopic(library, 'First');
  await library.backups.settle();
  // The last levels leave a page or nothing: the nearer to full, the finer.
  const left = Math.floor((size * 1024 * 1024 * (levels - 1 - level) ** 2) / (levels ** 2 * 12));
  await fill(filler, left);
  const acknowledged = ['First'];
  const made = ['First'];
  for (let edit = 0; edit < 60 && acknowledged.length === made.length; edit += 1) {
    const name = `T${edit}`;
    made.push(name);
    await addTopic(library, name, 'long '.repeat(600)).then(() => acknowledged.push(name), () => undefined);
  }
  if (acknowledged.length < made.length) {
    expect(library.store.saving).toMatchObject({ state: 'failed', message: expect.stringContaining('the disk is full') as string });
  }
  expect(topicsOf(library.store)).toEqual(made);
  await parseSnapshot(await readFile(join(folder, 'library.json')));
  expect((await topicsOnDisk(folder)).slice(0, acknowledged.length)).toEqual(acknowledged);
  await rm(filler);
  await expect.poll(() => library.store.saving.state).toBe('saved');
  await library.close();
  expect(await topicsOnDisk(folder)).toEqual(made);
  await rm(folder, { recursive: true });
}

/** Fills a disk until so many bytes are left. */
async function fill(path: string, left: number): Promise<void> {
  let length = 0;
  try {
    for (; ; length += 4096) await writeFile(path, Buffer.alloc(4096), { flag: 'a' });
  } catch {
    await truncate(path, Math.max(0, length - left));
  }
}
