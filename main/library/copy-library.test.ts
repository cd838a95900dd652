import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listTemplates, saveTemplate } from '../export-templates';
import { copyLibrary } from './copy-library';
import { openLibrary, type OpenLibrary } from './open-library';

const body = { blocks: [{ type: 'paragraph', text: 'Text.' }] } as const;

async function libraryWithArticles(folder: string, editions: string[]): Promise<OpenLibrary> {
  const library = await openLibrary(folder);
  for (const edition of editions) {
    await library.articles.write(edition, { ...body, blocks: [...body.blocks] });
    const article = {
      id: edition, edition, title: '', byline: '', publication: '', published: null, url: '', language: '',
      importedAt: '2026-01-01T00:00:00.000Z', setAside: [], note: '',
    };
    await library.store.edit(() => ({
      says: '', place: null, session: null, records: [{ table: 'article', before: null, after: article }],
    }));
  }
  return library;
}

it('copies what is in memory though its own folder is gone, with the texts that can still be read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stancemark-'));
  const library = await libraryWithArticles(join(folder, 'a'), ['one', 'two']);
  await rm(library.articles.pathOf('two'));
  await saveTemplate(join(folder, 'a'), { name: 'mine', text: '# Mine', was: null });
  await rm(join(folder, 'a', 'library.json'));
  await copyLibrary(library, join(folder, 'b'));
  const copy = await openLibrary(join(folder, 'b'));
  expect([...copy.store.library.articles.keys()]).toEqual(['one', 'two']);
  expect(await copy.articles.readText('one')).toBe('Text.');
  await expect(copy.articles.readText('two')).rejects.toThrow();
  expect(await listTemplates(join(folder, 'b'))).toEqual([{ name: 'mine', text: '# Mine' }]);
});
