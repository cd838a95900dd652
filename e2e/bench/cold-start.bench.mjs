// Cold start: from the start of the process to the first readable words, as a ratio to a window that does
// nothing else. Both are started in turn, so that a noisy machine disturbs both alike.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyWindow, measureStart, median, workbenchOn } from './measure-start.mjs';

const rounds = Number(process.argv[2] ?? 11);
const settlingTime = 2_000;

const folder = await mkdtemp(join(tmpdir(), 'stancemark-bench-'));
const programs = { 'empty window': emptyWindow, 'Stancemark, one article': workbenchOn(join(folder, 'library')) };

try {
  // The first start makes the library and is no cold start of one that is in use.
  await measure('Stancemark, one article');
  /** @type {Record<keyof typeof programs, number[]>} */
  const times = { 'empty window': [], 'Stancemark, one article': [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of /** @type {(keyof typeof programs)[]} */ (Object.keys(programs))) times[name].push(await measure(name));
  }
  const base = median(times['empty window']);
  for (const [name, list] of Object.entries(times)) {
    const spread = `${Math.min(...list).toFixed(0)}–${Math.max(...list).toFixed(0)}`;
    console.log(`${name.padEnd(26)} ${median(list).toFixed(0).padStart(5)} ms (${spread})   ${(median(list) / base).toFixed(2)}`);
  }
  const ratios = times['empty window'].map((time, round) => (times['Stancemark, one article'][round] ?? NaN) / time);
  console.log(`median of the ratios of ${rounds} rounds: ${median(ratios).toFixed(2)} (aim: at most 1.1)`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** @param {keyof typeof programs} name */
async function measure(name) {
  return (await measureStart(programs[name], join(folder, name), settlingTime)).words;
}
