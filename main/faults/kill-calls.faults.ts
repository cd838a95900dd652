import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addTopic, newFolder, topicsOf } from '../library/library.fixture';
import { openLibrary } from '../library/open-library';
import { runKilled } from './run-killed';
import { copyFolder } from './sample';
import { times } from './scale';

/** How a library is found, with its topics. */
interface Beginning {
  make: () => Promise<string>;
  topics: string[];
}

const beginnings: Record<string, Beginning> = {
  'that is not there yet': { make: newFolder, topics: [] },
  'that has no backup yet': { make: () => makeLibrary(withoutBackups), topics: ['Before'] },
  'that was killed with a journal': { make: () => makeLibrary(), topics: ['Before'] },
};

describe.each(['before', 'after'] as const)('a kill right %s each file system call', (moment) => {
  it.each(Object.keys(beginnings))('of opening a library %s, of two edits and of closing leaves the old or the new', async (name) => {
    const { make, topics } = beginnings[name] as Beginning;
    let calls = 0;
    for (let at = 1; ; at += times(1, 12)) {
      const folder = await make();
      const said = await runKilled(folder, 'edit', at, moment);
      if (said.includes('done')) break;
      calls = at;
      const acknowledged = [...said.matchAll(/^saved (\S+)$/gmu)].map(([, topic]) => topic ?? '');
      await expectOldOrNew(folder, topics, acknowledged, `killed ${moment} call ${at}`);
    }
    console.log(`a library ${name}, killed ${moment}: up to call ${calls}`);
    expect(calls).toBeGreaterThan(12);
  });
});

/** Whatever was acknowledged is there, in its order, and the library goes on as if nothing had been. */
async function expectOldOrNew(folder: string, topics: string[], acknowledged: string[], how: string): Promise<void> {
  const library = await openLibrary(folder);
  const found = topicsOf(library.store);
  expect(found, how).toEqual([...topics, 'First', 'Second'].slice(0, found.length));
  expect(found.length, how).toBeGreaterThanOrEqual(topics.length + acknowledged.length);
  expect(library.notice, how).toBeNull();
  expect(library.store.sequence, how).toBe(found.length);
  for (const { name } of await library.backups.list()) await library.backups.read(name);
  await addTopic(library, 'After');
  await library.close();
  const again = await openLibrary(folder);
  expect(topicsOf(again.store), how).toEqual([...found, 'After']);
  await again.close();
}

async function makeLibrary(change?: (folder: string) => Promise<void>): Promise<string> {
  const folder = await newFolder();
  const library = await openLibrary(folder);
  await addTopic(library, 'Before');
  await library.backups.settle();
  const copy = await copyFolder(folder);
  await library.close();
  await change?.(copy);
  return copy;
}

async function withoutBackups(folder: string): Promise<void> {
  await rm(join(folder, 'backups'), { recursive: true });
}
