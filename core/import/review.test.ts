import { describe, expect, it } from 'vitest';
import type { Block } from '../body';
import { reviewBlocks, sumReview } from './review';

const picture = { name: 'edition-0.png', width: 4, height: 3, alternative: '' };
const blocks: Block[] = [
  { type: 'heading', level: 1, text: 'Harbour talks stall' },
  { type: 'caption', text: '', picture },
  { type: 'caption', text: 'The harbour, seen from above' },
  { type: 'table', headerRows: 1, text: 'Port\tShips\nElm\t12' },
  { type: 'footnote', label: '1', text: 'See the annex.' },
  { type: 'paragraph', text: 'word '.repeat(100).trim() },
];

describe('a review of an import', () => {
  it('says of each block its kind, how it begins and how many words it has', () => {
    const reviewed = reviewBlocks(blocks);
    expect(reviewed.map(({ kind, words }) => [kind, words])).toEqual([
      ['Heading', 3], ['Picture', 0], ['Caption', 5], ['Table', 4], ['Footnote', 3], ['Paragraph', 100],
    ]);
    expect(reviewed[3]?.opening).toBe('Port Ships Elm 12');
    expect(reviewed[5]?.opening).toMatch(/^(?:word ){31}word…$/u);
  });

  it('sums what is kept and what is set aside', () => {
    expect(sumReview(reviewBlocks(blocks), new Set([2, 4]))).toEqual({ kept: { blocks: 4, words: 107 }, aside: { blocks: 2, words: 8 } });
  });
});
