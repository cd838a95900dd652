import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Backups } from '../library/backups';
import { libraryFile } from '../library/snapshot-file';
import type { StoredLibrary } from '../library/snapshot-format';
import { writeLargeLibrary } from './large-library';
import { median, time } from './timing';

/** The longest time between two turns of the event loop while snapshots and backups are written, and as long without. */
export async function measureSnapshots(highlights: number, rounds: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'stancemark-bench-'));
  try {
    await writeLargeLibrary(folder, highlights);
    const low = libraryFile(folder);
    await low.read();
    const stored: StoredLibrary = low.data;
    const blocks: Record<string, number[]> = { 'nothing': [], 'library.json written': [], 'a backup written and read back': [] };
    for (let round = 1; round <= rounds; round += 1) {
      const took = await time(async () => {
        blocks['library.json written']?.push(await longestBlock(() => low.write()));
      });
      const backup = { ...stored, sequence: round };
      blocks['a backup written and read back']?.push(await longestBlock(() => new Backups(folder).make(backup, 'asked')));
      blocks['nothing']?.push(await longestBlock(() => new Promise((resolve) => setTimeout(resolve, took))));
    }
    for (const [what, list] of Object.entries(blocks)) {
      const each = list.map((ms) => ms.toFixed(0)).join(', ');
      console.log(`${what.padEnd(32)} longest block of the event loop ${median(list).toFixed(1)} ms (${each})`);
    }
    console.log('aim: 16 ms, a frame');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let [last, longest, isOver] = [performance.now(), 0, false];
  const turn = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  isOver = true;
  return longest;
}
