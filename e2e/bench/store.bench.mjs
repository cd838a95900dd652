// The store without a window: what an acknowledged edit costs at each size, how long snapshots hold up the event
// loop, and how long opening takes, each against a baseline in the same run.
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStore } from './build-store.mjs';

const rounds = Number(process.argv[2] ?? 11);
const store = await buildStore();
const { measureSnapshots, measureStore, writeLargeLibrary } = /** @type {typeof import('../../main/bench/index')} */ (
  await import(store)
);

console.log('An acknowledged edit');
await measureStore([1_000, 10_000, 100_000], rounds * 40);
console.log('\nSnapshots of 100,000 highlights');
await measureSnapshots(100_000, 5);
console.log('\nOpening 10,000 articles with 100,000 highlights, to the first saved change');
await measureOpenings();

async function measureOpenings() {
  const folder = await mkdtemp(join(tmpdir(), 'stancemark-bench-'));
  try {
    await writeLargeLibrary(join(folder, 'library'), 100_000);
    /** @type {number[]} */
    const ratios = [];
    for (let round = 0; round < Math.min(rounds, 5); round += 1) {
      await cp(join(folder, 'library'), join(folder, 'copy'), { recursive: true });
      const [parse, open] = [measureOnce(join(folder, 'copy'), 'parse'), measureOnce(join(folder, 'copy'), 'open')];
      ratios.push(open / parse);
      console.log(`JSON.parse ${parse.toFixed(0)} ms, opened and changed ${open.toFixed(0)} ms: ${(open / parse).toFixed(2)}`);
      await rm(join(folder, 'copy'), { recursive: true });
    }
    console.log(`median ${(ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? NaN).toFixed(2)} (aim: 2)`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {'open' | 'parse'} what
 */
function measureOnce(folder, what) {
  const program = `import(${JSON.stringify(store)}).then(async (store) => {
    console.log(await store.measureOpening(${JSON.stringify(folder)}, ${JSON.stringify(what)}));
    process.exit(0);
  })`;
  return Number(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }));
}
