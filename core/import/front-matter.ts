import { readByline } from './byline';
import { readDateLine } from './date-line';
import type { LineRole, SourceLine } from './line-role';
import { readKnownMasthead, readUnknownMasthead } from './masthead';
import { countWords, endsSentence } from './sentence';

const longestTitle = 250;
const kickerWords = 4;
/** A page copied whole has its menus before the title: more lines than an article has there, but not without end. */
const mostLinesAbove = 12;
const mostLines = 300;
const linesNearProse = 4;

/**
 * Gives roles to the lines before the first paragraph of prose: masthead, title, byline, date. `roles` has the roles
 * known so far, null where a line's wording did not tell; `knownTitle` is empty where the source names none.
 */
export function readFrontMatter(lines: readonly SourceLine[], roles: (LineRole | null)[], knownTitle: string): void {
  const bodyStart = findBodyStart(lines, roles);
  for (let index = 0; index < bodyStart; index += 1) {
    const line = lines[index];
    if (line && roles[index] === null && line.given === 'plain') roles[index] = frontRole(line.text);
    if (line && roles[index] === 'page' && readKnownMasthead(line.text) !== null) roles[index] = 'masthead';
  }
  const title = findTitle(lines, roles, bodyStart, knownTitle);
  if (title === null) return;
  roles[title] = 'title';
  for (let index = 0; index < title; index += 1) {
    const line = lines[index];
    if (!line || roles[index] !== null) continue;
    if (index === 0 && readUnknownMasthead(line.text) !== null) roles[index] = 'masthead';
    else if (countWords(line.text) <= kickerWords && !endsSentence(line.text)) roles[index] = 'kicker';
  }
}

function frontRole(text: string): LineRole | null {
  if (readKnownMasthead(text) !== null) return 'masthead';
  if (readDateLine(text) !== null) return 'date';
  return readByline(text) === null ? null : 'byline';
}

function findBodyStart(lines: readonly SourceLine[], roles: readonly (LineRole | null)[]): number {
  const first = roles.indexOf('prose');
  return Math.min(first === -1 ? lines.length : first, mostLines);
}

/** The title's line: the one that says the title the source names, else one marked as a heading, else a likely one. */
function findTitle(
  lines: readonly SourceLine[],
  roles: readonly (LineRole | null)[],
  bodyStart: number,
  knownTitle: string,
): number | null {
  const isKnown = ({ text, given }: SourceLine): boolean =>
    (given === 'plain' || given === 'heading') && foldTitle(text) === foldTitle(knownTitle);
  const known = knownTitle === '' ? -1 : lines.findIndex(isKnown);
  if (known !== -1) return known;
  const open = lines
    .map(({ text, given }, index) => ({ text, given, index }))
    .filter(({ text, index }) => index < bodyStart && roles[index] === null && canBeTitle(text));
  const marked = open.find(({ given }) => given === 'heading');
  if (marked || knownTitle !== '') return marked?.index ?? null;
  const byline = roles.indexOf('byline');
  const end = byline === -1 ? bodyStart : Math.min(byline, bodyStart);
  return open[chooseTitle(open.filter(({ index }) => index < end)) ?? chooseTitle(open) ?? -1]?.index ?? null;
}

function canBeTitle(text: string): boolean {
  return text.length <= longestTitle && !/[:,]$/u.test(text);
}

/** Which of the lines before the prose is the title, by its place in the list; null where there are none. */
function chooseTitle(lines: readonly { text: string; index: number }[]): number | null {
  if (lines.length === 0) return null;
  // A page copied whole begins with its menus, and its title stands near the byline or the prose.
  const isProse = lines.filter(({ text }) => endsSentence(text)).length > lines.length / 2;
  const isCopiedWhole = lines.length > mostLinesAbove && !isProse;
  const first = isCopiedWhole ? lines.length - linesNearProse : startsWithMasthead(lines) ? 1 : 0;
  const near = lines.slice(first);
  const worded = near.findIndex(({ text }) => countWords(text) >= kickerWords);
  // A short line before a sentence is a title with its standfirst, before a headline it is a kicker.
  const isStandfirst = !isCopiedWhole && worded === 1 && endsSentence(near[worded]?.text ?? '');
  return first + (worded === -1 || isStandfirst ? 0 : worded);
}

function startsWithMasthead(lines: readonly { text: string; index: number }[]): boolean {
  const [first] = lines;
  return first?.index === 0 && lines.length > 1 && readUnknownMasthead(first.text) !== null;
}

/** A title as it compares with another: case and white space do not count. */
export function foldTitle(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}
