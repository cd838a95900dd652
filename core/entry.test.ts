import { describe, expect, it } from 'vitest';
import type { Change } from './change';
import { applyEntry, erasureOf, withoutArticles } from './entry';
import { aHighlight, anArticle, aLibrary, at } from './library.fixture';
import { libraryFrom, noRecords, recordsOf } from './library';

const change = (records: Change['records']): Change => ({ says: 'note on “secret”', place: { articleId: 'article', highlightId: null }, session: 's', records });
const ofArticle: Change['records'] = [
  { table: 'article', before: null, after: anArticle() },
  { table: 'trash', before: { ...anArticle(), deletedAt: at }, after: null },
  { table: 'highlight', before: aHighlight(), after: null },
];
const elsewhere: Change['records'] = [
  { table: 'highlight', before: null, after: aHighlight({ id: 'h', articleId: 'other' }) },
  { table: 'speaker', before: { id: 'article', name: 'A', role: '', affiliation: '' }, after: null },
  { table: 'article', before: null, after: anArticle({ id: 'other' }) },
];

describe('a change without erased articles', () => {
  const erased = new Set(['article']);

  it('is null where it was about nothing else', () => {
    expect(withoutArticles(change(ofArticle), erased)).toBeNull();
  });

  it('is the very same where it was not about them', () => {
    const other = change(elsewhere);
    expect(withoutArticles(other, erased)).toBe(other);
  });

  it('keeps the rest, without its words and its place', () => {
    expect(withoutArticles(change([...ofArticle, ...elsewhere]), erased)).toEqual({
      says: 'a change of several articles', place: null, session: 's', records: elsewhere,
    });
  });
});

describe('an erasure', () => {
  const library = libraryFrom({
    ...recordsOf(aLibrary()),
    articles: [anArticle({ id: 'other' })],
    trash: [{ ...anArticle(), deletedAt: at }],
    highlights: [aHighlight(), aHighlight({ id: 'h2' }), aHighlight({ id: 'h3', articleId: 'other' })],
  });

  it('takes articles with their highlights, and nothing else', () => {
    const erased = applyEntry(library, { sequence: 1, at, cause: 'erase', articles: ['article'], editions: [], everywhere: false });
    expect(recordsOf(erased)).toEqual({
      ...recordsOf(library), trash: [], highlights: [aHighlight({ id: 'h3', articleId: 'other' })],
    });
    expect(erased.articleOf.has('h2')).toBe(false);
  });

  it('of what is not there changes nothing', () => {
    expect(recordsOf(applyEntry(library, { sequence: 1, at, cause: 'erase', articles: ['gone'], editions: [], everywhere: true }))).toEqual(recordsOf(library));
    expect(recordsOf(applyEntry(libraryFrom(noRecords), { sequence: 1, at, cause: 'edit', change: erasureOf(library, ['gone']) }))).toEqual(noRecords);
  });
});
