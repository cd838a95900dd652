import { expect, test } from 'vitest';
import type { InlineRange } from '../../core/body';
import { followRanges, inlineWithin } from './inline-runs';

const strong = (start: number, end: number): InlineRange => ({ kind: 'strong', start, end });

test('of ranges over one another one of a kind is drawn, wherever any covers the words', () => {
  const link: InlineRange = { kind: 'link', start: 2, end: 4, href: 'https://a.example/' };
  const rangesOver = followRanges(inlineWithin([strong(3, 5), strong(0, 4), strong(1, 2), link], 0, 9));
  const drawn = [0, 1, 2, 3, 4, 5].map((at) => rangesOver(at, at + 1).map(({ kind }) => kind).join(' '));
  expect(drawn).toEqual(['strong', 'strong', 'strong link', 'strong link', 'strong', '']);
});

test.each([
  ['turned round', strong(6, 2)], ['empty', strong(3, 3)], ['before the words', strong(0, 2)], ['behind them', strong(7, 9)],
])('a range that is %s touches nothing', (_, range) => {
  expect(inlineWithin([range], 2, 5)).toEqual([]);
});

test('more ranges than a paragraph can have are not drawn', () => {
  expect(inlineWithin(Array.from({ length: 200_000 }, () => strong(0, 4)), 0, 9)).toEqual([]);
});
