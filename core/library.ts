import { RecordMap } from './record-map';
import type { Article, Highlight, Id, Speaker, Tag, TrashedArticle } from './records';

/**
 * Everything a user has, save the articles' bodies. Immutable: `applyChange` makes the next one.
 * Highlights are kept per article, so that a change costs what it touches.
 */
export interface Library {
  readonly articles: RecordMap<Article>;
  /** Deleted articles, until they are brought back or erased. Their highlights stay where they were. */
  readonly trash: RecordMap<TrashedArticle>;
  /** By article, then by highlight. An article without highlights may be absent. */
  readonly highlights: RecordMap<RecordMap<Highlight>>;
  /** The article of each highlight. */
  readonly articleOf: RecordMap<Id>;
  readonly tags: RecordMap<Tag>;
  readonly speakers: RecordMap<Speaker>;
}

/** The same records as flat lists: how a library travels between processes and lies on the disk. */
export interface LibraryRecords {
  tags: Tag[];
  speakers: Speaker[];
  articles: Article[];
  trash: TrashedArticle[];
  highlights: Highlight[];
}

export const noRecords: LibraryRecords = { tags: [], speakers: [], articles: [], trash: [], highlights: [] };

const none = RecordMap.over<Highlight>(new Map());

export function highlightsOf(library: Library, articleId: Id): RecordMap<Highlight> {
  return library.highlights.get(articleId) ?? none;
}

export function findHighlight(library: Library, id: Id): Highlight | undefined {
  const articleId = library.articleOf.get(id);
  return articleId === undefined ? undefined : highlightsOf(library, articleId).get(id);
}

/** Every highlight, also those of articles in the trash. */
export function* allHighlights(library: Library): Generator<Highlight> {
  for (const ofArticle of library.highlights.values()) yield* ofArticle.values();
}

/** How many highlights there are, without those of articles in the trash. */
export function countHighlights(library: Library): number {
  let trashed = 0;
  for (const id of library.trash.keys()) trashed += highlightsOf(library, id).size;
  return library.articleOf.size - trashed;
}

/** Highlights as they are read: by start, longer ones first where they start together. */
export function inReadingOrder(highlights: Iterable<Highlight>): Highlight[] {
  return [...highlights].sort(compareInReading);
}

/** Below 0 where `a` is read before `b`. */
export function compareInReading(a: Highlight, b: Highlight): number {
  return a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** Tags of one kind, or all, in the codebook's order: stances before topics. */
export function tagsInOrder(tags: Iterable<Tag>, kind?: Tag['kind']): Tag[] {
  return [...tags]
    .filter((tag) => kind === undefined || tag.kind === kind)
    .sort((a, b) => (a.kind === b.kind ? a.position - b.position : a.kind === 'stance' ? -1 : 1));
}

export function libraryFrom(records: LibraryRecords): Library {
  const highlights = new Map<Id, Map<Id, Highlight>>();
  const articleOf = new Map<Id, Id>();
  for (const highlight of records.highlights) {
    const ofArticle = highlights.get(highlight.articleId);
    if (ofArticle) ofArticle.set(highlight.id, highlight);
    else highlights.set(highlight.articleId, new Map([[highlight.id, highlight]]));
    articleOf.set(highlight.id, highlight.articleId);
  }
  return {
    articles: mapById(records.articles),
    trash: mapById(records.trash),
    highlights: RecordMap.over(new Map([...highlights].map(([id, ofArticle]) => [id, RecordMap.over(ofArticle)]))),
    articleOf: RecordMap.over(articleOf),
    tags: mapById(records.tags),
    speakers: mapById(records.speakers),
  };
}

export function recordsOf(library: Library): LibraryRecords {
  return {
    tags: [...library.tags.values()],
    speakers: [...library.speakers.values()],
    articles: [...library.articles.values()],
    trash: [...library.trash.values()],
    highlights: [...allHighlights(library)],
  };
}

function mapById<Item extends { id: Id }>(items: readonly Item[]): RecordMap<Item> {
  return RecordMap.over(new Map(items.map((item) => [item.id, item])));
}
