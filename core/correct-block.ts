import type { Block, Body, InlineRange } from './body';
import { moveRange } from './move-range';
import { findDifferences } from './text-difference';

/** A body with one block's text corrected, or why it can't be, in words for the user. */
export type Correction = { body: Body } | { refusal: string };

/** Puts another text in the place of a block's own. The same body comes back where that changes nothing. */
export function correctBlock(body: Body, index: number, given: string): Correction {
  const block = body.blocks[index];
  if (!block) return { refusal: 'This paragraph is no longer in the article.' };
  const text = normaliseText(block, given);
  const hasPicture = block.type === 'caption' && block.picture !== undefined;
  if (text.trim() === '' && !hasPicture) {
    return { refusal: 'A paragraph can’t be empty. To put it out of the way, set it aside.' };
  }
  if (block.type === 'table' && shapeOf(text) !== shapeOf(block.text)) {
    return { refusal: 'A table keeps its rows and cells: correct the words in it, and leave its tabs and line breaks as they are.' };
  }
  if (text === block.text) return { body };
  return { body: { blocks: body.blocks.with(index, withText(block, text)) } };
}

/** A text as a block may hold it: no blank line, no white space around it. Indentation counts where it is preformatted. */
function normaliseText({ type }: Block, given: string): string {
  const lines = given.replace(/[\0\p{Surrogate}]/gu, '').split(/\r\n?|[\n\u2028\u2029]/u);
  if (type === 'table') return lines.map((row) => row.split('\t').map((cell) => cell.trim()).join('\t')).join('\n');
  const kept = lines.filter((line) => line.trim() !== '');
  if (type === 'preformatted') return kept.map((line) => line.trimEnd()).join('\n');
  return kept.map((line) => line.replaceAll('\t', ' ').trim()).join('\n');
}

/** How many cells each row of a table has. */
function shapeOf(table: string): string {
  return table.split('\n').map((row) => row.split('\t').length).join();
}

function withText(block: Block, text: string): Block {
  if (!block.inline) return { ...block, text };
  const differences = findDifferences(block.text, text);
  const inline = block.inline
    .map((range): InlineRange => ({ ...range, ...moveRange(range, block.text, text, differences) }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== '');
  return { ...block, text, inline };
}
