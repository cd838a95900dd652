import type { Block } from '../body';
import { countWords } from './sentence';

/** One block as a review of its import lists it. */
export interface ReviewedBlock {
  index: number;
  /** What kind of block it is, in the user's words. */
  kind: string;
  /** How it begins; empty for a picture without words. */
  opening: string;
  words: number;
}

/** How many blocks there are on one side of a review, and the words in them. */
export interface ReviewSum {
  blocks: number;
  words: number;
}

const openingLength = 160;

/** An article's blocks in their order, as a review lists them. */
export function reviewBlocks(blocks: readonly Block[]): ReviewedBlock[] {
  return blocks.map((block, index) => ({
    index,
    kind: describeKind(block),
    opening: openingOf(block.text),
    words: countWords(block.text),
  }));
}

/** The sums of what is kept and of what is set aside. */
export function sumReview(blocks: readonly ReviewedBlock[], aside: ReadonlySet<number>): { kept: ReviewSum; aside: ReviewSum } {
  const sums = { kept: { blocks: 0, words: 0 }, aside: { blocks: 0, words: 0 } };
  for (const { index, words } of blocks) {
    const sum = aside.has(index) ? sums.aside : sums.kept;
    sum.blocks += 1;
    sum.words += words;
  }
  return sums;
}

function openingOf(text: string): string {
  const start = text.slice(0, openingLength * 2).replace(/\s+/gu, ' ').trim();
  if (start.length <= openingLength) return start;
  const cut = start.lastIndexOf(' ', openingLength);
  return `${start.slice(0, cut > 0 ? cut : openingLength)}…`;
}

function describeKind(block: Block): string {
  switch (block.type) {
    case 'paragraph': return 'Paragraph';
    case 'heading': return 'Heading';
    case 'list-item': return 'List item';
    case 'quote': return 'Quotation';
    case 'caption': return block.picture ? 'Picture' : 'Caption';
    case 'table': return 'Table';
    case 'preformatted': return 'Preformatted';
    case 'footnote': return 'Footnote';
  }
}
