import type { InlineRange } from '../../../core/body';
import type { Line } from './line-text';

/** How the words at the ends of a document's lines are joined to what follows. */
export interface WordJoiner {
  /** What parts a line from the next, and how many characters of its end go. */
  join: (line: string, next: string) => { drop: number; glue: string };
}

const softHyphen = /\u00AD/u;
const brokenWord = /(\p{L}+)[-\u2010\u00AD]$/u;
const ideographEnd = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]$/u;
const ideographStart = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/** First parts of compounds, and second parts, that are hyphenated rather than parts of one word. */
const firstParts = new Set(
  `self non all anti cross half high low long short mid near well ill state so vice twenty thirty forty fifty sixty
  seventy eighty ninety two three four five six seven eight nine ten one first second third year full part co`.split(/\s+/u),
);
const secondParts = new Set(
  `based owned led backed run made term year old style level scale range like related free friendly wide called known
  born time off up out in down on to of speaking language century class quality rate profile held funded driven
  building making sharing keeping round south north east west elect general the and`.split(/\s+/u),
);

/** Learns from all of a document's lines which of its words have hyphens of their own. */
export function learnWords(lines: readonly string[]): WordJoiner {
  const words = new Set<string>();
  const compounds = new Set<string>();
  let hasOwnHyphenation = false;
  lines.forEach((line, index) => {
    if (/\p{L}[\u2010\u00AD]$/u.test(line)) hasOwnHyphenation = true;
    const whole = brokenWord.test(lines[index - 1] ?? '') ? line.replace(/^\S+/u, '') : line;
    const inside = brokenWord.test(line) ? whole.replace(/\S+$/u, '') : whole;
    for (const [word] of inside.matchAll(/\p{L}+(?:[-\u2010]\p{L}+)*/gu)) {
      (/[-\u2010]/u.test(word) ? compounds : words).add(word.toLowerCase().replaceAll('\u2010', '-'));
    }
  });
  const keepsHyphen = (left: string, right: string): boolean => {
    const [first, second] = [left.toLowerCase(), right.toLowerCase()];
    if (compounds.has(`${first}-${second}`)) return true;
    if (words.has(first + second)) return false;
    if (/^\p{Lu}/u.test(right) || hasOwnHyphenation) return true;
    return (secondParts.has(second) && words.has(first)) || (firstParts.has(first) && words.has(second));
  };
  return {
    join: (line, next) => {
      const left = brokenWord.exec(line)?.[1];
      const right = /^[“‘"']?(\p{L}+)/u.exec(next)?.[1];
      if (left !== undefined && right !== undefined) {
        const isReal = line.endsWith('-') && keepsHyphen(left, right);
        return { drop: isReal ? 0 : 1, glue: '' };
      }
      if (/[^\s][-–—/]$/u.test(line) && /^[\p{L}\d]/u.test(next) && !/\s[-–—]$/u.test(line)) return { drop: 0, glue: '' };
      return { drop: 0, glue: ideographEnd.test(line) && ideographStart.test(next) ? '' : ' ' };
    },
  };
}

/** Text and ranges of lines that make one paragraph. */
export function joinLines(lines: readonly Pick<Line, 'text' | 'ranges'>[], joiner: WordJoiner): { text: string; ranges: InlineRange[] } {
  let text = '';
  const ranges: InlineRange[] = [];
  for (const line of lines) {
    if (text !== '') {
      const { drop, glue } = joiner.join(text.slice(-80), line.text);
      text = text.slice(0, text.length - drop) + glue;
    }
    const offset = text.length;
    for (const range of line.ranges) ranges.push({ ...range, start: range.start + offset, end: range.end + offset });
    text += line.text;
  }
  const end = text.length;
  return withoutSoftHyphens(text, ranges.map((range) => ({ ...range, end: Math.min(range.end, end) })));
}

function withoutSoftHyphens(text: string, ranges: InlineRange[]): { text: string; ranges: InlineRange[] } {
  if (!softHyphen.test(text)) return { text, ranges };
  const place = (at: number): number => text.slice(0, at).replaceAll('\u00AD', '').length;
  return {
    text: text.replaceAll('\u00AD', ''),
    ranges: ranges.map((range) => ({ ...range, start: place(range.start), end: place(range.end) })),
  };
}
