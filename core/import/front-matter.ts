import { readByline } from './byline';
import { readDateLine } from './date-line';
import type { LineRole, SourceLine } from './line-role';
import { readKnownMasthead, readUnknownMasthead } from './masthead';
import { countWords, endsSentence } from './sentence';

const longestTitle = 250;
/** A page copied whole has its menus before the title. */
const mostLines = 300;
const kickerWords = 4;
const mostLinesAbove = 12;
const linesNearProse = 8;

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

/** The title's line: where the source names a title, the line that says it; else the first that can be one. */
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
  const open = [...lines.keys()].filter((index) => {
    const text = lines[index]?.text ?? '';
    return index < bodyStart && roles[index] === null && text.length <= longestTitle && !/[:,]$/u.test(text);
  });
  const textAt = (index: number | undefined): string => (index === undefined ? '' : (lines[index]?.text ?? ''));
  const marked = open.find((index) => lines[index]?.given === 'heading');
  if (marked !== undefined || knownTitle !== '') return marked ?? null;
  if (open[0] === 0 && readUnknownMasthead(textAt(0)) !== null && open.length > 1) open.shift();
  const byline = roles.indexOf('byline');
  const end = byline === -1 || byline > bodyStart ? bodyStart : byline;
  // A page copied whole begins with its menus: the title stands near the byline or the prose.
  const near = open.filter((index) => index < end).slice(-linesNearProse);
  if (open.length > mostLinesAbove && near.length > 0) {
    return near.find((index) => countWords(textAt(index)) >= kickerWords) ?? near[0] ?? null;
  }
  const worded = open.findIndex((index) => countWords(textAt(index)) >= kickerWords);
  // A short line before a sentence is a title with its standfirst, before a headline it is a kicker.
  const isStandfirst = worded === 1 && endsSentence(textAt(open[worded]));
  return open[worded === -1 || isStandfirst ? 0 : worded] ?? null;
}

/** A title as it compares with another: case and white space do not count. */
export function foldTitle(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}
