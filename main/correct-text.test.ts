import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deleteArticle } from '../core/edits/article-edits';
import { EditRefusal } from '../core/edits/edit';
import { correctArticle } from './correct-text';
import { copyLibrary } from './library/copy-library';
import { addArticle, addNote, newFolder } from './library/library.fixture';
import { openLibrary, readLibrary, type OpenLibrary } from './library/open-library';

let folder: string;
let library: OpenLibrary;
beforeEach(async () => {
  folder = await newFolder();
  library = await openLibrary(folder);
  await addArticle(library, 'talks', 'A stern reponse.');
  await addNote(library, 'talks', 'h1', 'A note');
});
afterEach(() => library.close());

const edition = (): string => library.store.library.articles.get('talks')?.edition ?? '';
const text = (): Promise<string> => library.articles.readText(edition());
const exact = (): string | undefined => library.store.library.highlights.get('talks')?.get('h1')?.anchor.exact;
const correct = (given: string, of = edition()): Promise<number> => correctArticle(library, { articleId: 'talks', edition: of, block: 0, text: given });
const files = async (): Promise<number> => (await readdir(join(folder, 'articles'))).length;

async function openAgain(): Promise<void> {
  await library.close();
  library = await openLibrary(folder);
}

describe('correcting a text', () => {
  it('makes an edition of its own, undone and redone also after a restart', async () => {
    const first = edition();
    const bytes = await readFile(join(folder, 'articles', `${first}.json`));
    expect(await correct('The very stern response.')).toBe(library.store.sequence);
    expect([await text(), exact()]).toEqual(['The very stern response.', 'The very stern']);
    await openAgain();
    expect([await text(), exact()]).toEqual(['The very stern response.', 'The very stern']);
    await library.store.undo();
    expect([edition(), await text(), exact()]).toEqual([first, 'A stern reponse.', 'A stern']);
    expect(await readFile(join(folder, 'articles', `${first}.json`))).toEqual(bytes);
    await openAgain();
    expect(library.store.labels.redo).toBe('correction of “A”');
    await library.store.redo();
    expect([await text(), exact()]).toEqual(['The very stern response.', 'The very stern']);
  });

  it('keeps a highlight whose words it takes away', async () => {
    await correct('reponse.');
    expect([await text(), exact()]).toEqual(['reponse.', 'A stern']);
  });

  it('can be done again and again, each edition under a name of the same length', async () => {
    await correct('One.');
    const { length } = edition();
    await correct('Two.');
    expect(edition()).toHaveLength(length);
    expect(await files()).toBe(3);
  });

  it('changes nothing where the text is the same', async () => {
    const { sequence } = library.store;
    expect(await correct(' A stern reponse.\n')).toBe(sequence);
    expect(await files()).toBe(1);
  });

  it.each<[string, () => Promise<number>]>([
    ['a blank text', () => correct('  ')],
    ['an edition that the article no longer has', () => correct('Other.', 'older')],
    ['an article in the trash', async () => {
      await library.store.edit((before, at) => deleteArticle.run(before, { articleId: 'talks' }, at));
      return correct('Other.', 'talks-1');
    }],
  ])('refuses %s, and leaves no file', async (_, attempt) => {
    await expect(attempt()).rejects.toThrow(EditRefusal);
    expect(await files()).toBe(1);
  });

  it('refuses the second of two corrections of one edition, and leaves no file of it', async () => {
    const outcomes = await Promise.allSettled([correct('One.'), correct('Two.')]);
    expect(outcomes.map(({ status }) => status)).toEqual(expect.arrayContaining(['fulfilled', 'rejected']));
    expect(await files()).toBe(2);
    expect(['One.', 'Two.']).toContain(await text());
  });

  it('changes nothing where the edition can’t be written', async () => {
    await rm(join(folder, 'articles'), { recursive: true });
    await writeFile(join(folder, 'articles'), 'in the way');
    await expect(correct('Other.')).rejects.toMatchObject({ name: 'KnownFailure' });
    expect(edition()).toBe('talks-1');
  });

  it('leaves nothing behind when the article is erased, not even of what was undone', async () => {
    await addArticle(library, 'kept');
    await correct('Zanzibar.');
    await correct('Other.');
    await library.store.undo();
    await library.store.undo();
    await library.store.edit((before, at) => deleteArticle.run(before, { articleId: 'talks' }, at));
    await library.store.erase(['talks'], true);
    expect(await readdir(join(folder, 'articles'))).toEqual(['kept-1.json']);
  });

  it('keeps the pictures of the import, in a copy of the library too, until the article is erased', async () => {
    const picture = { name: '0.png', width: 1, height: 1, alternative: '' };
    const caption = { type: 'caption' as const, text: 'A harbor.', picture };
    await library.articles.writeWithPictures('talks-1', { blocks: [caption] }, [{ name: '0.png', bytes: new Uint8Array([1, 2]) }]);
    await correct('A harbour.');
    const copy = `${folder} copy`;
    await copyLibrary(library, copy);
    for (const { articles, library: present } of [{ articles: library.articles, library: library.store.library }, await readLibrary(copy)]) {
      const [block] = (await articles.read(present.articles.get('talks')?.edition ?? '')).blocks;
      expect(block).toMatchObject({ text: 'A harbour.', picture: { name: 'talks-1-0.png' } });
      expect(await articles.readPicture('talks-1-0.png')).toEqual(new Uint8Array([1, 2]));
    }
    await library.store.edit((before, at) => deleteArticle.run(before, { articleId: 'talks' }, at));
    await library.store.erase(['talks'], true);
    expect(await files()).toBe(0);
  });

  it('is refused where the library can only be read', async () => {
    await library.close();
    const reader: OpenLibrary = { ...library, readOnly: { message: 'It can only be read.', canTakeOver: false } };
    await expect(correctArticle(reader, { articleId: 'talks', edition: 'talks-1', block: 0, text: 'Other.' })).rejects.toMatchObject({ code: 'read-only' });
    library = await openLibrary(folder);
  });
});
