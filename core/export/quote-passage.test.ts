import { describe, expect, it } from 'vitest';
import { articleText, blockStarts } from '../article-text';
import type { Block } from '../body';
import { quotePassage } from './quote-passage';

const blocks: Block[] = [
  { type: 'paragraph', text: 'The dues1 rose[2] again.', inline: [{ kind: 'footnote', start: 8, end: 9, note: '1' }, { kind: 'footnote', start: 14, end: 17, note: '2' }] },
  { type: 'table', headerRows: 1, text: 'Ward\tFor\nNorth|East\t12\nSouth\t' },
  { type: 'footnote', label: '1', text: 'Nine to *four*.' },
  { type: 'footnote', label: '1', text: 'The mayor stayed away.' },
  { type: 'footnote', label: '2', text: 'A statement.' },
];
const text = articleText(blocks);
const quote = (words: string): string => {
  const start = text.indexOf(words);
  return quotePassage(blocks, blockStarts(blocks), { start, end: start + words.length });
};

describe('quotePassage', () => {
  it.each([
    ['words', 'again.', '> again.'],
    ['a reference and its footnote of two paragraphs', 'dues1 rose', '> dues\\[1] rose\n>\n> \\[1] Nine to \\*four\\*.\n>\n> The mayor stayed away.'],
    ['a reference that has brackets', 'rose[2]', '> rose\\[2]\n>\n> \\[2] A statement.'],
    ['one cell', 'North|East', '> North\\|East'],
    ['cells of one row', 'North|East\t12', '> |  |  |\n> | --- | --- |\n> | North\\|East | 12 |'],
    ['cells of rows that differ in length', 'For\nNorth|East\t12', '> |  |  |\n> | --- | --- |\n> | For |  |\n> | North\\|East | 12 |'],
    ['a footnote itself', 'Nine to *four*.', '> Nine to \\*four\\*.'],
    ['several blocks', 'again.\n\nWard', '> again.\n>\n> Ward'],
  ])('quotes %s', (_what, words, markdown) => {
    expect(quote(words)).toBe(markdown);
  });
});
