import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addTag } from '../../core/edits/tag-edits';
import { importArticle } from '../../core/edits/article-edits';
import { addHighlight, writeNote } from '../../core/edits/highlight-edits';
import type { OpenLibrary } from './open-library';
import { readLibrary } from './open-library';

/** A folder for a library that is not there yet. */
export async function newFolder(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'stancemark-')), 'My Library');
}

/** Adds a topic of that name; resolves with the sequence. */
export function addTopic({ store }: Pick<OpenLibrary, 'store'>, name: string, definition = ''): Promise<number> {
  return store.edit((library) =>
    addTag.run(library, { id: `topic-${name}`, kind: 'topic', name, colour: 'slate', pattern: 'solid', key: null, parent: null, definition }, ''),
  );
}

/** The names of a library's topics, in their order. */
export function topicsOf({ library }: { library: OpenLibrary['store']['library'] }): string[] {
  return [...library.tags.values()].filter(({ kind }) => kind === 'topic').map(({ name }) => name);
}

/** The same as they lie on the disk. */
export async function topicsOnDisk(folder: string): Promise<string[]> {
  return topicsOf(await readLibrary(folder));
}

/** Imports an article of one paragraph. */
export async function addArticle({ store, articles }: OpenLibrary, id: string, text = 'A stern response.'): Promise<void> {
  await articles.write(`${id}-1`, { blocks: [{ type: 'paragraph', text }] });
  const metadata = { title: id, byline: '', publication: '', published: null, url: '', language: '' };
  await store.edit((library, at) => importArticle.run(library, { id, edition: `${id}-1`, setAside: [], metadata }, at));
}

/** Highlights the first words of an article, with a note. */
export async function addNote({ store }: Pick<OpenLibrary, 'store'>, articleId: string, id: string, note: string): Promise<void> {
  const anchor = { start: 0, end: 7, exact: 'A stern', prefix: '', suffix: ' respon' };
  await store.edit((library, at) => addHighlight.run(library, { id, articleId, anchor, tags: [] }, at));
  await store.edit((library, at) => writeNote.run(library, { highlightId: id, note, session: id }, at));
}
