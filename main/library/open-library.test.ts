import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openLibrary, readLibrary } from './open-library';
import type { FirstArticle } from '../sample-article';

const first: FirstArticle = {
  article: {
    id: 'sample', title: 'Sample', byline: '', publication: '', published: null, url: '', language: 'en',
    importedAt: '2026-01-01T00:00:00.000Z', edition: 'sample-1', setAside: [], note: '',
  },
  body: { blocks: [{ type: 'paragraph', text: 'A stern response.' }] },
};

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'stancemark-')), 'My Library');
});

const openAndClose = async (): Promise<void> => (await openLibrary(folder)).close();

describe('opening a library', () => {
  it('makes one with its codebook and first article where the folder is missing', async () => {
    const library = await openLibrary(folder, { readFirst: () => Promise.resolve(first) });
    expect(library.name).toBe('My Library');
    expect([...library.store.library.tags.values()].map(({ name }) => name)).toEqual(['Hawkish', 'Cautious']);
    expect([...library.store.library.articles.keys()]).toEqual(['sample']);
    expect(library.store.labels).toEqual({ undo: null, redo: null });
    expect(await library.articles.readText('sample-1')).toBe('A stern response.');
    await library.close();
    expect((await readdir(folder)).sort()).toEqual(['articles', 'library.json']);
  });

  it('does not bring the first article back', async () => {
    await openAndClose();
    const library = await openLibrary(folder, { readFirst: () => Promise.resolve(first) });
    expect(library.store.library.articles.size).toBe(0);
    await library.close();
  });

  it('happens once at a time', async () => {
    const library = await openLibrary(folder);
    await expect(openLibrary(folder)).rejects.toThrow('“My Library” can’t be opened. It is open in another window');
    await library.close();
    await expect(openAndClose()).resolves.toBeUndefined();
  });

  it.each(['{"version":1', '{"version":3}', ''])('leaves a file that it can’t read as it is: %j', async (text) => {
    await mkdir(folder);
    await writeFile(join(folder, 'library.json'), text);
    await expect(openLibrary(folder)).rejects.toThrow('can’t be opened');
    expect(await readdir(folder)).toEqual(['library.json']);
    expect(await readFile(join(folder, 'library.json'), 'utf8')).toBe(text);
  });

  it('makes none among other files, nor where library.json has been lost', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'taxes.txt'), '');
    await expect(openLibrary(folder)).rejects.toThrow('The folder holds other files and no library');
    await rm(join(folder, 'taxes.txt'));
    await mkdir(join(folder, 'articles'));
    await expect(openLibrary(folder)).rejects.toThrow('library.json is missing, though other parts of it are there');
    expect(await readdir(folder)).toEqual(['articles']);
  });

  it('says so where the folder is a file', async () => {
    await writeFile(folder, '');
    await expect(openLibrary(folder)).rejects.toThrow('can’t be opened');
  });

  it('sweeps what interrupted writes have left', async () => {
    await openAndClose();
    await writeFile(join(folder, '.stancemark-0b0f6a52-1c1c-4b8e-9d5e-0123456789ab.tmp'), 'half');
    await openAndClose();
    expect(await readdir(folder)).toEqual(['library.json']);
  });

  it('goes on without the text of an article that is missing', async () => {
    const library = await openLibrary(folder, { readFirst: () => Promise.resolve(first) });
    const written = await readFile(library.articles.pathOf('sample-1'), 'utf8');
    await rm(library.articles.pathOf('sample-1'));
    await expect(library.articles.read('sample-1')).rejects.toMatchObject({ code: 'unreadable' });
    expect(await library.articles.recall('sample-1')).toEqual({ blocks: first.body.blocks });
    await writeFile(library.articles.pathOf('sample-1'), '{"version":1,"blocks":[{}]}');
    await expect(library.articles.read('sample-1')).rejects.toThrow('it is damaged');
    await writeFile(library.articles.pathOf('sample-1'), written.replace('stern', 'Stern'));
    await expect(library.articles.read('sample-1')).rejects.toThrow('it is damaged');
    await library.close();
  });
});

describe('reading a library', () => {
  it('works while another process owns it', async () => {
    const library = await openLibrary(folder, { readFirst: () => Promise.resolve(first) });
    expect([...(await readLibrary(folder)).library.articles.values()]).toEqual([first.article]);
    await library.close();
  });

  it('makes none', async () => {
    await expect(readLibrary(folder)).rejects.toThrow(`There is no library in ${folder}`);
    await expect(stat(folder)).rejects.toThrow();
  });
});
