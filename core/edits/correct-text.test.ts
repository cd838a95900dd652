import { describe, expect, it } from 'vitest';
import { applyChange, invertChange } from '../change';
import { aHighlight, aLibrary, anArticle, at } from '../library.fixture';
import { libraryFrom, noRecords, recordsOf } from '../library';
import { correctText } from './correct-text';
import { EditRefusal } from './edit';

const earlier = '2026-01-01T00:00:00.000Z';
const highlight = (id: string, exact: string, start: number) =>
  aHighlight({ id, updatedAt: earlier, anchor: { start, end: start + exact.length, exact, prefix: '', suffix: '' } });

const from = { edition: 'edition', text: 'Teh talks end.\n\nA stren response.' };
const to = { edition: 'edition-c000000000000', text: 'Teh talks end.\n\nA stern response.' };
const library = libraryFrom({
  ...noRecords,
  articles: [anArticle({ textHash: 'hash', setAside: [1] })],
  highlights: [highlight('before', 'Teh', 0), highlight('in', 'stren response', 18), highlight('lost', 'nowhere', 3)],
});

describe('correctText', () => {
  it('makes another edition, moves the highlights and keeps all else', () => {
    const change = correctText.run(library, { articleId: 'article', from, to }, at);
    expect(change).toMatchObject({ says: 'correction of “stren”', place: { articleId: 'article', highlightId: null } });
    const after = applyChange(library, change);
    expect(after.articles.get('article')).toEqual(anArticle({ textHash: 'hash', setAside: [1], edition: to.edition }));
    const exact = [...(after.highlights.get('article')?.values() ?? [])].map(({ id, anchor, updatedAt }) => [id, anchor.exact, anchor.start, updatedAt]);
    expect(exact).toEqual([
      ['before', 'Teh', 0, earlier],
      ['in', 'stern response', 18, at],
      ['lost', 'nowhere', 3, earlier],
    ]);
    expect(recordsOf(applyChange(after, invertChange(change)))).toEqual(recordsOf(library));
  });

  it.each([
    ['an edition that is no longer the article’s', { articleId: 'article', from: { ...from, edition: 'older' }, to }],
    ['an article that is gone', { articleId: 'gone', from, to }],
  ])('refuses %s', (_, given) => {
    expect(() => correctText.run(aLibrary(), given, at)).toThrow(EditRefusal);
  });
});
