import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeskEvents, SavingState } from '../../core/contract';
import { EditRefusal } from '../../core/edits/edit';
import { edits } from '../../core/edits/edits';
import { libraryFile } from './library-file';
import { LibraryStore } from './library-store';

let folder: string;
let store: LibraryStore;
let changes: DeskEvents['changed'][];
let savings: SavingState['state'][];

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'stancemark-')), 'library');
  await mkdir(folder);
  store = new LibraryStore(libraryFile(folder), 30);
  changes = [];
  savings = [];
  store.listen({
    changed: (told) => changes.push(told),
    saving: ({ state }) => savings.push(state),
    notice: () => undefined,
  });
});

function addTopic(name: string, of: LibraryStore = store): Promise<number> {
  return of.edit((library, at) =>
    edits.addTag.run(
      library,
      { id: `topic-${name}`, kind: 'topic', name, colour: 'slate', pattern: 'solid', key: null, parent: null, definition: '' },
      at,
    ),
  );
}

async function namesOnDisk(): Promise<string[]> {
  const low = libraryFile(folder);
  await low.read();
  return low.data.tags.map(({ name }) => name);
}

const namesInMemory = (): string[] => [...store.library.tags.values()].map(({ name }) => name);

describe('the library store', () => {
  it('acknowledges a change when it is on the disk', async () => {
    const sequence = addTopic('Energy');
    expect(namesInMemory()).toEqual(['Energy']);
    expect(changes).toHaveLength(1);
    expect(store.saving.state).toBe('saving');
    expect(await sequence).toBe(1);
    expect(await namesOnDisk()).toEqual(['Energy']);
    expect(store.saving.state).toBe('saved');
  });

  it('keeps the order of changes made at once, and has all of them on the disk', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `Topic-${index}`);
    expect(await Promise.all(names.map((name) => addTopic(name)))).toEqual(names.map((_, index) => index + 1));
    expect(await namesOnDisk()).toEqual(names);
    expect(changes.map(({ sequence }) => sequence)).toEqual(names.map((_, index) => index + 1));
  });

  it('neither saves nor tells an edit that changes nothing, or is refused', async () => {
    await addTopic('Energy');
    expect(await store.edit(() => ({ says: '', place: null, records: [], session: null }))).toBe(1);
    await expect(addTopic('Energy')).rejects.toThrow(EditRefusal);
    expect(changes).toHaveLength(1);
  });

  it('undoes and redoes, and tells both', async () => {
    await addTopic('Energy');
    expect(await store.undo()).toBe(2);
    expect(await namesOnDisk()).toEqual([]);
    expect(await store.redo()).toBe(3);
    expect(await namesOnDisk()).toEqual(['Energy']);
    expect(await store.redo()).toBe(3);
    expect(changes.map(({ cause, history }) => [cause, history.undo, history.redo])).toEqual([
      ['edit', 'new topic Energy', null],
      ['undo', null, 'new topic Energy'],
      ['redo', 'new topic Energy', null],
    ]);
  });

  it('keeps in memory what could not be saved, and saves it once that is possible', async () => {
    await addTopic('Energy');
    await rename(folder, `${folder}-unplugged`);
    await expect(addTopic('Taiwan')).rejects.toMatchObject({ code: 'not-saved' });
    await expect(store.retrySaving()).rejects.toMatchObject({ code: 'not-saved' });
    expect(namesInMemory()).toEqual(['Energy', 'Taiwan']);
    expect(store.saving).toMatchObject({ state: 'failed', message: expect.stringContaining('folder is not there') as string });
    await rename(`${folder}-unplugged`, folder);
    await expect.poll(() => store.saving.state).toBe('saved');
    expect(await namesOnDisk()).toEqual(['Energy', 'Taiwan']);
    expect(savings.at(-1)).toBe('saved');
  });

  it('gives up only what is not saved when it is closed', async () => {
    await addTopic('Energy');
    await rm(folder, { recursive: true });
    await writeFile(folder, 'a file in place of the folder');
    await expect(addTopic('Taiwan')).rejects.toMatchObject({ code: 'not-saved' });
    await store.close();
    expect(await readFile(folder, 'utf8')).toBe('a file in place of the folder');
  });

  it('finds all of it again', async () => {
    await addTopic('Energy');
    await store.close();
    const low = libraryFile(folder);
    await low.read();
    const again = new LibraryStore(low);
    await addTopic('Taiwan', again);
    expect(await namesOnDisk()).toEqual(['Energy', 'Taiwan']);
  });
});

describe('a library.json that another program has changed', () => {
  it('is kept under another name before the next change is saved', async () => {
    const kept: string[] = [];
    const low = libraryFile(folder, { onKept: (name) => kept.push(name) });
    await low.write();
    const path = join(folder, 'library.json');
    await writeFile(path, '{"version":1,"tags":[],"speakers":[],"articles":[],"highlights":[],"theirs":true}');
    await low.write();
    expect(kept).toEqual(['library-changed-elsewhere-1.json']);
    expect(await readFile(join(folder, 'library-changed-elsewhere-1.json'), 'utf8')).toContain('theirs');
    expect(await readFile(path, 'utf8')).not.toContain('theirs');
    await low.write();
    expect(kept).toHaveLength(1);
  });

  it('is not written in a folder that fails the check before', async () => {
    const low = libraryFile(folder, { beforeWrite: () => Promise.reject(new Error('lost')) });
    await expect(low.write()).rejects.toThrow('lost');
    await expect(readFile(join(folder, 'library.json'))).rejects.toThrow('ENOENT');
  });
});
