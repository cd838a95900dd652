import type { Block } from './body';

/** What stands between two blocks in the article text. */
export const blockSeparator = '\n\n';

/** The canonical string of a body. Every offset in a library refers to it. */
export function articleText(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join(blockSeparator);
}

/** Where each block begins in the article text, in UTF-16 units. */
export function blockStarts(blocks: readonly Block[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const block of blocks) {
    starts.push(at);
    at += block.text.length + blockSeparator.length;
  }
  return starts;
}

/** The index of the block that holds `offset`; a separator counts to the block before it. */
export function blockIndexAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
