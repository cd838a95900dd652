import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { KnownFailure } from '../known-failure';
import { ArticleFiles } from '../library/article-files';
import { checkDamage } from './check-damage';
import { flipBit, randomFrom, truncations, wholeFileDamages } from './damage';
import { buildSamples, copyFolder, type Sample } from './sample';
import { isFull, times } from './scale';

let samples: Record<'killed' | 'closed', Sample>;
beforeAll(async () => {
  samples = await buildSamples();
});

describe.each(['killed', 'closed'] as const)('a library that was %s', (end) => {
  it('notices every point at which a file can be cut off', async () => {
    const sample = samples[end];
    const copy = await copyFolder(sample.folder);
    const counts = { refused: 0, opened: 0 };
    for (const file of await filesOf(sample)) {
      const whole = await readFile(join(sample.folder, file));
      for (const damage of truncations(whole, times(1, 37))) {
        counts[await checkDamage(sample, copy, file, damage, damage.bytes.length % times(97, 1369) === 0)] += 1;
      }
    }
    console.log(`cut off, ${end}:`, counts);
    expect(counts.refused).toBeGreaterThan(0);
  });

  it('notices what becomes of whole files', async () => {
    const sample = samples[end];
    const copy = await copyFolder(sample.folder);
    for (const file of await filesOf(sample)) {
      const whole = await readFile(join(sample.folder, file));
      for (const damage of wholeFileDamages(whole)) await checkDamage(sample, copy, file, damage, true);
    }
  });

  it('notices every flipped bit', async () => {
    const sample = samples[end];
    const copy = await copyFolder(sample.folder);
    const files = await readAll(sample, [...(await filesOf(sample)), ...(await bodiesOf(sample))]);
    const seed = Number(process.env['STANCEMARK_SEED'] ?? Date.now() % 1_000_000_007);
    const random = randomFrom(seed);
    const counts = { refused: 0, opened: 0, bodies: 0 };
    for (let flip = 0; flip < times(10_000, 200); flip += 1) {
      const [file, damage] = flipOne(files, random);
      if (file.startsWith('articles')) counts.bodies += await checkBody(copy, file, damage.bytes, files.get(file));
      else counts[await checkDamage(sample, copy, file, damage, flip % times(200, 20) === 0)] += 1;
    }
    console.log(`flipped bits, ${end}, seed ${seed}:`, counts, isFull ? 'in full' : 'shortened');
  });

  it('notices every flipped bit of a text', async () => {
    const sample = samples[end];
    const [file = ''] = await bodiesOf(sample);
    const whole = await readFile(join(sample.folder, file));
    for (let bit = 0; bit < whole.length * 8; bit += times(1, 11)) await checkBody(sample.folder, file, flipBit(whole, bit).bytes, whole);
  });
});

async function filesOf({ folder }: Sample): Promise<string[]> {
  return ['library.json', ...(await readdir(join(folder, 'journal'))).map((name) => join('journal', name))];
}

async function bodiesOf({ folder }: Sample): Promise<string[]> {
  return (await readdir(join(folder, 'articles'))).map((name) => join('articles', name));
}

async function readAll({ folder }: Sample, files: string[]): Promise<Map<string, Buffer>> {
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file))] as const)));
}

function flipOne(files: ReadonlyMap<string, Buffer>, random: (limit: number) => number): [string, ReturnType<typeof flipBit>] {
  const bits = [...files.values()].reduce((sum, { length }) => sum + length * 8, 0);
  let bit = random(bits);
  for (const [file, bytes] of files) {
    if (bit < bytes.length * 8) return [file, flipBit(bytes, bit)];
    bit -= bytes.length * 8;
  }
  throw new Error('There is no such bit.');
}

async function checkBody(copy: string, file: string, bytes: Buffer, whole?: Buffer): Promise<number> {
  const edition = /([^/\\]+)\.json$/u.exec(file)?.[1] ?? '';
  await writeFile(join(copy, file), bytes);
  await expect(new ArticleFiles(copy).read(edition)).rejects.toThrow(KnownFailure);
  await writeFile(join(copy, file), whole ?? bytes);
  return 1;
}
