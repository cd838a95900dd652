import type { Article, Highlight, Id, Speaker, Tag } from './records';

/**
 * Everything a user has, save the articles' bodies. Immutable: `applyChange` makes the next one.
 * Highlights are kept per article, so that a change costs what it touches.
 */
export interface Library {
  readonly articles: ReadonlyMap<Id, Article>;
  /** By article, then by highlight. An article without highlights may be absent. */
  readonly highlights: ReadonlyMap<Id, ReadonlyMap<Id, Highlight>>;
  readonly tags: ReadonlyMap<Id, Tag>;
  readonly speakers: ReadonlyMap<Id, Speaker>;
}

/** The same records as flat lists: how a library travels between processes and lies on the disk. */
export interface LibraryRecords {
  articles: Article[];
  highlights: Highlight[];
  tags: Tag[];
  speakers: Speaker[];
}

const none: ReadonlyMap<Id, Highlight> = new Map();

export function highlightsOf(library: Library, articleId: Id): ReadonlyMap<Id, Highlight> {
  return library.highlights.get(articleId) ?? none;
}

/** Finds a highlight without knowing its article; looks through the articles in turn. */
export function findHighlight(library: Library, id: Id): Highlight | undefined {
  for (const highlights of library.highlights.values()) {
    const found = highlights.get(id);
    if (found) return found;
  }
  return undefined;
}

/** Highlights as they are read: by start, longer ones first where they start together. */
export function inReadingOrder(highlights: Iterable<Highlight>): Highlight[] {
  return [...highlights].sort(
    (a, b) =>
      a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}

/** Tags of one kind, or all, in the codebook's order: stances before topics. */
export function tagsInOrder(tags: Iterable<Tag>, kind?: Tag['kind']): Tag[] {
  return [...tags]
    .filter((tag) => kind === undefined || tag.kind === kind)
    .sort((a, b) => (a.kind === b.kind ? a.position - b.position : a.kind === 'stance' ? -1 : 1));
}

export function libraryFrom(records: LibraryRecords): Library {
  const highlights = new Map<Id, Map<Id, Highlight>>();
  for (const highlight of records.highlights) {
    const ofArticle = highlights.get(highlight.articleId) ?? new Map<Id, Highlight>();
    ofArticle.set(highlight.id, highlight);
    highlights.set(highlight.articleId, ofArticle);
  }
  return {
    articles: mapById(records.articles),
    highlights,
    tags: mapById(records.tags),
    speakers: mapById(records.speakers),
  };
}

export function recordsOf(library: Library): LibraryRecords {
  return {
    articles: [...library.articles.values()],
    highlights: [...library.highlights.values()].flatMap((ofArticle) => [...ofArticle.values()]),
    tags: [...library.tags.values()],
    speakers: [...library.speakers.values()],
  };
}

function mapById<Item extends { id: Id }>(items: readonly Item[]): Map<Id, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
