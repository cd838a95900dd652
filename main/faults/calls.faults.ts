import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addTopic, newFolder, topicsOf, topicsOnDisk } from '../library/library.fixture';
import { openLibrary, type OpenLibrary } from '../library/open-library';
import { parseSnapshot } from '../library/snapshot-format';
import { systemError, watchFiles } from './watched-files';

/** Which call fails, counted from when the fault is armed; and whether all later ones do. */
interface Fault {
  at: number;
  code: string;
  isPersistent: boolean;
}

class FailingDisk {
  calls: string[] = [];
  fault: Fault | null = null;
  readonly files = watchFiles((call, when) => {
    // A close that fails has closed all the same.
    if (when !== (call === 'close' ? 'after' : 'before')) return;
    this.calls.push(call);
    if (!this.fault) return;
    const { at, code, isPersistent } = this.fault;
    // A failed close or removal is of no account, but a disk that is gone fails those as well.
    if (this.calls.length === at || (isPersistent && this.calls.length > at)) throw systemError(code);
  });

  arm(fault: Fault | null): void {
    this.calls = [];
    this.fault = fault;
  }
}

const codes = ['EIO', 'ENOSPC', 'EACCES', 'EMFILE'];
const kinds = codes.flatMap((code) => [{ code, isPersistent: false }, { code, isPersistent: true }]);

/** A library with one topic; its journal's segment is open unless the library has been opened again. */
async function openOn(disk: FailingDisk, isFresh = false): Promise<{ folder: string; library: OpenLibrary }> {
  const folder = await newFolder();
  let library = await openLibrary(folder, { files: disk.files, retryAfter: 10 });
  await addTopic(library, 'Before');
  if (isFresh) {
    await library.close();
    library = await openLibrary(folder, { files: disk.files, retryAfter: 10 });
  }
  await library.backups.settle();
  return { folder, library };
}

/** How many calls some work makes. */
async function countCalls(work: (library: OpenLibrary) => Promise<unknown>, isFresh = false): Promise<number> {
  const disk = new FailingDisk();
  const { library } = await openOn(disk, isFresh);
  disk.arm(null);
  await work(library);
  return disk.calls.length;
}

describe.each(kinds)('$code, persistently: $isPersistent', ({ code, isPersistent }) => {
  it.each([
    { what: 'an edit', isFresh: false, least: 2 },
    { what: 'an edit that begins a segment', isFresh: true, least: 6 },
  ])('at each call of $what: shown, kept in memory, saved when it is over', async ({ isFresh, least }) => {
    const calls = await countCalls((library) => addTopic(library, 'New'), isFresh);
    expect(calls).toBeGreaterThanOrEqual(least);
    for (let at = 1; at <= calls; at += 1) await failEdit({ at, code, isPersistent }, isFresh);
  });

  it('at each call of the snapshot when the library is closed: nothing is lost', async () => {
    const calls = await countCalls((library) => library.close());
    expect(calls).toBeGreaterThan(8);
    for (let at = 1; at <= calls; at += 1) await failClose({ at, code, isPersistent });
  });

  it('at each call of a backup: it is refused, and those before it are as they were', async () => {
    const make = ({ backups, store }: OpenLibrary): Promise<void> =>
      backups.make({ library: store.library, sequence: store.sequence, savedAt: new Date().toISOString(), more: {} }, 'asked');
    const calls = await countCalls(make);
    for (let at = 1; at <= calls; at += 1) {
      const disk = new FailingDisk();
      const { folder, library } = await openOn(disk);
      const [before] = await library.backups.list();
      disk.arm({ at, code, isPersistent });
      const outcome = await make(library).then(() => 'made', () => 'refused');
      disk.arm(null);
      for (const { name } of await library.backups.list()) await library.backups.read(name);
      expect(await library.backups.list()).toContainEqual(before);
      if (outcome === 'refused') await make(library);
      expect(await topicsOnDisk(folder)).toEqual(['Before']);
      await library.close();
    }
  });
});

async function failEdit(fault: Fault, isFresh: boolean): Promise<void> {
  const disk = new FailingDisk();
  const { folder, library } = await openOn(disk, isFresh);
  disk.arm(fault);
  const outcome = await addTopic(library, 'New').then(() => 'saved', (error: unknown) => error);
  expect(topicsOf(library.store)).toEqual(['Before', 'New']);
  if (outcome !== 'saved') {
    expect(outcome).toMatchObject({ code: 'not-saved' });
    expect((await topicsOnDisk(folder))[0]).toBe('Before');
  } else expect(await topicsOnDisk(folder)).toEqual(['Before', 'New']);
  if (fault.isPersistent && outcome !== 'saved') {
    await expect.poll(() => library.store.saving).toMatchObject({ state: 'failed', message: expect.stringContaining('Not saved') as string });
  }
  disk.arm(null);
  await expect.poll(() => library.store.saving.state, { interval: 5 }).toBe('saved');
  expect(await topicsOnDisk(folder)).toEqual(['Before', 'New']);
  await addTopic(library, 'After');
  await library.close();
  await expectAll(folder, ['Before', 'New', 'After']);
}

async function failClose(fault: Fault): Promise<void> {
  const disk = new FailingDisk();
  const { folder, library } = await openOn(disk);
  await addTopic(library, 'New');
  disk.arm(fault);
  await library.close();
  await parseSnapshot(await readFile(join(folder, 'library.json')));
  await expectAll(folder, ['Before', 'New']);
}

async function expectAll(folder: string, topics: string[]): Promise<void> {
  const library = await openLibrary(folder);
  expect(topicsOf(library.store)).toEqual(topics);
  expect(library.store.sequence).toBe(topics.length);
  expect(library.notice).toBeNull();
  await library.close();
}

it('after a failed sync the segment is left, and a snapshot is written before anything is acknowledged', async () => {
  const disk = new FailingDisk();
  const { library } = await openOn(disk);
  disk.arm({ at: 2, code: 'EIO', isPersistent: false });
  await expect(addTopic(library, 'New')).rejects.toMatchObject({ code: 'not-saved' });
  expect(disk.calls.slice(0, 2)).toEqual(['writeFile', 'datasync']);
  disk.arm(null);
  await expect.poll(() => library.store.saving.state, { interval: 5 }).toBe('saved');
  const [snapshot, segment] = [disk.calls.indexOf('rename'), disk.calls.indexOf('datasync')];
  expect(snapshot).toBeGreaterThan(-1);
  expect(segment).toBeGreaterThan(snapshot);
  // A new segment is opened, and its folder synced, before it is written.
  expect(disk.calls.slice(snapshot, segment).filter((call) => call === 'open').length).toBeGreaterThanOrEqual(2);
  await library.close();
});
