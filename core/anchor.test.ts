import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAnchorExact, makeAnchor } from './anchor';

const family = '👨‍👩‍👧';
const cases: { name: string; text: string; start: number; end: number; exact: string | null }[] = [
  { name: 'a plain passage', text: 'one two three', start: 4, end: 7, exact: 'two' },
  { name: 'ends given backwards', text: 'one two three', start: 7, end: 4, exact: 'two' },
  { name: 'white space at its ends', text: 'one  two  three', start: 3, end: 10, exact: 'two' },
  { name: 'nothing but white space', text: 'one   two', start: 3, end: 6, exact: null },
  { name: 'a cut through an emoji made of several', text: `x${family}y`, start: 3, end: 5, exact: family },
  { name: 'a cut through a combining mark', text: 'cafe\u0301 au lait', start: 0, end: 4, exact: 'cafe\u0301' },
  { name: 'ends beyond the text', text: 'abc', start: -5, end: 99, exact: 'abc' },
  { name: 'a paragraph boundary within', text: 'one\n\ntwo', start: 0, end: 8, exact: 'one\n\ntwo' },
];

describe('makeAnchor', () => {
  for (const { name, text, start, end, exact } of cases) {
    it(`anchors ${name}`, () => {
      expect(makeAnchor(text, start, end)?.exact ?? null).toBe(exact);
    });
  }

  it('remembers up to 32 units on each side and cuts no grapheme there', () => {
    const text = `${'a'.repeat(10)}${family}${'b'.repeat(28)}PASSAGE${'c'.repeat(28)}${family}dd`;
    const start = text.indexOf('PASSAGE');
    expect(makeAnchor(text, start, start + 7)).toMatchObject({ prefix: 'b'.repeat(28), suffix: 'c'.repeat(28) });
  });

  it('always stands on its own words and cuts no grapheme', () => {
    const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat(80), fc.nat(80), (words, start, end) => {
        const anchor = makeAnchor(words, start, end);
        if (!anchor) return;
        expect(isAnchorExact(anchor, words)).toBe(true);
        expect(words.startsWith(anchor.prefix + anchor.exact + anchor.suffix, anchor.start - anchor.prefix.length)).toBe(true);
        const boundaries = new Set([...graphemes.segment(words)].map(({ index }) => index).concat(words.length));
        for (const edge of [anchor.start, anchor.end]) expect(boundaries.has(edge)).toBe(true);
      }),
    );
  });
});
