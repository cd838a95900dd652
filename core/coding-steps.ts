import type { Block } from './body';
import { findQuotations, type TextRange } from './quotation-marks';
import { piecesOf } from './text-pieces';

/** What coding mode goes through one by one. */
export type CodingUnit = 'sentence' | 'quotation';

/** What is gone through: an article's blocks, where each begins in its text, and what of them is set aside. */
export interface CodingText {
  blocks: readonly Pick<Block, 'type' | 'text'>[];
  starts: readonly number[];
  setAside: readonly number[];
  /** A BCP 47 tag, or empty. */
  language: string;
}

/**
 * The sentences of an article, or its outermost quotations with their marks, in order: ranges of the article text
 * within one block each. A heading is one sentence; blocks that are set aside have none.
 */
export function listCodingSteps({ blocks, starts, setAside, language }: CodingText, unit: CodingUnit): TextRange[] {
  const aside = new Set(setAside);
  return blocks.flatMap(({ type, text }, index) => {
    if (aside.has(index)) return [];
    const within = unit === 'quotation' ? findQuotations(text) : type === 'heading' ? wholeOf(text) : piecesOf(text, 'sentence', language);
    const blockStart = starts[index] ?? 0;
    return within.map(({ start, end }) => ({ start: start + blockStart, end: end + blockStart }));
  });
}

/** The index of the step at an offset of the article text, or else of the next one, or of the last; -1 where there are none. */
export function stepAt(steps: readonly TextRange[], offset: number): number {
  const next = steps.findIndex(({ end }) => end > offset);
  return next === -1 ? steps.length - 1 : next;
}

function wholeOf(text: string): TextRange[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return start < end ? [{ start, end }] : [];
}
