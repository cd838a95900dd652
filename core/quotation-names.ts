import type { TextRange } from './quotation-marks';
import { commonWords, titleAbbreviations, titleWords } from './quotation-words';

/** A name as it stands in a text, without the titles before it. */
export interface NameRun extends TextRange {
  name: string;
  /** Whether it ends in a possessive, which `name` leaves out. */
  isPossessive: boolean;
  /** How many capitalised words stood there, titles counted. */
  words: number;
}

const initials = String.raw`(?:\p{Lu}\.){1,4}`;
const abbreviation = String.raw`(?:${titleAbbreviations.join('|')}|Jr|Sr)\.`;
const word = String.raw`(?:(?:al|el|as|ash|an)-)?\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}]+)*`;
const capitalised = `(?:${abbreviation}|${initials}|${word})`;
const particle = '(?:de|van|von|der|den|di|da|do|dos|del|della|la|le|bin|bint|ibn|al|el|ter|ten|du|af|av|zu)';
const capitalisedRun = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'])${capitalised}(?:[ \u00a0](?:${particle}[ \u00a0]){0,2}${capitalised})*`,
  'gu',
);
const possessive = /['’]s?$/u;
const office = /\b(?:Secretary|Minister) of (?:the )?$/u;

/** The capitalised names between two offsets, in order; words that only begin a sentence are not taken. */
export function findNameRuns(text: string, { start, end }: TextRange): NameRun[] {
  return [...text.slice(start, end).matchAll(capitalisedRun)].flatMap((match) => {
    const from = start + match.index;
    const groups = splitRun(match[0], from);
    // In “Secretary of State Ada Vale” the word after “of” belongs to the office.
    const before = office.exec(text.slice(start, from));
    if (before) groups[0]?.splice(0, 1, { start: start + before.index, end: from });
    return groups.flatMap((words) => nameFrom(text, words) ?? []);
  });
}

/** The words of a run, cut where a common word stands, as in “After Tuesday Trump”, and after a possessive. */
function splitRun(run: string, offset: number): TextRange[][] {
  const groups: TextRange[][] = [[]];
  for (const { 0: token, index } of run.matchAll(/\S+/gu)) {
    const isCommon = commonWords.has(token.replace(/\.$|['’].*$/u, ''));
    if (!isCommon) groups.at(-1)?.push({ start: offset + index, end: offset + index + token.length });
    if (isCommon || possessive.test(token)) groups.push([]);
  }
  return groups.filter((words) => words.length > 0);
}

function nameFrom(text: string, words: readonly TextRange[]): NameRun | null {
  const isTitle = ({ start, end }: TextRange): boolean =>
    titleWords.has(text.slice(start, end).replace(/ .*|\.$|['’]s?$/u, ''));
  const named = words[words.findLastIndex(isTitle) + 1];
  const [first] = words;
  const last = words.at(-1);
  if (!named || !first || !last) return null;
  const whole = text.slice(named.start, last.end);
  const name = whole.replace(possessive, '');
  return { start: first.start, end: last.end, name, isPossessive: name !== whole, words: words.length };
}
