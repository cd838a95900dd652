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
    // How long it takes is measured without a cut.
    for (const way of ['a backup', 'a snapshot'] as const) await saver.work(way);
    const begun = performance.now();
    await saver.work('a snapshot');
    const usual = performance.now() - begun;
    const cuts: Record<string, number> = {};
    for (let cut = 0; cut < times(200, 6); cut += 1) {
      const working = saver.work(cut % 2 === 0 ? 'a backup' : 'a snapshot');
      await wait(Math.random() * usual);
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
    if (isFull) for (const what of ['an edit', 'a backup', 'a snapshot']) expect(cuts[what], what).toBeGreaterThan(0);
  });
});

/** A library with something always being written, and what is known of it. */
class BusyLibrary {
  doing = 'nothing';
  made: string[] = [];
  /** How many of those made are acknowledged. */
  acknowledged = 0;

  constructor(public library: OpenLibrary) {}

  /** Saves three edits at once, one more, and then all of it in another way. */
  async work(way: 'a backup' | 'a snapshot'): Promise<void> {
    this.doing = 'an edit';
    await Promise.all([this.#add(), this.#add(), this.#add()]);
    await this.#add();
    this.doing = way;
    const { library } = this;
    if (way === 'a backup') {
      const { store } = library;
      await library.backups.make({ library: store.library, sequence: store.sequence, savedAt: new Date().toISOString(), more: {} }, 'asked');
    } else {
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
  await addTopic(library, 'After');
  await library.close();
  expect(await topicsOnDisk(join(disk, 'library'))).toEqual([...found, 'After']);
}
