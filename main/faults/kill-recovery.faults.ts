import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { addTopic } from '../library/library.fixture';
import type { LibraryProblem } from '../library/library-problem';
import { openLibrary, type OpenLibrary } from '../library/open-library';
import { planRecovery } from '../library/recover-library';
import { namesIn } from '../library/write-file';
import { flipBit } from './damage';
import { abandonedLock, expectSwept, killEverywhere, type Left } from './run-killed-anywhere';
import { buildSamples, copyFolder, textOf, type Sample } from './sample';

/** A damaged library, what was damaged, and what a recovery that nothing cuts off makes of it. */
interface Damaged {
  folder: string;
  file: string;
  bytes: Buffer;
  restored: string;
}

let sample: Sample;
beforeAll(async () => {
  sample = (await buildSamples()).killed;
});

describe.each(['before', 'half', 'after'] as const)('a recovery killed %s any call that changes a file', (moment) => {
  it.each(['library.json', 'journal'] as const)('loses neither what it restores nor the damaged file: %s', async (part) => {
    const damaged = await damage(part);
    const found = { begun: 0, done: 0 };
    const calls = await killEverywhere('recover', moment, damaged.folder, abandonedLock, async (left) => {
      found[await expectRecoverable(left, damaged)] += 1;
    });
    console.log(`recovery of ${part}, killed ${moment}: up to call ${calls}`, found);
    expect(calls).toBeGreaterThan(moment === 'half' ? 3 : 12);
  });
});

/** One bit in the middle of the snapshot, or of the segment that is needed to follow it. */
async function damage(part: 'library.json' | 'journal'): Promise<Damaged> {
  const folder = await copyFolder(sample.folder);
  const file = part === 'journal' ? join(part, (await readdir(join(folder, part))).filter((name) => name.endsWith('.jsonl')).sort().at(-1) ?? '') : part;
  const whole = await readFile(join(folder, file));
  const { bytes } = flipBit(whole, Math.floor(whole.length / 2) * 8);
  await writeFile(join(folder, file), bytes);
  const planned = await planRecovery(folder);
  if (!planned) throw new Error('There is nothing to recover from.');
  return { folder, file, bytes, restored: textOf(planned.restored.library) };
}

/** The damaged bytes are still in their place or kept; the next start offers the same once more, or has it. */
async function expectRecoverable({ folder, said, how }: Left, { file, bytes, restored }: Damaged): Promise<'begun' | 'done'> {
  expect(await stillThere(folder, file, bytes), `${how}: the damaged file is there, byte for byte`).toBe(true);
  const opened = await openLibrary(folder).catch((error: unknown) => error as LibraryProblem);
  const isDone = !(opened instanceof Error);
  if (!isDone) {
    expect(opened.kind, how).toBe('damaged');
    expect(said, how).not.toContain('recovered');
    expect(textOf((await planRecovery(folder))?.restored.library ?? expect.fail(how)), how).toBe(restored);
  }
  const library = isDone ? opened : await openLibrary(folder, { recover: true });
  expect(textOf(library.store.library), how).toBe(restored);
  await goOn(library, how);
  const kept = await Promise.all((await namesIn(join(folder, 'kept'))).map((name) => readFile(join(folder, 'kept', name))));
  expect(kept.some((content) => content.equals(bytes)), `${how}: the damaged file is kept`).toBe(true);
  return isDone ? 'done' : 'begun';
}

async function stillThere(folder: string, file: string, bytes: Buffer): Promise<boolean> {
  const paths = [join(folder, file), ...(await namesIn(join(folder, 'kept'))).map((name) => join(folder, 'kept', name))];
  const found = await Promise.all(paths.map((path) => readFile(path).catch(() => Buffer.alloc(0))));
  return found.some((content) => content.equals(bytes));
}

async function goOn(library: OpenLibrary, how: string): Promise<void> {
  await addTopic(library, 'After');
  const expected = textOf(library.store.library);
  await library.close();
  await expectSwept(library.folder, how);
  const again = await openLibrary(library.folder);
  expect(textOf(again.store.library), how).toBe(expected);
  expect(again.notice, how).toBeNull();
  await again.close();
}
