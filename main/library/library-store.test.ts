import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeskEvents, SavingState } from '../../core/contract';
import { EditRefusal } from '../../core/edits/edit';
import { saveTemplate } from '../export-templates';
import { addArticle, addTopic, newFolder, topicsOf, topicsOnDisk } from './library.fixture';
import { openLibrary, type OpenLibrary } from './open-library';
import { libraryFile } from './snapshot-file';

let folder: string;
let library: OpenLibrary;
let changes: DeskEvents['changed'][];
let savings: SavingState['state'][];

async function open(): Promise<void> {
  library = await openLibrary(folder, { retryAfter: 30 });
  changes = [];
  savings = [];
  library.store.listen({
    changed: (told) => changes.push(told),
    saving: ({ state }) => savings.push(state),
    notice: () => undefined,
  });
}

beforeEach(async () => {
  folder = await newFolder();
  await open();
});

describe('the library store', () => {
  it('acknowledges a change when it is on the disk', async () => {
    const sequence = addTopic(library, 'Energy');
    expect(topicsOf(library.store)).toEqual(['Energy']);
    expect(changes).toHaveLength(1);
    expect(library.store.saving.state).toBe('saving');
    expect(await sequence).toBe(1);
    expect(await topicsOnDisk(folder)).toEqual(['Energy']);
    expect(library.store.saving.state).toBe('saved');
  });

  it('keeps the order of changes made at once, and has all of them on the disk', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `Topic-${index}`);
    expect(await Promise.all(names.map((name) => addTopic(library, name)))).toEqual(names.map((_, index) => index + 1));
    expect(await topicsOnDisk(folder)).toEqual(names);
    expect(changes.map(({ entry }) => entry.sequence)).toEqual(names.map((_, index) => index + 1));
  });

  it('neither saves nor tells an edit that changes nothing, or is refused', async () => {
    await addTopic(library, 'Energy');
    expect(await library.store.edit(() => ({ says: '', place: null, records: [], session: null }))).toBe(1);
    await expect(addTopic(library, 'Energy')).rejects.toThrow(EditRefusal);
    expect(changes).toHaveLength(1);
  });

  it('undoes and redoes, and tells both', async () => {
    await addTopic(library, 'Energy');
    expect(await library.store.undo()).toBe(2);
    expect(await topicsOnDisk(folder)).toEqual([]);
    expect(await library.store.redo()).toBe(3);
    expect(await topicsOnDisk(folder)).toEqual(['Energy']);
    expect(changes.map(({ entry, history }) => [entry.cause, history.undo, history.redo])).toEqual([
      ['edit', 'new topic Energy', null],
      ['undo', null, 'new topic Energy'],
      ['redo', 'new topic Energy', null],
    ]);
  });

  it('keeps in memory what could not be saved, and saves it once that is possible', async () => {
    await addTopic(library, 'Energy');
    await rename(folder, `${folder}-unplugged`);
    await expect(addTopic(library, 'Taiwan')).rejects.toMatchObject({ code: 'not-saved' });
    await expect(library.store.retrySaving()).rejects.toMatchObject({ code: 'not-saved' });
    expect(topicsOf(library.store)).toEqual(['Energy', 'Taiwan']);
    expect(library.store.saving).toMatchObject({ state: 'failed', message: expect.stringContaining('Your work is kept here') as string });
    await rename(`${folder}-unplugged`, folder);
    await expect.poll(() => library.store.saving.state).toBe('saved');
    expect(await topicsOnDisk(folder)).toEqual(['Energy', 'Taiwan']);
    expect(savings.at(-1)).toBe('saved');
  });

  it.each<[string, () => Promise<unknown>]>([
    ['an article', () => addArticle(library, 'a')],
    ['a change', () => addTopic(library, 'Energy')],
    ['a template', () => saveTemplate(folder, { name: 'Brief', text: 'x', was: null })],
  ])('does not make its folder anew for %s where that is gone', async (_, add) => {
    await rename(folder, `${folder}-unplugged`);
    await expect(add()).rejects.toThrow();
    await library.store.close();
    await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('gives up only what is not saved when it is closed', async () => {
    await addTopic(library, 'Energy');
    await rm(folder, { recursive: true });
    await writeFile(folder, 'a file in place of the folder');
    await expect(addTopic(library, 'Taiwan')).rejects.toMatchObject({ code: 'not-saved' });
    await library.store.close();
    expect(await readFile(folder, 'utf8')).toBe('a file in place of the folder');
  });
});

describe('after a restart', () => {
  it('library.json alone holds all of it', async () => {
    await addTopic(library, 'Energy');
    await library.close();
    await rm(join(folder, 'journal'), { recursive: true });
    await open();
    await addTopic(library, 'Taiwan');
    expect(await topicsOnDisk(folder)).toEqual(['Energy', 'Taiwan']);
  });

  it('undo and redo go on where they were', async () => {
    await addTopic(library, 'Energy');
    await addTopic(library, 'Taiwan');
    await library.store.undo();
    await library.close();
    await open();
    expect(library.store.labels).toEqual({ undo: 'new topic Energy', redo: 'new topic Taiwan' });
    await library.store.redo();
    expect(topicsOf(library.store)).toEqual(['Energy', 'Taiwan']);
    await library.close();
    await open();
    await library.store.undo();
    await library.store.undo();
    expect(topicsOf(library.store)).toEqual([]);
    expect(library.store.history(200).map(({ says, isUndone }) => [says, isUndone])).toEqual([
      ['new topic Taiwan', true],
      ['new topic Energy', true],
    ]);
  });
});

describe('a library.json that another program has changed', () => {
  it('is kept under another name before a snapshot is written', async () => {
    const kept: string[] = [];
    const low = libraryFile(folder, { onKept: (name) => kept.push(name) });
    await low.read();
    await writeFile(join(folder, 'library.json'), 'theirs');
    await low.write();
    await low.write();
    expect(kept).toEqual(['kept/library-changed-elsewhere-1.json']);
    expect(await readFile(join(folder, 'kept/library-changed-elsewhere-1.json'), 'utf8')).toBe('theirs');
    expect(await topicsOnDisk(folder)).toEqual([]);
  });

  it('is not written in a folder that fails the check before', async () => {
    const before = await readFile(join(folder, 'library.json'));
    const low = libraryFile(folder, { beforeWrite: () => Promise.reject(new Error('lost')) });
    await expect(low.write()).rejects.toThrow('lost');
    expect(await readFile(join(folder, 'library.json'))).toEqual(before);
    expect(await readdir(folder)).not.toContain('kept');
  });
});
