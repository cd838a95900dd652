import type { TextRange } from './quotation-marks';
import { endsInAbbreviation } from './sentence-abbreviations';

/** What an edge of a passage can be moved by, within one block. */
export type TextUnit = 'character' | 'word' | 'sentence';

const granularities = { character: 'grapheme', word: 'word', sentence: 'sentence' } as const;

/** What joins two words that no white space parts: “well-known”, “and/or”. No edge wants to stand beside it. */
const joint = /^[-‐-―'’./@_&:…+]+$/u;
const isPicture = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The characters, words or sentences of a text, in order, without white space at their ends: offsets in the text.
 * Punctuation is a piece of its own among words, unless it joins two. `language` is a BCP 47 tag, or empty.
 */
export function piecesOf(text: string, unit: TextUnit, language: string): TextRange[] {
  const segments = [...segmenterFor(unit, language).segment(text)];
  if (unit === 'sentence') return sentencesFrom(segments.map(({ index, segment }) => ({ start: index, end: index + segment.length })), text, language);
  const pieces: (TextRange & { isWord: boolean })[] = [];
  for (const { index, segment, isWordLike } of segments) {
    const [before, bare] = bareOf(segment);
    if (bare === '') continue;
    const piece = { start: index + before, end: index + before + bare.length, isWord: unit === 'character' || isWordLike === true || isPicture.test(segment) };
    const last = pieces.at(-1);
    if (last && last.end === index && !last.isWord && !piece.isWord) last.end = piece.end;
    else pieces.push(piece);
  }
  return pieces.filter(({ start, end, isWord }, at) => {
    const isBetween = pieces[at - 1]?.end === start && pieces[at + 1]?.start === end;
    return isWord || !(isBetween && joint.test(text.slice(start, end)));
  });
}

/** A segment without white space at its ends, and what goes on with it, and how long what stood before is. */
function bareOf(segment: string): [before: number, bare: string] {
  const before = /^\s[\s\p{M}\u200d]*/u.exec(segment)?.[0].length ?? 0;
  return [before, segment.slice(before).trimEnd()];
}

/** A full stop that only shortens a word ends no sentence; a tab parts the cells of a table. */
function sentencesFrom(segments: readonly TextRange[], text: string, language: string): TextRange[] {
  const joined: TextRange[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last && endsInAbbreviation(text.slice(Math.max(last.start, last.end - 24), last.end), text.slice(segment.start, segment.start + 24), language)) {
      last.end = segment.end;
    } else joined.push({ ...segment });
  }
  return joined.flatMap((sentence) =>
    [...text.slice(sentence.start, sentence.end).matchAll(/[^\s\p{M}\u200d](?:[^\t]*[^\s])?/gu)].map((match) => {
      const start = sentence.start + match.index;
      return { start, end: start + match[0].length };
    }),
  );
}

function segmenterFor(unit: TextUnit, language: string): Intl.Segmenter {
  const key = `${unit} ${language}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = makeSegmenter(granularities[unit], language);
  segmenters.set(key, made);
  return made;
}

function makeSegmenter(granularity: 'grapheme' | 'word' | 'sentence', language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language === '' ? undefined : language, { granularity });
  } catch {
    // What a source calls its language need not be one.
    return new Intl.Segmenter(undefined, { granularity });
  }
}
