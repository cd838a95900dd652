import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { libraryFrom, noRecords } from '../../core/library';
import { aLibrary, at } from '../../core/library.fixture';
import { Backups } from './backups';
import { addTopic, newFolder } from './library.fixture';
import { openLibrary } from './open-library';
import { sealed } from './seal';
import { formatSnapshot, type StoredLibrary } from './snapshot-format';

const { mkdir, readdir, readFile, writeFile } = files;

let folder: string;
let backups: Backups;
beforeEach(async () => {
  folder = await newFolder();
  await mkdir(folder, { recursive: true });
  backups = new Backups(folder);
});

const storedAt = (sequence: number, savedAt = at): StoredLibrary => ({ sequence, savedAt, library: aLibrary(), more: {} });
const names = async (): Promise<string[]> => (await backups.list()).map(({ name }) => name);
const place = (name: string): string => join(folder, 'backups', name);

async function put(name: string, stored: StoredLibrary): Promise<void> {
  await mkdir(join(folder, 'backups'), { recursive: true });
  await writeFile(place(name), Buffer.concat([...sealed(formatSnapshot(stored))]));
}

describe('backups', () => {
  it('do not make the library’s folder anew where that is gone, so that it can come back', async () => {
    await files.rename(folder, `${folder}-unplugged`);
    await expect(backups.make(storedAt(7), 'day')).rejects.toMatchObject({ code: 'ENOENT' });
    await files.rename(`${folder}-unplugged`, folder);
    await backups.make(storedAt(7), 'day');
    expect(await names()).toEqual(['000000000007.json']);
  });

  it('are listed by sequence, the newest first, with what they hold and why', async () => {
    await backups.make(storedAt(7), 'asked');
    await backups.make(storedAt(1_000_000), 'merge');
    await backups.make({ ...storedAt(30), library: libraryFrom(noRecords) }, 'restore');
    expect(await backups.list()).toEqual([
      { name: '000001000000.json', sequence: 1_000_000, savedAt: at, reason: 'merge', articles: 1, highlights: 1 },
      { name: '000000000030.json', sequence: 30, savedAt: at, reason: 'restore', articles: 0, highlights: 0 },
      { name: '000000000007.json', sequence: 7, savedAt: at, reason: 'asked', articles: 1, highlights: 1 },
    ]);
  });

  it('have what an older version wrote at their end', async () => {
    await backups.make(storedAt(7), 'asked');
    await writeFile(place('version-1.json'), '{"version":1,"tags":[],"speakers":[],"articles":[],"highlights":[]}');
    expect((await backups.list()).map(({ name, reason }) => [name, reason])).toEqual([['000000000007.json', 'asked'], ['version-1.json', 'migration']]);
  });

  it('leave out what is none, and what has no head', async () => {
    await backups.make(storedAt(7), 'asked');
    for (const [name, text] of [['000000000009.json', ''], ['000000000010.json', '\0'.repeat(5000)], ['notes.json', '{}'], ['version-1.json', '{"version":1}']] as const) {
      await writeFile(place(name), text);
    }
    expect(await names()).toEqual(['000000000007.json']);
    await expect(backups.read('../library.json')).rejects.toThrow('is no backup');
    await expect(backups.read('000000000009.json')).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('of one sequence are made once, unless what is there is damaged', async () => {
    await backups.make(storedAt(7), 'asked');
    await backups.make(storedAt(7), 'asked');
    expect(await readdir(join(folder, 'backups'))).toEqual(['000000000007.json']);
    const damaged = (await readFile(place('000000000007.json'))).subarray(0, -3);
    await writeFile(place('000000000007.json'), damaged);
    await backups.make(storedAt(7), 'asked');
    expect(await readFile(place('000000000007.json'))).toEqual(damaged);
    await expect(backups.read('000000000007-1.json')).resolves.toMatchObject({ sequence: 7 });
  });

  it('that do not hold what was written are not kept, and none is dropped for them', async () => {
    for (let sequence = 1; sequence <= 30; sequence += 1) await put(`0000000000${String(sequence).padStart(2, '0')}.json`, storedAt(sequence));
    const before = await readdir(join(folder, 'backups'));
    // A disk that writes an empty library whatever it is given.
    const rename: typeof files.rename = async (from, to) => {
      await files.writeFile(from, Buffer.concat([...sealed(formatSnapshot({ ...storedAt(40), library: libraryFrom(noRecords) }))]));
      await files.rename(from, to);
    };
    const failing = new Backups(folder, { files: { ...files, rename } });
    await expect(failing.make(storedAt(40), 'asked')).rejects.toThrow('does not hold what was written');
    expect(await readdir(join(folder, 'backups'))).toEqual(before);
  });

  it('go when there are many, but the newest ten, one a month, and those before a migration', async () => {
    const migration = { ...storedAt(1), more: { backup: 'migration' } };
    await put('000000000001.json', migration);
    for (let sequence = 10; sequence <= 30; sequence += 1) await put(`0000000000${sequence}.json`, storedAt(sequence));
    await backups.make(storedAt(31), 'asked');
    expect((await backups.list()).map(({ sequence }) => sequence)).toEqual([31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 1]);
  });
});

describe('the backup of the day', () => {
  it('is made at its first change, of the library before it', async () => {
    const library = await openLibrary(folder);
    expect(await names()).toEqual([]);
    await addTopic(library, 'Energy');
    await addTopic(library, 'Trade');
    await library.backups.settle();
    expect(await backups.list()).toMatchObject([{ sequence: 0, reason: 'day' }]);
    expect((await backups.read('000000000000.json')).records.tags).toHaveLength(2);
    await library.close();
    const again = await openLibrary(folder);
    await addTopic(again, 'Taiwan');
    await again.close();
    expect(await names()).toHaveLength(1);
  });

  it.each(['2020-01-01T00:00:00.000Z', '2100-01-01T00:00:00.000Z'])('is made though the last is of %s', async (savedAt) => {
    await put('000000000003.json', storedAt(3, savedAt));
    backups.makeFirstOfDay(storedAt(9));
    backups.makeFirstOfDay(storedAt(10));
    await backups.settle();
    expect(await names()).toEqual(['000000000009.json', '000000000003.json']);
  });

  it('is not made where a backup of another day holds the same', async () => {
    await put('000000000009.json', storedAt(9, '2020-01-01T00:00:00.000Z'));
    backups.makeFirstOfDay(storedAt(9));
    await backups.settle();
    expect(await backups.list()).toMatchObject([{ savedAt: '2020-01-01T00:00:00.000Z' }]);
  });

  it('is not made in a library that can only be read', async () => {
    const readOnly = new Backups(folder, { isReadOnly: true });
    readOnly.makeFirstOfDay(storedAt(9));
    await readOnly.settle();
    expect(await names()).toEqual([]);
  });
});
