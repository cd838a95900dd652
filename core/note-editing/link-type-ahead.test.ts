import { fromMarkdown } from 'mdast-util-from-markdown';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInternalAddress, readInternalAddress } from '../internal-link';
import { aHighlight, anArticle } from '../library.fixture';
import { libraryFrom, noRecords } from '../library';
import { applyFieldEdit } from './field-text';
import { findLinkQuery, writeLink } from './link-type-ahead';
import { suggestLinks } from './suggest-links';

const queries: [written: string, query: string | null][] = [
  ['see [[|', ''], ['see [[the mini|', 'the mini'], ['see [[the|]]', 'the'], ['[[a]]|', null], ['[[a\nb|', null], ['[a|', null], ['\\[[a|', null],
  ['\\\\[[a|', 'a'], ['[[a [[b|', 'b'], ['[[[a|', 'a'], ['|[[', null],
];

describe('findLinkQuery', () => {
  it.each(queries)('reads %j as %j', (written, query) => {
    const start = written.indexOf('|');
    const text = written.replace('|', '');
    const found = findLinkQuery({ text, start, end: start });
    expect(found?.query ?? null).toBe(query);
    if (found) expect(text.slice(found.from, found.from + 2)).toBe('[[');
  });
});

describe('writeLink', () => {
  const write = (written: string, words: string): string => {
    const start = written.indexOf('|');
    const field = { text: written.replace('|', ''), start, end: start };
    const query = findLinkQuery(field);
    if (!query) throw new Error('no query');
    return applyFieldEdit(field, writeLink(field, query, words, 'stancemark:article/x')).text;
  };

  it.each([
    ['a [[wo| b', 'Words', 'a [Words](stancemark:article/x) b'],
    ['[[wo|]] b', 'Words', '[Words](stancemark:article/x) b'],
    ['[[|', 'a [b] *c*\n d', '[a \\[b\\] \\*c\\* d](stancemark:article/x)'],
    ['[[|', `${'many words '.repeat(8)}end`, '[many words many words many words many words many words…](stancemark:article/x)'],
  ])('%j with %j', (written, words, expected) => {
    expect(write(written, words)).toBe(expected);
  });

  it('writes a link of just these words, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((words) => words.trim() !== ''), (words) => {
        const [paragraph] = fromMarkdown(`x ${write('[[|', words)}`).children;
        const link = paragraph?.type === 'paragraph' ? paragraph.children[1] : undefined;
        expect(link).toMatchObject({ type: 'link', url: 'stancemark:article/x' });
      }),
      { numRuns: 2000 },
    );
  });
});

const articles = [anArticle({ id: 'open', title: 'The quiet strait' }), anArticle({ id: 'other', title: 'Élan and harbour', publication: 'The Meridian' }), anArticle({ id: 'third', title: '' })];
const anchor = (start: number, exact: string) => ({ start, end: start + exact.length, exact, prefix: '', suffix: '' });
const library = libraryFrom({
  ...noRecords,
  articles,
  trash: [{ ...anArticle({ id: 'gone', title: 'Harbour gone' }), deletedAt: '2026-01-02T03:04:05.000Z' }],
  highlights: [
    aHighlight({ id: 'late', articleId: 'open', anchor: anchor(50, 'a harbour at night') }),
    aHighlight({ id: 'early', articleId: 'open', anchor: anchor(5, 'force'), note: 'compare the harbour' }),
    aHighlight({ id: 'far', articleId: 'other', anchor: anchor(5, 'the harbour master') }),
    aHighlight({ id: 'trashed', articleId: 'gone', anchor: anchor(5, 'the harbour wall') }),
    ...Array.from({ length: 12 }, (_, at) => aHighlight({ id: `many${at}`, articleId: 'open', anchor: anchor(100 + at, 'again and again') })),
  ],
});
const idsFor = (query: string, writing: string | null = null): string[] => suggestLinks(library, { query, articleId: 'open', writing }).map(({ id }) => id);

describe('suggestLinks', () => {
  it.each([
    ['harbour', null, ['early', 'late', 'other', 'far']],
    ['harbour', 'early', ['late', 'other', 'far']],
    ['night HARBOUR', null, ['late']],
    ['elan', null, ['other']],
    ['again', null, Array.from({ length: 8 }, (_, at) => `many${at}`)],
    ['', null, ['early', 'late', 'many0', 'many1', 'many2', 'other', 'third', 'open']],
    ['nothing like it', null, []],
  ] as const)('offers for %j, writing on %j', (query, writing, ids) => {
    expect(idsFor(query, writing)).toEqual(ids);
  });
});

describe('an address of the program’s own', () => {
  it.each([
    ['stancemark:highlight/a-1_B', { kind: 'highlight', id: 'a-1_B' }], ['STANCEMARK:ARTICLE/a', { kind: 'article', id: 'a' }], ['stancemark://app/', null],
    ['stancemark:article/../x', null], ['stancemark:article/', null], ['stancemark:tag/x', null], [`stancemark:article/${'a'.repeat(65)}`, null], ['stancemark:article/__proto__', { kind: 'article', id: '__proto__' }],
  ])('%j', (address, link) => {
    expect(isInternalAddress(address)).toBe(true);
    expect(readInternalAddress(address)).toEqual(link);
  });
});
