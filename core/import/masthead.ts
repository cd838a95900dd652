import { knownMastheads, newspaperWords, type KnownMasthead } from './known-mastheads';
import { countWords, endsSentence } from './sentence';

const byName = new Map(knownMastheads.map((masthead) => [foldName(masthead.name), masthead]));
const bySlogan = new Map(
  knownMastheads.flatMap((masthead) => (masthead.slogans ?? []).map((slogan) => [foldName(slogan), masthead] as const)),
);
/** Every name, with and without its article, longest first. */
const wordings = knownMastheads
  .flatMap((masthead) => {
    const name = masthead.name.toLowerCase();
    return [name, name.replace(/^the (?=\S+\s)/u, '')].map((wording) => ({ wording, masthead }));
  })
  .sort((a, b) => b.wording.length - a.wording.length);
const longestMasthead = 100;
const longestTitle = 300;
const shortestHeadline = 8;
const siteSeparator = /\s{1,10}[|·•»–—-]{1,3}\s{1,10}/gu;
const separator = /^[\s|·•:–—-]+/u;

/** The publication a masthead line names, with or without its slogan; null where the line is no known masthead. */
export function readKnownMasthead(line: string): string | null {
  if (line.length > longestMasthead) return null;
  const folded = foldName(line);
  const whole = byName.get(folded) ?? bySlogan.get(folded);
  if (whole) return whole.name;
  const lowered = line.toLowerCase();
  const fits = ({ wording, masthead }: (typeof wordings)[number]): boolean => {
    if (!lowered.startsWith(wording)) return false;
    const rest = line.slice(wording.length);
    return isSlogan(rest, masthead) || isGlued(line, rest);
  };
  return wordings.find(fits)?.masthead.name ?? null;
}

/**
 * The publication an unknown masthead names: a line that ends in a newspaper's word (“Harbour Herald”), or goes
 * on right after it without a space (“Harbour HeraldAll the Tides”). Only to be asked of a text's first line.
 */
export function readUnknownMasthead(line: string): string | null {
  if (line.length > longestMasthead || endsSentence(line)) return null;
  if (isNewspaperName(line)) return line;
  for (const match of line.matchAll(/\p{Ll}(?=\p{Lu})/gu)) {
    const name = line.slice(0, match.index + 1);
    if (isNewspaperName(name)) return name;
  }
  return null;
}

/** A title without the site's name that pages put behind or before it (“Talks resume | The Guardian”), and that name. */
export function splitSiteName(title: string, siteName: string): { title: string; siteName: string } {
  const parts = title.length > longestTitle ? [] : [...title.matchAll(siteSeparator)].map(({ index, 0: separator }) => (
    { before: title.slice(0, index).trim(), behind: title.slice(index + separator.length).trim() }
  ));
  const isSite = (name: string): boolean => byName.has(foldName(name)) || (name !== '' && foldName(name) === foldName(siteName));
  const nameSite = (name: string): string => siteName || (byName.get(foldName(name))?.name ?? name);
  for (const { before, behind } of parts.toReversed()) {
    if (before.length >= shortestHeadline && isSite(behind)) return { title: before, siteName: nameSite(behind) };
  }
  for (const { before, behind } of parts.slice(0, 1)) {
    if (behind.length >= shortestHeadline && isSite(before)) return { title: behind, siteName: nameSite(before) };
  }
  return { title, siteName };
}

function isSlogan(rest: string, masthead: KnownMasthead): boolean {
  return bySlogan.get(foldName(rest.replace(separator, ''))) === masthead;
}

/** Whether the rest begins a word in the middle of one: a slogan that the copy glued to the name. */
function isGlued(line: string, rest: string): boolean {
  const beginsWithin = /^\p{Lu}/u.test(rest) && /\p{Ll}$/u.test(line.slice(0, -rest.length));
  return beginsWithin && countWords(rest) >= 2 && !endsSentence(rest);
}

function isNewspaperName(line: string): boolean {
  const words = line.split(' ');
  const last = words.at(-1)?.toLowerCase() ?? '';
  return words.length >= 2 && words.length <= 5 && newspaperWords.has(last) && words.every(isNameWord);
}

function isNameWord(word: string): boolean {
  return /^\p{Lu}/u.test(word) || ['and', 'of', 'the', 'de', 'la', '&'].includes(word);
}

/** A name as it compares with another. “The” may go where two words stay: “National” alone is no masthead. */
function foldName(name: string): string {
  return name.trim().toLowerCase().replace(/[’‘]/gu, "'").replace(/^the\s+(?=\S+\s)/u, '').replace(/[.!]$/u, '');
}
