import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Backups } from '../library/backups';
import { addTopic, newFolder, topicsOf } from '../library/library.fixture';
import { openLibrary } from '../library/open-library';
import { planRecovery } from '../library/recover-library';
import { flipBit } from './damage';
import { times } from './scale';

it('recovers again and again, keeps every damaged file, and never drops the last good backup', async () => {
  const folder = await newFolder();
  const damaged: Buffer[] = [];
  const rounds = times(50, 6);
  for (let round = 0; round < rounds; round += 1) {
    const library = await openLibrary(folder, { recover: round > 0 });
    expect(topicsOf(library.store)).toEqual(namesUpTo(round));
    await addTopic(library, `Topic-${round}`);
    await library.close();
    damaged.push(await damageLibrary(folder, round));
    expect(await soundBackups(folder)).toBeGreaterThan(0);
  }
  const library = await openLibrary(folder, { recover: true });
  expect(topicsOf(library.store)).toEqual(namesUpTo(rounds));
  await library.close();
  const kept = await Promise.all((await readdir(join(folder, 'kept'))).map((name) => readFile(join(folder, 'kept', name))));
  expect(kept).toHaveLength(rounds);
  for (const bytes of damaged) expect(kept.filter((content) => content.equals(bytes))).toHaveLength(1);
});

it('takes an older backup and the journal where the newest is damaged too, round after round', async () => {
  const folder = await newFolder();
  const rounds = times(20, 4);
  for (let round = 0; round < rounds; round += 1) {
    const library = await openLibrary(folder, { recover: round > 0 });
    expect(topicsOf(library.store)).toEqual(namesUpTo(round));
    await addTopic(library, `Topic-${round}`);
    await library.backups.make({ library: library.store.library, sequence: library.store.sequence, savedAt: new Date().toISOString(), more: {} }, 'asked');
    await library.close();
    await damageLibrary(folder, round);
    const [newest, ...older] = await new Backups(folder).list();
    const path = join(folder, 'backups', newest?.name ?? '');
    const bytes = await readFile(path);
    await writeFile(path, flipBit(bytes, (bytes.length >> 1) * 8).bytes);
    const offer = (await planRecovery(folder))?.offer;
    expect(older.map(({ name }) => name)).toContain(offer?.from.name);
    expect(offer).toMatchObject({ lost: 0, highlights: 0 });
  }
});

/** Each time differently, so that no two damaged files are the same. */
async function damageLibrary(folder: string, round: number): Promise<Buffer> {
  const path = join(folder, 'library.json');
  const { bytes } = flipBit(await readFile(path), 8 * (40 + round));
  await writeFile(path, bytes);
  await expect(openLibrary(folder)).rejects.toMatchObject({ kind: 'damaged' });
  return bytes;
}

async function soundBackups(folder: string): Promise<number> {
  const backups = new Backups(folder);
  const names = (await backups.list()).map(({ name }) => name);
  const read = await Promise.allSettled(names.map((name) => backups.read(name)));
  return read.filter(({ status }) => status === 'fulfilled').length;
}

function namesUpTo(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `Topic-${index}`);
}
