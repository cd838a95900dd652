import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportResult } from '../core/contract';
import { deleteArticle } from '../core/edits/article-edits';
import { withoutFields } from '../core/without-fields';
import { importBytes, importFile } from './import-source';
import { readSource } from '../parser/read-source';
import { openLibrary, type OpenLibrary } from './library/open-library';

let folder: string;
let library: OpenLibrary;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stancemark-'));
  library = await openLibrary(join(folder, 'library'));
});
afterEach(() => library.close());

const save = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

const only = ([first, second]: ImportResult[]): ImportResult => {
  if (!first || second) throw new Error('One source of one article has one result.');
  return first;
};
const means = () => ({ parse: readSource, chapters: 'whole' as const, session: { id: randomUUID(), articles: 0 } });
const importedFile = async (path: string): Promise<ImportResult> => only(await importFile(library, means(), path));
const importedBytes = async (name: string, bytes: Uint8Array): Promise<ImportResult> => only(await importBytes(library, means(), name, bytes));

const textOf = (id: string | null): Promise<string> =>
  library.articles.readText(library.store.library.articles.get(id ?? '')?.edition ?? '');

describe('importing', () => {
  it('keeps the words of a text', async () => {
    const path = await save('a.txt', 'A title\n\nThe minister promised “a stern response” 🍵.\n');
    const { articleId, failure } = await importedFile(path);
    expect(failure).toBeNull();
    expect(await textOf(articleId)).toContain('The minister promised “a stern response” 🍵.');
    expect(library.store.labels.undo).toContain('import of');
  });

  it.each([
    ['a file that is missing', () => Promise.resolve(join(folder, 'none.txt')), 'unreadable', 'not there'],
    ['a folder', () => Promise.resolve(folder), 'unreadable', 'It is no file'],
    ['bytes that are no text', () => save('a.bin', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])), 'not-text', 'holds no text'],
    ['nothing', () => save('a.txt', ''), 'empty', 'no text in it'],
    ['a web address', () => save('a.txt', 'https://example.org/news\n'), 'web-address', 'address'],
    [
      'more than 100 MB',
      async () => {
        const path = await save('a.txt', '');
        await truncate(path, 100 * 1024 * 1024 + 1);
        return path;
      },
      'too-large',
      '100 MB',
    ],
  ])('%s says why it can’t be', async (_what, make, code, words) => {
    const path = await make();
    const { articleId, failure } = await importedFile(path);
    expect(articleId).toBeNull();
    expect(failure).toMatchObject({ code, message: expect.stringContaining(words) as string });
    expect(library.store.sequence).toBe(0);
  });

  it('the same text again adds nothing, unless the first is in the trash', async () => {
    const bytes = Buffer.from('A title\n\nThe minister promised “a stern response” 🍵.\n');
    const first = await importedBytes('a.txt', bytes);
    const second = await importedBytes('other name.txt', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]));
    expect(second).toMatchObject({ articleId: first.articleId, isKnown: true, failure: null });
    expect(library.store.sequence).toBe(1);
    expect(await readdir(join(library.folder, 'articles'))).toHaveLength(1);
    await library.store.edit((before, at) => deleteArticle.run(before, { articleId: first.articleId ?? '' }, at));
    const third = await importedBytes('a.txt', bytes);
    expect(third.isKnown).toBe(false);
    expect(third.articleId).not.toBe(first.articleId);
  });

  it('notices the text of an article that has no hash, and not one with the same title only', async () => {
    const bytes = Buffer.from('A title\n\nThe minister promised “a stern response” 🍵.\n');
    const { articleId } = await importedBytes('a.txt', bytes);
    await library.store.edit((before) => {
      const article = before.articles.get(articleId ?? '') ?? null;
      return { says: 'test', place: null, session: null, records: [{ table: 'article', before: article, after: article && withoutFields(article, ['textHash']) }] };
    });
    expect(await importedBytes('a.txt', bytes)).toMatchObject({ articleId, isKnown: true });
    expect(await importedBytes('b.txt', Buffer.from('A title\n\nThe minister promised nothing at all.\n'))).toMatchObject({ isKnown: false });
  });

  it('makes one step of what one import brings', async () => {
    const one = means();
    await importBytes(library, one, 'a.txt', Buffer.from('A title\n\nThe minister promised nothing.'));
    await importBytes(library, one, 'b.txt', Buffer.from('Another title\n\nThe minister promised it again.'));
    expect(library.store.labels.undo).toBe('import of 2 articles');
    await library.store.undo();
    expect(library.store.library.articles.size).toBe(0);
  });

  it('changes nothing where the text can’t be saved', async () => {
    await writeFile(join(library.folder, 'articles'), 'in the way');
    const { failure } = await importedBytes('a.txt', Buffer.from('A title\n\nText.'));
    expect(failure?.code).toBe('not-saved');
    expect(library.store.library.articles.size).toBe(0);
    await rm(join(library.folder, 'articles'));
    expect((await importedBytes('a.txt', Buffer.from('A title\n\nText.'))).failure).toBeNull();
    expect(await readdir(join(library.folder, 'articles'))).toHaveLength(1);
  });
});
