import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { conflictCopiesIn, putConflictCopyAside, readConflictCopy } from './conflict-copies';
import { addTopic, newFolder, topicsOf } from './library.fixture';
import { openLibrary } from './open-library';

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
  await mkdir(folder);
});

const put = (name: string, content = ''): Promise<void> => writeFile(join(folder, name), content);

describe('conflict copies', () => {
  it.each([
    ['Dropbox', 'library (Ann’s conflicted copy 2026-01-02).json'],
    ['Dropbox with a computer', 'library (LAPTOP-1234 in Konflikt stehende Kopie 2026-01-02).json'],
    ['OneDrive', 'library-LAPTOP.json'],
    ['Google Drive', 'library (1).json'],
    ['Syncthing', 'library.sync-conflict-20260102-030405-ABCDEFG.json'],
    ['Nextcloud', 'library (conflicted copy 2026-01-02 030405).json'],
    ['ownCloud', 'library_conflict-20260102-030405.json'],
    ['iCloud', 'library 2.json'],
  ])('as %s names them are noticed', async (_program, name) => {
    await put('library.json');
    await put(name);
    expect(await conflictCopiesIn(folder)).toEqual([name]);
  });

  it.each(['library.json', 'library.json.bak', 'my library.json', 'settings.json', '.library-1.json', 'library-notes.txt'])(
    'are told from %s', async (name) => {
      await put(name);
      expect(await conflictCopiesIn(folder)).toEqual([]);
    },
  );

  it('are read like a library, and put aside byte for byte', async () => {
    const library = await openLibrary(folder);
    await addTopic(library, 'Energy');
    await library.close();
    const bytes = await readFile(join(folder, 'library.json'));
    await writeFile(join(folder, 'library 2.json'), bytes);
    expect(topicsOf({ library: await readConflictCopy(folder, 'library 2.json') })).toEqual(['Energy']);
    await putConflictCopyAside(folder, 'library 2.json');
    expect(await conflictCopiesIn(folder)).toEqual([]);
    expect(await readFile(join(folder, 'kept', 'library 2-merged-1.json'))).toEqual(bytes);
  });

  it('that are damaged, or elsewhere, are not read', async () => {
    await put('library 2.json', '{}');
    await expect(readConflictCopy(folder, 'library 2.json')).rejects.toMatchObject({ kind: 'damaged' });
    await expect(readConflictCopy(folder, '../library 2.json')).rejects.toThrow('is no copy');
    await expect(readConflictCopy(folder, 'library.json')).rejects.toThrow('is no copy');
    expect(await readdir(folder)).toEqual(['library 2.json']);
  });
});
