import type { Library } from './library';
import { RecordMap } from './record-map';
import type { Article, Highlight, Id, Speaker, Tag, TrashedArticle } from './records';

interface Tables {
  article: Article;
  trash: TrashedArticle;
  highlight: Highlight;
  tag: Tag;
  speaker: Speaker;
}

/** One record before and after: `before` is null where it was made, `after` where it was removed. */
export type RecordChange = {
  [Table in keyof Tables]: { table: Table; before: Tables[Table] | null; after: Tables[Table] | null };
}[keyof Tables];

/** Where in the library a change shows. */
export interface Place {
  articleId: Id;
  highlightId: Id | null;
}

/** What an edit did: enough to apply it, tell it, undo it and name it, without running the edit again. */
export interface Change {
  /** The edit in words that follow “Undo” and stand alone in a history: “highlight “a stern response””. */
  says: string;
  place: Place | null;
  records: RecordChange[];
  /** Changes in a row that carry the same session are one step of undo (the keystrokes of one visit to a note). */
  session: string | null;
}

/** The library after a change. Makes anew only what the change touches. */
export function applyChange(library: Library, change: Change): Library {
  const next: { -readonly [Key in keyof Library]: Library[Key] } = { ...library };
  for (const record of change.records) {
    if (record.table === 'article') next.articles = replaced(next.articles, record.before, record.after);
    else if (record.table === 'trash') next.trash = replaced(next.trash, record.before, record.after);
    else if (record.table === 'tag') next.tags = replaced(next.tags, record.before, record.after);
    else if (record.table === 'speaker') next.speakers = replaced(next.speakers, record.before, record.after);
  }
  for (const [articleId, records] of highlightChangesByArticle(change)) {
    let ofArticle = next.highlights.get(articleId) ?? RecordMap.over<Highlight>(new Map());
    for (const { before, after } of records) {
      ofArticle = replaced(ofArticle, before, after);
      if (after) next.articleOf = next.articleOf.with(after.id, articleId);
      else if (before) next.articleOf = next.articleOf.without(before.id);
    }
    next.highlights = ofArticle.size > 0 ? next.highlights.with(articleId, ofArticle) : next.highlights.without(articleId);
  }
  return next;
}

/** The change that takes `change` back. */
export function invertChange(change: Change): Change {
  const swap = <Table extends RecordChange>(record: Table): Table => ({
    ...record,
    before: record.after,
    after: record.before,
  });
  return { ...change, records: change.records.map(swap).reverse() };
}

/** Two changes in a row as one. The first `before` and the last `after` of each record remain. */
export function joinChanges(first: Change, second: Change): Change {
  const joined = new Map<string, RecordChange>();
  for (const record of [...first.records, ...second.records]) {
    const key = `${record.table} ${idOf(record)}`;
    const earlier = joined.get(key);
    joined.set(key, earlier ? ({ ...record, before: earlier.before } as RecordChange) : record);
  }
  return { ...second, records: [...joined.values()] };
}

/** The record that a part of a change is about. */
export function idOf({ before, after }: RecordChange): Id {
  return (after ?? before)?.id ?? '';
}

type HighlightChange = Extract<RecordChange, { table: 'highlight' }>;

function highlightChangesByArticle(change: Change): Map<Id, HighlightChange[]> {
  const byArticle = new Map<Id, HighlightChange[]>();
  for (const record of change.records) {
    if (record.table !== 'highlight') continue;
    const articleId = (record.after ?? record.before)?.articleId;
    if (articleId === undefined) continue;
    const list = byArticle.get(articleId);
    if (list) list.push(record);
    else byArticle.set(articleId, [record]);
  }
  return byArticle;
}

function replaced<Item extends { id: Id }>(
  items: RecordMap<Item>,
  before: Item | null,
  after: Item | null,
): RecordMap<Item> {
  if (after) return items.with(after.id, after);
  return before ? items.without(before.id) : items;
}
