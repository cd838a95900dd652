import type { TextRange } from './quotation-marks';
import { pieceAround, stepFrom, type Edge } from './text-steps';

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

/** The edge of a word that is nearest to an offset; the offset where the article has no words. */
export function nearestWordEdge(text: string, offset: number, edge: Edge, language: string): number {
  const before = stepFrom(text, offset + 1, edge, 'word', -1, language);
  const after = stepFrom(text, offset - 1, edge, 'word', 1, language);
  if (before === null || after === null) return before ?? after ?? offset;
  return offset - before <= after - offset ? before : after;
}
