import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findInText } from './find-in-text';

it.each([
  ['Talks and talks', 'talks', false, [0, 10]],
  ['Talks and talks', 'talks', true, [10]],
  ['a café\u00A0bar, a Cafe bar', 'cafe bar', false, [2, 14]],
  ['👩‍🚀 then the vote', 'vote', false, [15]],
  ['“Quoted” it’s', "it's", false, [9]],
  ['aaaa', 'aa', false, [0, 2]],
  ['words', '', false, []],
  ['one two', '  ', false, []],
  ['İstanbul ist', 'ist', false, [0, 9]],
])('in %j finds %j (exactly: %s)', (text, query, isExact, found) => {
  expect(findInText(text, query, isExact)).toEqual(found);
});

it('finds any piece of a text where it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, from, length) => {
      const start = from % text.length;
      const piece = text.slice(start, start + 1 + (length % 8));
      const found = findInText(text, piece, true);
      if (piece.trim() === '') return;
      expect(found.length).toBeGreaterThan(0);
      for (const at of found) expect(text.slice(at, at + piece.length).replace(/\s/gu, ' ')).toBe(piece.replace(/\s/gu, ' '));
    }),
  );
});
