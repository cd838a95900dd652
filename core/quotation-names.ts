import type { TextRange } from './quotation-marks';
import { commonWords, titleWords } from './quotation-words';

/** A name as it stands in a text, without the titles before it. */
export interface NameRun extends TextRange {
  name: string;
  /** Whether it ends in a possessive, which `name` leaves out. */
  isPossessive: boolean;
  /** How many capitalised words stood there, titles counted. */
  words: number;
}

const initials = String.raw`(?:\p{Lu}\.){1,4}`;
const abbreviations = String.raw`(?:Mr|Mrs|Ms|Dr|Prof|Sens?|Reps?|Gov|Gen|Col|Lt|Capt|Maj|Sgt|Adm|Rev|Hon|Amb|Det|Supt|St|Jr|Sr)\.`;
const word = String.raw`(?:(?:al|el|as|ash|an)-)?\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}]+)*`;
const capitalised = `(?:${abbreviations}|${initials}|${word})`;
const particle = '(?:de|van|von|der|den|di|da|do|dos|del|della|la|le|bin|bint|ibn|al|el|ter|ten|du|af|av|zu)';
const possessive = /['’]s?$/u;

const run = new RegExp(String.raw`(?<![\p{L}\p{N}’'])${capitalised}(?:[  ](?:${particle}[  ]){0,2}${capitalised})*`, 'gu');

/** The capitalised names between two offsets, in order; words that only begin a sentence are not taken. */
export function findNameRuns(text: string, { start, end }: TextRange): NameRun[] {
  return [...text.slice(start, end).matchAll(run)].flatMap((match) => splitRun(text, match[0], start + match.index));
}

/** Cuts a run where a common word stands in it, as in “After Tuesday Trump”. */
function splitRun(text: string, matched: string, start: number): NameRun[] {
  const runs: NameRun[] = [];
  const isOffice = /\b(?:Secretary|Minister) of (?:the )?$/u.test(text.slice(0, start));
  let words: TextRange[] = [];
  const take = (): void => {
    const made = nameFrom(text, isOffice ? words.slice(1) : words);
    if (made) runs.push(made);
    words = [];
  };
  for (const { 0: token, index } of matched.matchAll(/\S+/gu)) {
    if (commonWords.has(token.replace(/\.$|['’].*$/u, ''))) take();
    else words.push({ start: start + index, end: start + index + token.length });
    if (possessive.test(token)) take();
  }
  take();
  return runs;
}

function nameFrom(text: string, words: readonly TextRange[]): NameRun | null {
  const lastTitle = words.findLastIndex(({ start, end }) => titleWords.has(text.slice(start, end).replace(/\.$|['’]s?$/u, '')));
  const first = words[lastTitle + 1];
  const last = words.at(-1);
  if (!first || !last) return null;
  const whole = text.slice(first.start, last.end);
  const name = whole.replace(possessive, '');
  return {
    start: (words[0] ?? first).start,
    end: last.end,
    name,
    isPossessive: name !== whole,
    words: words.length,
  };
}
