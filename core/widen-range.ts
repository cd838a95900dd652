import type { TextRange } from './quotation-marks';
import { blockAround, pieceAround } from './text-steps';

/**
 * A range with the words that its ends cut taken in whole. Where a cut, such as a reference to a footnote that
 * stands at a word, lies between an end and its word's, it goes no farther.
 */
export function snapToWords(text: string, { start, end }: TextRange, language: string, cuts: readonly number[] = []): TextRange {
  const first = pieceAround(text, start, 'word', language);
  const last = end === start ? first : pieceAround(text, end, 'word', language);
  const from = first && first.start < start ? first.start : start;
  const to = last && last.start < end ? last.end : end;
  return {
    start: Math.max(from, ...cuts.filter((cut) => cut > from && cut <= start)),
    end: Math.min(to, ...cuts.filter((cut) => cut >= end && cut < to)),
  };
}

/** A range with the sentences that it touches taken in whole, without white space at the ends. */
export function widenToSentences(text: string, { start, end }: TextRange, language: string): TextRange {
  const first = pieceAround(text, start, 'sentence', language);
  const last = pieceAround(text, Math.max(start, end - 1), 'sentence', language);
  return { start: Math.min(start, first?.start ?? start), end: Math.max(end, last?.end ?? end) };
}

/** From the beginning of the block in which a range begins to the end of the one in which it ends. */
export function widenToBlocks(text: string, { start, end }: TextRange): TextRange {
  return { start: blockAround(text, start).start, end: blockAround(text, Math.max(start, end - 1)).end };
}
