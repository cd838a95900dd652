// A library of 10,000 articles and 100,000 highlights: the first paint of its window against that of an empty one, and
// when its first article can be read and highlighted. Both are started in turn.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStore } from './build-store.mjs';
import { emptyWindow, measureStart, median, workbenchOn } from './measure-start.mjs';

const rounds = Number(process.argv[2] ?? 11);
const settlingTime = 5_000;
const { writeLargeLibrary } = /** @type {typeof import('../../main/bench/index')} */ (await import(await buildStore()));

const folder = await mkdtemp(join(tmpdir(), 'stancemark-bench-'));
try {
  const library = join(folder, 'library');
  await writeLargeLibrary(library, 100_000);
  /** @type {{ ratios: number[], words: number[] }} */
  const measured = { ratios: [], words: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const empty = await measureStart(emptyWindow, join(folder, 'empty'), settlingTime);
    const large = await measureStart(workbenchOn(library), join(folder, 'large'), settlingTime);
    // The first start of each fills caches.
    if (round === 0) continue;
    measured.ratios.push(large.content / empty.content);
    measured.words.push(large.words - large.content);
    console.log(
      `first paint: empty window ${empty.content.toFixed(0)} ms, large library ${large.content.toFixed(0)} ms; ` +
        `its first article ${(large.words - large.content).toFixed(0)} ms later`,
    );
  }
  console.log(`first paint, median of the ratios: ${median(measured.ratios).toFixed(2)} (aim: at most 1.1)`);
  console.log(`first article after the first paint, median: ${median(measured.words).toFixed(0)} ms`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
