import { applyChange, type Change, type RecordChange } from './change';
import { highlightsOf, type Library } from './library';
import type { Id, Instant } from './records';

/**
 * One step in the life of a library: applied, told to the windows and journalled. Sequences count from 1 without
 * gaps. Erased articles and their editions are gone for good; `everywhere` says from the journal and the backups too.
 */
export type Entry = { sequence: number; at: Instant } & EntryBody;

/** What a step is, before it has its place. */
export type EntryBody =
  | { cause: 'edit' | 'undo' | 'redo'; change: Change }
  | { cause: 'erase'; articles: Id[]; editions: Id[]; everywhere: boolean };

export function applyEntry(library: Library, entry: Entry): Library {
  return applyChange(library, entry.cause === 'erase' ? erasureOf(library, entry.articles) : entry.change);
}

/** Everything of these articles that a library holds, taken away. */
export function erasureOf(library: Library, articles: readonly Id[]): Change {
  const records = articles.flatMap((id): RecordChange[] => [
    ...[...highlightsOf(library, id).values()].map((before): RecordChange => ({ table: 'highlight', before, after: null })),
    { table: 'article', before: library.articles.get(id) ?? null, after: null },
    { table: 'trash', before: library.trash.get(id) ?? null, after: null },
  ]);
  return { says: 'erasing', place: null, records, session: null };
}

/** A change without its traces of erased articles; null where nothing is left of it. */
export function withoutArticles(change: Change, erased: ReadonlySet<Id>): Change | null {
  const records = change.records.filter((record) => !isOf(record, erased));
  if (records.length === change.records.length) return change;
  if (records.length === 0) return null;
  // The words may quote what is to be erased.
  return { ...change, says: 'a change of several articles', place: null, records };
}

function isOf(record: RecordChange, articles: ReadonlySet<Id>): boolean {
  if (record.table === 'article' || record.table === 'trash') return articles.has((record.after ?? record.before)?.id ?? '');
  return record.table === 'highlight' && articles.has((record.after ?? record.before)?.articleId ?? '');
}
