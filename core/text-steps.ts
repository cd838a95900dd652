import { blockSeparator } from './article-text';
import type { TextRange } from './quotation-marks';
import { piecesOf, type TextUnit } from './text-pieces';

export type Edge = 'start' | 'end';
export type Direction = 1 | -1;

/** How far around an offset its boundaries are looked for first, in UTF-16 units; farther where there are none. */
const firstReach: Record<TextUnit, number> = { character: 64, word: 256, sentence: 2_000 };

/** A character that no grapheme goes on with: a text may be cut before it. */
const isBase = /[\t-~\u3001-\u3096\u30a0-\u30ff\u4e00-\u9fff]/u;
const longestSearchForBase = 512;

/** The block of the article text around an offset; between two blocks, the one before. Empty blocks count for none. */
export function blockAround(text: string, offset: number): TextRange {
  const at = isBetweenBlocks(text, offset) ? separatorStart(text, offset) : offset;
  const before = at < blockSeparator.length ? -1 : text.lastIndexOf(blockSeparator, at - blockSeparator.length);
  const after = text.indexOf(blockSeparator, at);
  return { start: before === -1 ? 0 : before + blockSeparator.length, end: after === -1 ? text.length : after };
}

/**
 * Where an edge at `offset` stands after one step: an `end` behind the next or previous character, word or sentence, a
 * `start` before it. Never in white space or a separator of blocks; null where the article has no further step.
 */
export function stepFrom(text: string, offset: number, edge: Edge, unit: TextUnit, direction: Direction, language: string): number | null {
  let block: TextRange | null = blockAround(text, offset);
  let from = offset;
  while (block) {
    const stop = stopInBlock(text, block, from, edge, unit, direction, language);
    if (stop !== null) return stop;
    block = neighbour(text, block, direction);
    // So that an edge at the neighbour's very end or start counts as one to come.
    if (block) from = direction === 1 ? block.start - 1 : block.end + 1;
  }
  return null;
}

/** The character, word or sentence that holds the offset, or else the next one of its block; null where none follows. */
export function pieceAround(text: string, offset: number, unit: TextUnit, language: string): TextRange | null {
  const block = blockAround(text, offset);
  for (let reach = firstReach[unit]; ; reach *= 4) {
    const { pieces, sound } = piecesNear(text, block, offset, reach, unit, language);
    const piece = pieces.find(({ end }) => end > offset);
    if (sound === null || (piece && isSound(piece.start, sound) && isSound(piece.end, sound))) return piece ?? null;
  }
}

function stopInBlock(text: string, block: TextRange, offset: number, edge: Edge, unit: TextUnit, direction: Direction, language: string): number | null {
  const near = Math.max(block.start, Math.min(block.end, offset));
  for (let reach = firstReach[unit]; ; reach *= 4) {
    const { pieces, sound } = piecesNear(text, block, near, reach, unit, language);
    const stops = pieces.map((piece) => piece[edge]).filter((stop) => isSound(stop, sound));
    const stop = direction === 1 ? stops.find((at) => at > offset) : stops.findLast((at) => at < offset);
    if (stop !== undefined) return stop;
    if (sound === null) return null;
  }
}

interface Near {
  pieces: TextRange[];
  /** Between these offsets, and not at them, pieces begin and end as in the whole block; null where it is the whole. */
  sound: TextRange | null;
}

function piecesNear(text: string, block: TextRange, offset: number, reach: number, unit: TextUnit, language: string): Near {
  const start = safeCut(text, block, offset - reach);
  const end = Math.min(block.end, offset + reach);
  const stretch = text.slice(start, end);
  const pieces = piecesOf(stretch, unit, language).map((piece) => ({ start: piece.start + start, end: piece.end + start }));
  if (start === block.start && end === block.end) return { pieces, sound: null };
  const from = start === block.start ? -Infinity : end - stretch.trimStart().length;
  return { pieces, sound: { start: from, end: end === block.end ? Infinity : start + stretch.trimEnd().length } };
}

function isSound(stop: number, sound: TextRange | null): boolean {
  return sound === null || (stop > sound.start && stop < sound.end);
}

/** The offset, or one a little before it, where the text may be cut without changing its graphemes. */
function safeCut(text: string, block: TextRange, offset: number): number {
  const lowest = Math.max(block.start, offset - longestSearchForBase);
  for (let at = offset; at > lowest; at -= 1) if (isBase.test(text.charAt(at))) return at;
  return lowest;
}

function neighbour(text: string, block: TextRange, direction: Direction): TextRange | null {
  const at = direction === 1 ? separatorEnd(text, block.end) : separatorStart(text, block.start);
  return at === 0 || at === text.length ? null : blockAround(text, at);
}

function isBetweenBlocks(text: string, offset: number): boolean {
  return text.charAt(offset - 1) === '\n' && text.charAt(offset) === '\n';
}

function separatorStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charAt(at - 1) === '\n') at -= 1;
  return at;
}

function separatorEnd(text: string, offset: number): number {
  let at = offset;
  while (text.charAt(at) === '\n') at += 1;
  return at;
}
