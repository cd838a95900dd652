import type { TextRange } from './quotation-marks';
import { otherAbbreviations, titleAbbreviations } from './quotation-words';

/**
 * The paragraph at its own length with every quotation's characters turned to `"`, so that only the reporting words
 * are left. A full stop inside a quotation's last mark ends the sentence: it takes the mark's place.
 */
export function maskQuotations(paragraph: string, quotations: readonly TextRange[]): string {
  let text = '';
  let from = 0;
  for (const { start, end } of quotations) {
    const endsSentence = /(?<![.…])\.$/u.test(paragraph.slice(start, end - 1));
    text += paragraph.slice(from, start) + '"'.repeat(end - start - 1) + (endsSentence ? '.' : '"');
    from = end;
  }
  return text + paragraph.slice(from);
}

// Not “Sen. Vale”, “U.S. envoys” or “J. Marrow”.
const abbreviation = ['\\p{Lu}', ...titleAbbreviations, ...otherAbbreviations].join('|');
const sentenceEnd = new RegExp(
  String.raw`(?<!\b(?:${abbreviation}))[.!?…][)\]’”]*\s+(?=["“‘«„(\p{Lu}\p{N}])`,
  'gu',
);

/** The sentences of a masked paragraph, in order and without a gap. */
export function findSentences(text: string): TextRange[] {
  const ends = [...text.matchAll(sentenceEnd)].map((match) => match.index + match[0].length);
  const starts = [0, ...ends];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}
