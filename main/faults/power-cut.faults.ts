import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addTopic, newFolder, topicsOf } from '../library/library.fixture';
import { openLibrary } from '../library/open-library';
import { mountExt4, mountingProblem, type Ext4Disk } from './mounted-disk';
import { times } from './scale';

describe.skipIf(mountingProblem !== null)(`a power cut on an ext4 disk${mountingProblem === null ? '' : ` (skipped: ${mountingProblem})`}`, () => {
  let disk: Ext4Disk;
  beforeEach(async () => {
    const folder = dirname(await newFolder());
    disk = await mountExt4(folder);
  });
  afterEach(() => {
    disk.unmount();
  });

  it('loses what was written and not synced, or the tests below would show nothing', async () => {
    await writeFile(join(disk.path, 'unsynced'), 'words');
    await disk.cutPower(async (path) => {
      expect(await readFile(join(path, 'unsynced'), 'utf8').catch(() => '')).toBe('');
    });
  });

  it('right after an acknowledgement finds the change on the disk', async () => {
    const library = await openLibrary(join(disk.path, 'library'));
    const topics: string[] = [];
    for (let cut = 0; cut < times(200, 8); cut += 1) {
      await addTopic(library, `T${cut}`);
      topics.push(`T${cut}`);
      await disk.cutPower((path) => expectTopics(path, (found) => expect(found).toEqual(topics)));
    }
    await library.close();
  });

  it('at any moment of saving finds the old or the new', async () => {
    let library = await openLibrary(join(disk.path, 'library'));
    const made: string[] = [];
    let acknowledged = 0;
    for (let cut = 0; cut < times(200, 8); cut += 1) {
      const saving = Array.from({ length: 5 }, (_, index) => {
        made.push(`T${cut}-${index}`);
        return addTopic(library, `T${cut}-${index}`).then((sequence) => {
          acknowledged = Math.max(acknowledged, sequence);
        });
      });
      const closing = cut % 3 === 2 ? Promise.all(saving).then(() => library.close()) : null;
      await wait(Math.random() * 4);
      const least = acknowledged;
      await disk.cutPower((path) =>
        expectTopics(path, (found) => {
          expect(found).toEqual(made.slice(0, found.length));
          expect(found.length).toBeGreaterThanOrEqual(least);
        }),
      );
      await Promise.all(saving);
      await closing;
      if (closing) library = await openLibrary(join(disk.path, 'library'));
    }
    await library.close();
  });
});

/** Opens what a cut has left, as the next start would. */
async function expectTopics(disk: string, expected: (topics: string[]) => void): Promise<void> {
  // After a power cut no process has it any more.
  await rm(join(disk, 'library', 'lock'), { force: true });
  const library = await openLibrary(join(disk, 'library'));
  expected(topicsOf(library.store));
  expect(library.notice).toBeNull();
  await library.close();
}
