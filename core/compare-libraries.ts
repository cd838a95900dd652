import { idOf, type Change, type RecordChange } from './change';
import { allHighlights, type Library } from './library';
import type { Id } from './records';

/** How many records of each table one library has that another has not, lacks, or has differently. */
export interface Difference {
  articles: Counts;
  highlights: Counts;
  tags: Counts;
  speakers: Counts;
}

export interface Counts {
  added: number;
  removed: number;
  changed: number;
}

/** What turns one library into another. */
export function changesBetween(before: Library, after: Library): RecordChange[] {
  return [
    ...recordChanges('tag', before.tags, after.tags),
    ...recordChanges('speaker', before.speakers, after.speakers),
    ...recordChanges('article', before.articles, after.articles),
    ...recordChanges('trash', before.trash, after.trash),
    ...recordChanges('highlight', highlightsById(before), highlightsById(after)),
  ] as RecordChange[];
}

/** A change in numbers. An article that goes into the trash counts as removed, one that comes out of it as added. */
export function countChanges({ records }: Pick<Change, 'records'>): Difference {
  const count = (table: RecordChange['table']): Counts => {
    const counts = { added: 0, removed: 0, changed: 0 };
    for (const record of records) {
      if (record.table !== table) continue;
      counts[record.before === null ? 'added' : record.after === null ? 'removed' : 'changed'] += 1;
    }
    return counts;
  };
  return { articles: count('article'), highlights: count('highlight'), tags: count('tag'), speakers: count('speaker') };
}

/** Whether two records say the same, in whatever order their fields stand. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [entries, others] = [Object.entries(one), new Map(Object.entries(other))];
  return entries.length === others.size && entries.every(([name, value]) => others.has(name) && isSame(value, others.get(name)));
}

/** Whether a library still holds what a change says was there before it. */
export function fits(library: Library, change: Change): boolean {
  const highlights = (id: Id): unknown => {
    const articleId = library.articleOf.get(id);
    return articleId === undefined ? undefined : library.highlights.get(articleId)?.get(id);
  };
  return change.records.every((record) => {
    const id = idOf(record);
    const tables = { article: library.articles, trash: library.trash, tag: library.tags, speaker: library.speakers };
    const present = record.table === 'highlight' ? highlights(id) : tables[record.table].get(id);
    return isSame(present ?? null, record.before);
  });
}

function highlightsById(library: Library): Map<Id, unknown> {
  return new Map([...allHighlights(library)].map((highlight) => [highlight.id, highlight]));
}

function recordChanges(table: RecordChange['table'], before: ReadonlyMap<Id, unknown>, after: ReadonlyMap<Id, unknown>): object[] {
  const changes: object[] = [];
  for (const [id, record] of after) {
    const earlier = before.get(id) ?? null;
    if (earlier === null || !isSame(earlier, record)) changes.push({ table, before: earlier, after: record });
  }
  for (const [id, record] of before) if (!after.has(id)) changes.push({ table, before: record, after: null });
  return changes;
}
