import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { addTopic, topicsOnDisk } from '../library/library.fixture';
import type { OpenLibrary } from '../library/open-library';
import { callsOf, FailingDisk, makeBackup, openOn } from './failing-disk';

it('after a failed sync of a segment a snapshot and another segment are written before anything is acknowledged', async () => {
  const disk = new FailingDisk();
  const { library } = await openOn(disk);
  disk.arm({ at: 2, code: 'EIO', isPersistent: false, moment: 'before' });
  await expect(addTopic(library, 'New')).rejects.toMatchObject({ code: 'not-saved' });
  await saved(library);
  expect(disk.calls.slice(0, 3)).toEqual([
    'writeFile journal/000000000001.jsonl',
    'datasync journal/000000000001.jsonl',
    'close journal/000000000001.jsonl',
  ]);
  expectOrder(disk.done, [
    'sync *.tmp', 'rename library.json', 'sync .',
    'open journal/000000000002.jsonl', 'sync journal', 'writeFile journal/000000000002.jsonl', 'datasync journal/000000000002.jsonl',
  ]);
  expect(disk.done.at(-1)).toBe('datasync journal/000000000002.jsonl');
  await library.close();
});

it('what was not synced when the journal’s folder was made, or a segment, is before anything is acknowledged', async () => {
  const first = new FailingDisk();
  await addTopic((await openBackedUp(first)).library, 'New');
  const unsynced = first.calls.flatMap((name, index) => (/^(?:open|sync|close) (?:\.|journal)$/u.test(name) ? [index + 1] : []));
  expect(unsynced).toHaveLength(6);
  for (const at of unsynced) {
    const disk = new FailingDisk();
    const { folder, library } = await openBackedUp(disk);
    disk.arm({ at, code: 'EIO', isPersistent: false, moment: 'before' });
    await addTopic(library, 'New').catch(() => undefined);
    await saved(library);
    const acknowledged = disk.done.indexOf('open journal/acknowledged');
    expect(acknowledged).toBeGreaterThan(0);
    const before = disk.done.slice(0, acknowledged);
    expectOrder(before, ['mkdir journal', 'sync .']);
    expectOrder(before, ['sync journal', 'datasync journal/000000000001-1.jsonl'], 'datasync journal/000000000001.jsonl');
    expect(await topicsOnDisk(folder)).toEqual(['New']);
    await library.close();
  }
});

it('a snapshot that fails after a failed sync is tried again, and takes no file of its own for another program’s', async () => {
  const disk = new FailingDisk();
  const retried = await callsAfterFailedSync();
  for (const at of retried.keys()) {
    const { folder, library } = await openOn(disk);
    disk.arm({ at: 2, code: 'EIO', isPersistent: false, moment: 'before' });
    await expect(addTopic(library, 'New')).rejects.toMatchObject({ code: 'not-saved' });
    disk.arm({ at: at + 1, code: 'EMFILE', isPersistent: false, moment: 'before' });
    await saved(library);
    expect(await topicsOnDisk(folder), retried[at]).toEqual(['Before', 'New']);
    expect(await readdir(folder), retried[at]).not.toContain('kept');
    await library.close();
  }
});

it('a backup that could not be synced is synced when it is asked for again', async () => {
  const at = (await callsOf(makeBackup)).indexOf('sync backups') + 1;
  const disk = new FailingDisk();
  const { library } = await openOn(disk);
  disk.arm({ at, code: 'EIO', isPersistent: false, moment: 'before' });
  await expect(makeBackup(library)).rejects.toThrow('EIO');
  expect(disk.done).not.toContain('sync backups');
  await makeBackup(library);
  expect(disk.done).toContain('sync backups');
  await library.close();
});

/** A new library that has the day's backup, which would sync its folder as well. */
async function openBackedUp(disk: FailingDisk): Promise<{ folder: string; library: OpenLibrary }> {
  const opened = await openOn(disk, 'new');
  await makeBackup(opened.library);
  disk.arm(null);
  return opened;
}

async function callsAfterFailedSync(): Promise<string[]> {
  const disk = new FailingDisk();
  const { library } = await openOn(disk);
  disk.arm({ at: 2, code: 'EIO', isPersistent: false, moment: 'before' });
  await addTopic(library, 'New').catch(() => undefined);
  disk.arm(null);
  await saved(library);
  const { calls } = disk;
  await library.close();
  return calls;
}

async function saved({ store }: OpenLibrary): Promise<void> {
  await expect.poll(() => store.saving.state, { interval: 5 }).toBe('saved');
}

/** Each of the calls comes after the one before it; the last may have another name. */
function expectOrder(done: readonly string[], calls: readonly string[], otherLast?: string): void {
  let from = 0;
  for (const [index, call] of calls.entries()) {
    const isIt = (name: string): boolean => name === call || (index === calls.length - 1 && name === otherLast);
    const found = done.slice(from).findIndex(isIt);
    expect(found, `${call} after ${calls.slice(0, index).join(', ')} in ${done.join(', ')}`).toBeGreaterThan(-1);
    from += found + 1;
  }
}
