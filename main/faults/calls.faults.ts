import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { addTopic, topicsOf, topicsOnDisk } from '../library/library.fixture';
import { openLibrary, type OpenLibrary } from '../library/open-library';
import { callsOf, FailingDisk, faultKinds, openOn, placesOf, type Beginning, type Fault } from './failing-disk';

const begun: Record<Beginning, { least: number; topics: string[] }> = {
  open: { least: 2, topics: ['Before'] },
  reopened: { least: 6, topics: ['Before'] },
  // With the making of the journal's folder and of the day's backup.
  new: { least: 20, topics: [] },
};

describe.each(faultKinds)('$code, $moment, persistently: $isPersistent', (kind) => {
  it.each(['open', 'reopened', 'new'] as const)('at each call of an edit, the library being %s: shown, kept in memory, saved when it is over', async (beginning) => {
    const calls = await callsOf(addNew, beginning);
    expect(calls.length).toBeGreaterThanOrEqual(begun[beginning].least);
    for (const at of placesOf(calls, kind.moment)) await failEdit({ ...kind, at }, beginning);
  });
});

async function addNew(library: OpenLibrary): Promise<void> {
  await addTopic(library, 'New').finally(() => library.backups.settle());
}

async function failEdit(fault: Fault, beginning: Beginning): Promise<void> {
  const { topics } = begun[beginning];
  const disk = new FailingDisk();
  const { folder, library } = await openOn(disk, beginning);
  disk.arm(fault);
  const outcome = await addNew(library).then(() => 'saved', (error: unknown) => error);
  const failed = disk.calls[fault.at - 1] ?? '';
  expect(topicsOf(library.store)).toEqual([...topics, 'New']);
  const found = await topicsOnDisk(folder);
  if (outcome === 'saved') expect(found, failed).toEqual([...topics, 'New']);
  else {
    expect(outcome, failed).toMatchObject({ code: 'not-saved' });
    expect([topics, [...topics, 'New']], failed).toContainEqual(found);
    if (fault.isPersistent) await expectFailing(disk, library, failed);
  }
  disk.arm(null);
  await expect.poll(() => library.store.saving.state, { interval: 5 }).toBe('saved');
  expect(await topicsOnDisk(folder), failed).toEqual([...topics, 'New']);
  await addTopic(library, 'After');
  await library.close();
  await expectAll(folder, [...topics, 'New', 'After'], failed);
  // What was renamed though the system said it was not can't be told from another program's file.
  if (failed !== 'rename library.json') expect(await readdir(folder), failed).not.toContain('kept');
}

async function expectFailing(disk: FailingDisk, library: OpenLibrary, failed: string): Promise<void> {
  const tried = disk.calls.length;
  await expect.poll(() => disk.calls.length, { interval: 5, message: `${failed}: tried again` }).toBeGreaterThan(tried + 5);
  expect(library.store.saving, failed).toMatchObject({ state: 'failed', message: expect.stringContaining('Not saved') as string });
}

async function expectAll(folder: string, topics: string[], failed: string): Promise<void> {
  const library = await openLibrary(folder);
  expect(topicsOf(library.store), failed).toEqual(topics);
  expect(library.store.sequence, failed).toBe(topics.length);
  expect(library.store.history(9), failed).toHaveLength(topics.length);
  expect(library.notice, failed).toBeNull();
  const backups = await library.backups.list();
  expect(backups.length, `${failed}: the day's backup is made`).toBeGreaterThan(0);
  for (const { name } of backups) await library.backups.read(name);
  await library.close();
}
