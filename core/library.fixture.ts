import { firstTags } from './first-library';
import { libraryFrom, noRecords, type Library } from './library';
import type { Article, Highlight } from './records';

export const at = '2026-01-02T03:04:05.000Z';

export function anArticle(fields: Partial<Article> = {}): Article {
  return {
    id: 'article', title: 'A title', byline: '', publication: '', published: null, url: '', language: '',
    importedAt: at, edition: 'edition', setAside: [], note: '', ...fields,
  };
}

export function aHighlight(fields: Partial<Highlight> = {}): Highlight {
  return {
    id: 'highlight', articleId: 'article', tags: [], speaker: null, attribution: null, note: '', createdAt: at,
    updatedAt: at, anchor: { start: 0, end: 5, exact: 'words', prefix: '', suffix: '' }, ...fields,
  };
}

/** A library with one article that has one highlight, and the first codebook. */
export function aLibrary(highlight: Partial<Highlight> = {}): Library {
  return libraryFrom({ ...noRecords, articles: [anArticle()], highlights: [aHighlight(highlight)], tags: [...firstTags] });
}
