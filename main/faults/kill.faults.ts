import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockName } from '../library/lock-library';
import { newFolder } from '../library/library.fixture';
import { openLibrary } from '../library/open-library';
import { namesIn } from '../library/write-file';
import { acknowledgedIn, expectWhole, runUntilKilled, type Moment } from './run-store';
import { isFull, times } from './scale';

const kills = times(900, 12);
/** A folder is left before opening it takes long. */
const killsOfFolder = 30;

it('nothing acknowledged is lost to kill -9 at any moment, and nothing is half there', async () => {
  const found = { edits: 0, locks: 0, snapshots: 0, backups: 0 };
  let folder = '';
  let owed: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill % killsOfFolder === 0) [folder, owed] = [await newFolder(), []];
    const saved = await runUntilKilled(folder, `k${kill}`, momentOf(kill));
    found.edits += saved.length;
    found.locks += (await namesIn(folder)).includes(lockName) ? 1 : 0;
    found.snapshots += await countCutOff(folder);
    found.backups += await countCutOff(join(folder, 'backups'));
    const library = await openLibrary(folder);
    expectWhole(library.store.library, [...owed, ...saved]);
    expect(library.store.library.articleOf.size, 'at most what was being saved is there too').toBeLessThanOrEqual(owed.length + saved.length + 3);
    expect(library.notice).toBeNull();
    // What was shown once is owed from then on.
    owed = [...library.store.library.articleOf.keys()];
    await library.close();
  }
  console.log(`${kills} kills: ${found.edits} edits acknowledged, ${found.locks} locks left, ${found.snapshots} snapshots and ${found.backups} backups cut off`);
  if (!isFull) return;
  expect(found.edits).toBeGreaterThanOrEqual(20_000);
  for (const count of [found.locks, found.snapshots, found.backups]) expect(count).toBeGreaterThan(0);
});

/** After some edits, in a backup or a snapshot, or while the library is opened. Edits are counted: a busy machine makes fewer in a time. */
function momentOf(kill: number): Moment {
  const edits = Math.random() * 90;
  if (kill % 4 === 1) {
    const what = kill % 8 === 1 ? 'backup' : 'snapshot';
    return { isDue: (said) => said.includes(what), after: Math.random() * 12 };
  }
  if (kill % 4 === 3) return { isDue: () => true, after: Math.random() * 250 };
  return { isDue: (said) => acknowledgedIn(said).length >= edits, after: Math.random() * 6 };
}

/** How many large files of a folder were being written; a lock is written under such a name, too. */
async function countCutOff(folder: string): Promise<number> {
  const names = (await namesIn(folder)).filter((name) => name.endsWith('.tmp'));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.filter((size) => size > 1000).length;
}
