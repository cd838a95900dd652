import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addTopic, newFolder, topicsOf, topicsOnDisk } from '../library/library.fixture';
import { openLibrary, type OpenLibrary } from '../library/open-library';
import { writeFileDurably } from '../library/write-file';
import { ext4Problem, mountExt4, type Ext4Disk } from './mounted-disk';
import { isFull, times } from './scale';

describe.skipIf(ext4Problem !== null)(`a power cut on an ext4 disk${ext4Problem === null ? '' : ` (skipped: ${ext4Problem})`}`, () => {
  let disk: Ext4Disk | undefined;
  let path: string;
  let cutPower: Ext4Disk['cutPower'];
  beforeEach(async () => {
    disk = mountExt4(dirname(await newFolder()));
    ({ path, cutPower } = disk);
  });
  afterEach(() => {
    disk?.unmount();
    disk = undefined;
  });

  it('loses what was written and not synced, or the tests below would show nothing', async () => {
    await writeFile(join(path, 'unsynced'), 'words');
    await cutPower(async (cut) => {
      expect(await readFile(join(cut, 'unsynced'), 'utf8').catch(() => '')).toBe('');
    });
  });

  it('keeps a file that was made or replaced durably, with its name', async () => {
    for (let round = 0; round < times(20, 3); round += 1) {
      const content = randomBytes(50_000);
      await writeFileDurably(join(path, 'durable'), content);
      await cutPower(async (cut) => {
        expect((await readFile(join(cut, 'durable'))).equals(content)).toBe(true);
      });
    }
  });

  it('right after an acknowledgement finds the change on the disk', async () => {
    const library = await openLibrary(join(path, 'library'));
    const topics: string[] = [];
    for (let cut = 0; cut < times(200, 6); cut += 1) {
      await addTopic(library, `T${cut}`);
      topics.push(`T${cut}`);
      await cutPower((place) => expectTopics(place, (found) => expect(found).toEqual(topics)));
    }
    await library.close();
  });

  it('at any moment of saving, of a backup or of a snapshot finds the old or the new', async () => {
    const saver = new BusyLibrary(await openLibrary(join(path, 'library')));
    const usual: Record<string, number> = {};
    for (const way of ways) usual[way] = await saver.timeOf(way);
    const cuts: Record<string, number> = {};
    for (let cut = 0; cut < times(200, 6); cut += 1) {
      const way = ways[cut % ways.length] ?? 'an edit';
      const working = saver.write(way);
      await wait(Math.random() * (usual[way] ?? 0));
      const { doing, acknowledged, made } = saver;
      cuts[doing] = (cuts[doing] ?? 0) + 1;
      const [least, most] = [acknowledged, made.length];
      await cutPower((place) =>
        expectTopics(place, (found) => {
          expect(found).toEqual(made.slice(0, found.length));
          expect(found.length).toBeGreaterThanOrEqual(least);
          expect(found.length).toBeLessThanOrEqual(most);
        }),
      );
      await working;
    }
    await saver.library.close();
    console.log(`Cuts during ${JSON.stringify(cuts)}`);
    if (isFull) for (const way of ways) expect(cuts[way], way).toBeGreaterThan(0);
  });
});

/** How a library can be written; neither a backup nor a snapshot is written where nothing has changed. */
const ways = ['an edit', 'a backup', 'an edit', 'a snapshot'] as const;

/** A library with something always being written, and what is known of it. */
class BusyLibrary {
  doing = 'nothing';
  made: string[] = [];
  /** How many of those made are acknowledged. */
  acknowledged = 0;

  constructor(public library: OpenLibrary) {}

  async timeOf(way: (typeof ways)[number]): Promise<number> {
    const begun = performance.now();
    await this.write(way);
    return performance.now() - begun;
  }

  async write(way: (typeof ways)[number]): Promise<void> {
    this.doing = way;
    const { library } = this;
    const { store } = library;
    switch (way) {
      case 'an edit':
        // The first is saved alone, the others together.
        await Promise.all([this.#add(), this.#add(), this.#add()]);
        break;
      case 'a backup':
        await library.backups.make({ library: store.library, sequence: store.sequence, savedAt: new Date().toISOString(), more: {} }, 'asked');
        break;
      case 'a snapshot':
        await library.close();
        this.library = await openLibrary(library.folder);
    }
    this.doing = 'nothing';
  }

  async #add(): Promise<void> {
    const name = `T${this.made.length}`;
    this.made.push(name);
    this.acknowledged = Math.max(this.acknowledged, await addTopic(this.library, name, 'long '.repeat(80)));
  }
}

/** Opens what a cut has left, as the next start would, and goes on with it. */
async function expectTopics(disk: string, expected: (topics: string[]) => void): Promise<void> {
  // After a power cut no process has it any more.
  await rm(join(disk, 'library', 'lock'), { force: true });
  const library = await openLibrary(join(disk, 'library'));
  const found = topicsOf(library.store);
  expected(found);
  expect(library.notice).toBeNull();
  for (const { name } of await library.backups.list()) await library.backups.read(name);
  await addTopic(library, 'After');
  await library.close();
  expect(await topicsOnDisk(join(disk, 'library'))).toEqual([...found, 'After']);
}
