import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { addTopic, newFolder, topicsOf, topicsOnDisk } from './library.fixture';
import { openLibrary } from './open-library';

const isRoot = process.getuid?.() === 0;

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
  const library = await openLibrary(folder);
  await addTopic(library, 'Energy');
  await library.close();
});

/** Every file of the folder with its content. */
async function contentOf(): Promise<Record<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  return Object.fromEntries(await Promise.all(files.map(async ({ parentPath, name }) => [join(parentPath, name), await readFile(join(parentPath, name), 'utf8')] as const)));
}

async function lockElsewhere(): Promise<void> {
  await writeFile(join(folder, 'lock'), JSON.stringify({ pid: process.pid, host: 'another-computer', started: '2026-01-02T03:04:05.000Z', startTime: null }));
}

describe('a library locked by another computer', () => {
  it('is read with its history, changes nothing, and writes nothing', async () => {
    await lockElsewhere();
    const before = await contentOf();
    const library = await openLibrary(folder);
    expect(library.readOnly).toMatchObject({ canTakeOver: true, message: expect.stringContaining('another-computer') as string });
    expect(topicsOf(library.store)).toEqual(['Energy']);
    expect(library.store.labels.undo).toBe('new topic Energy');
    await expect(addTopic(library, 'Trade')).rejects.toMatchObject({ code: 'read-only' });
    for (const change of [() => library.store.undo(), () => library.store.redo(), () => library.store.erase(['a'], true)]) {
      await expect(change()).rejects.toMatchObject({ code: 'read-only' });
    }
    expect(topicsOf(library.store)).toEqual(['Energy']);
    await library.close();
    expect(await contentOf()).toEqual(before);
  });

  it('is changed once its user has taken it over, and not before', async () => {
    await lockElsewhere();
    const shown = (await openLibrary(folder)).readOnly?.message ?? '';
    const library = await openLibrary(folder, { takeOver: shown });
    expect(library.readOnly).toBeNull();
    await addTopic(library, 'Trade');
    await library.close();
    expect(await topicsOnDisk(folder)).toEqual(['Energy', 'Trade']);
    expect(await readdir(folder)).not.toContain('lock');
  });

  it('is not recovered from here where it is damaged', async () => {
    await lockElsewhere();
    await writeFile(join(folder, 'library.json'), 'damaged');
    const before = await contentOf();
    await expect(openLibrary(folder, { recover: true })).rejects.toMatchObject({ kind: 'damaged' });
    expect(await contentOf()).toEqual(before);
  });
});

describe('a folder without write permission', () => {
  it.skipIf(isRoot)('is read, and says why it can’t be changed (needs not to be root)', async () => {
    await rm(join(folder, 'lock'), { force: true });
    await chmod(folder, 0o500);
    try {
      const library = await openLibrary(folder);
      expect(library.readOnly).toMatchObject({ canTakeOver: false, message: expect.stringContaining('no permission') as string });
      await expect(addTopic(library, 'Trade')).rejects.toMatchObject({ code: 'read-only' });
      await library.close();
    } finally {
      await chmod(folder, 0o700);
    }
  });
});
