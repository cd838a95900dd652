import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aHighlight, anArticle } from './library.fixture';
import { foldText, searchArticle } from './search';

const text = 'Ministers met on Monday.\n\nThe Café in İzmir was “closed”, they said on Monday.';
const highlight = aHighlight({
  note: 'Ask about Monday',
  anchor: { start: 17, end: 23, exact: 'Monday', prefix: '', suffix: '' },
});
const search = (query: string) =>
  searchArticle({ article: anArticle({ title: 'Talks' }), text, highlights: [highlight], speakerName: () => '' }, query);

describe('searchArticle', () => {
  it('finds passages, notes and text, a passage’s place once', () => {
    expect(search('monday').map(({ where, start }) => [where, start])).toEqual([
      ['passage', 17],
      ['note', 10],
      ['text', text.lastIndexOf('Monday')],
    ]);
  });

  it.each([
    ['cafe', 'Café'],
    ['izmir', 'İzmir'],
    ['"CLOSED"', '“closed”'],
    ['TALKS', 'Talks'],
  ])('finds %s as %s and marks just it', (query, expected) => {
    const [found] = search(query);
    expect(found?.snippet.slice(found.matchStart, found.matchEnd)).toBe(expected);
  });

  it('finds nothing for white space', () => {
    expect(search('  ')).toEqual([]);
  });
});

describe('foldText', () => {
  it('keeps the length of any text, so that offsets stay true', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (words) => {
        expect(foldText(words)).toHaveLength(words.length);
      }),
    );
  });
});
