import { readDateLine } from './date-line';
import { readByline } from './byline';
import { readFrontMatter } from './front-matter';
import { isHeadingLike, isHeadlineLike } from './headline';
import { isAside, roleByWording, type LineRole, type SourceLine } from './line-role';
import { headsOtherStories } from './page-furniture';
import { endsSentence } from './sentence';

const linesAtEnd = 3;

/**
 * The role of each line of a news text. `knownTitle` is the title as the source's metadata has it, or empty.
 * In doubt a line is prose: words wrongly set aside cost more than furniture left in.
 */
export function assignRoles(lines: readonly SourceLine[], knownTitle = ''): LineRole[] {
  const roles = lines.map(roleByWording);
  readFrontMatter(lines, roles, knownTitle);
  const bodyStart = roles.indexOf('prose');
  if (bodyStart !== -1) {
    readBelowStandfirst(lines, roles, bodyStart);
    readBody(lines, roles, bodyStart);
  }
  readEnd(lines, roles, bodyStart);
  const assigned = roles.map((role) => role ?? 'prose');
  return hasTooManyTeasers(assigned) ? assigned.map((role) => (role === 'teaser' ? 'prose' : role)) : assigned;
}

/** Finds a byline, and the date that follows it, where a standfirst parts them from the title. */
function readBelowStandfirst(lines: readonly SourceLine[], roles: (LineRole | null)[], bodyStart: number): void {
  for (let index = bodyStart + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || (roles[index] !== null && !isFurniture(roles[index]))) return;
    if (isFurniture(roles[index])) continue;
    if (!roles.includes('byline') && readByline(line.text) !== null) roles[index] = 'byline';
    else if (roles[index - 1] === 'byline' && readDateLine(line.text) !== null) roles[index] = 'date';
    else return;
  }
}

/** Finds headings and teasers among the lines after the first paragraph of prose. */
function readBody(lines: readonly SourceLine[], roles: (LineRole | null)[], bodyStart: number): void {
  let afterOtherStories = false;
  for (let index = bodyStart; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) continue;
    if (roles[index] === 'page') afterOtherStories = headsOtherStories(line.text);
    else if (roles[index] === 'prose') afterOtherStories = false;
    if (roles[index] !== null || line.given !== 'plain') continue;
    if (afterOtherStories && isHeadlineLike(line.text)) roles[index] = 'page';
    else if (line.alone && standsBetweenProse(lines, roles, index)) roles[index] = roleBetweenProse(line.text);
  }
}

function roleBetweenProse(text: string): LineRole {
  if (isHeadlineLike(text)) return 'teaser';
  return isHeadingLike(text) ? 'heading' : 'prose';
}

/** Whether whole sentences stand before and after a line, so that it is neither a list's nor a poem's. */
function standsBetweenProse(lines: readonly SourceLine[], roles: readonly (LineRole | null)[], index: number): boolean {
  const before = neighbour(lines, roles, index, -1);
  const after = neighbour(lines, roles, index, 1);
  return before !== null && endsSentence(before) && after !== null && (endsSentence(after) || after.endsWith(':'));
}

/** The nearest line that is not furniture, forwards or backwards. */
function neighbour(
  lines: readonly SourceLine[],
  roles: readonly (LineRole | null)[],
  index: number,
  step: 1 | -1,
): string | null {
  let at = index + step;
  while (isFurniture(roles[at])) at += step;
  return lines[at]?.text ?? null;
}

function isFurniture(role: LineRole | null | undefined): boolean {
  return role !== null && role !== undefined && isAside(role);
}

/** Finds a byline or a date below the last paragraph. */
function readEnd(lines: readonly SourceLine[], roles: (LineRole | null)[], bodyStart: number): void {
  for (let index = Math.max(bodyStart + 1, lines.length - linesAtEnd); index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || line.given !== 'plain' || (roles[index] !== null && roles[index] !== 'heading')) continue;
    if (!roles.includes('byline') && readByline(line.text) !== null) roles[index] = 'byline';
    else if (readDateLine(line.text)?.label) roles[index] = 'date';
  }
}

/** A text most of whose lines look like headlines is no article with teasers between. */
function hasTooManyTeasers(roles: readonly LineRole[]): boolean {
  const teasers = roles.filter((role) => role === 'teaser').length;
  return teasers > roles.filter((role) => role === 'prose').length / 2;
}
