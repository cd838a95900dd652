import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { RecordChange } from '../core/change';
import type { Entry } from '../core/entry';

interface StoredArticle {
  id: string;
  title: string;
  edition: string;
  [field: string]: unknown;
}

/** What lies on the disk, as flat lists. Highlights of deleted articles are among the highlights. */
export interface StoredLibrary {
  version: number;
  sequence: number;
  articles: StoredArticle[];
  trash: (StoredArticle & { deletedAt: string })[];
  highlights: { id: string; articleId: string; anchor: { start: number; end: number; exact: string }; tags: string[]; note: string; speaker: string | null; attribution: string | null }[];
  tags: { id: string; name: string; kind: string; key: string | null; colour: string; position: number }[];
  speakers: { id: string; name: string }[];
}

type Table = Exclude<keyof StoredLibrary, 'version' | 'sequence'>;

const tables: Record<RecordChange['table'], Table> = { article: 'articles', trash: 'trash', highlight: 'highlights', tag: 'tags', speaker: 'speakers' };

/** Reads a library as the README describes its files, without the program: `library.json`, and the later lines of the journal. */
export async function readStored(library: string): Promise<StoredLibrary> {
  // The snapshot comes last: a line that is gone by the time it is looked for is in it.
  const entries = await readJournal(join(library, 'journal'));
  const stored = JSON.parse(await readFile(join(library, 'library.json'), 'utf8')) as StoredLibrary;
  for (const entry of entries) {
    if (entry.sequence !== stored.sequence + 1) continue;
    if (entry.cause === 'erase') erase(stored, new Set(entry.articles));
    else for (const change of entry.change.records) replaceRecord(stored, change);
    stored.sequence = entry.sequence;
  }
  return stored;
}

/** Every whole line of the journal, in order. */
export async function readJournal(folder: string): Promise<Entry[]> {
  const names = await readdir(folder).catch(() => []);
  const entries: Entry[] = [];
  for (const name of names.filter((file) => file.endsWith('.jsonl')).sort()) {
    for (const line of (await readFile(join(folder, name), 'utf8')).split('\n').slice(0, -1)) {
      const json = line.slice(9);
      if (crc32(json).toString(16).padStart(8, '0') !== line.slice(0, 8)) throw new Error(`${name} has a damaged line.`);
      entries.push(JSON.parse(json) as Entry);
    }
  }
  return entries;
}

function replaceRecord(stored: StoredLibrary, { table, before, after }: RecordChange): void {
  const list: { id: string }[] = stored[tables[table]];
  const id = (after ?? before)?.id;
  const at = list.findIndex((record) => record.id === id);
  if (after === null) {
    if (at !== -1) list.splice(at, 1);
  } else if (at === -1) list.push(after);
  else list[at] = after;
}

function erase(stored: StoredLibrary, articles: ReadonlySet<string>): void {
  stored.articles = stored.articles.filter(({ id }) => !articles.has(id));
  stored.trash = stored.trash.filter(({ id }) => !articles.has(id));
  stored.highlights = stored.highlights.filter(({ articleId }) => !articles.has(articleId));
}
