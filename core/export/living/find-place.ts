import { partId, type ExportPart } from '../export-document';
import { closingFence } from './code-fence';
import { datedPrefix } from './dated-heading';
import { isBlank } from './file-lines';
import { readMark } from './marks';
import type { Piece } from './read-parts';
import { isOutlined } from './write-part';

/** Where among a file's pieces something is to be inserted: before a line of a piece, or behind all. */
export interface Place {
  piece: number;
  line: number;
}

/**
 * Where a new part belongs: behind the nearest part before it that is in the file, and what the user has written under
 * that one; else before the nearest one after it; else at the end.
 */
export function findPlace(pieces: readonly Piece[], part: ExportPart, parts: readonly ExportPart[]): Place {
  const at = parts.indexOf(part);
  const placeOf = ({ id }: ExportPart): number => indexOfPart(pieces, id);
  const isThere = (each: ExportPart): boolean => placeOf(each) !== -1;
  const isInItsSection = (each: ExportPart): boolean => {
    const place = placeOf(each);
    return place !== -1 && headingAbove(pieces, place)?.startsWith(datedPrefix) !== true;
  };
  const highlight = parts[at - 1];
  if (highlight && noteIdOf(highlight) === part.id && isThere(highlight)) return { piece: placeOf(highlight) + 1, line: 0 };
  const predecessor = findBefore(parts, at, isInItsSection) ?? findBefore(parts, at, isThere);
  if (predecessor) {
    // In an outline all that is deeper than the nearest part of the same depth belongs to that one.
    const sibling = findBefore(parts, at, (each) => depthOf(each.lead) <= depthOf(part.lead) && isThere(each));
    const depth = sibling ? depthOf(pieces[placeOf(sibling)]?.part?.lead ?? '') : 0;
    return placeBehind(pieces, placeOf(predecessor), isOutlined(part) ? depth : null);
  }
  const follower = parts.find((each, index) => index > at && isInItsSection(each));
  return follower ? { piece: placeOf(follower), line: 0 } : { piece: pieces.length, line: 0 };
}

function findBefore(parts: readonly ExportPart[], at: number, isRight: (part: ExportPart) => boolean): ExportPart | null {
  for (let index = at - 1; index >= 0; index -= 1) {
    const part = parts[index];
    if (part && isRight(part)) return part;
  }
  return null;
}

/** Behind all parts under a dated heading, and what the user has written under the last of them. */
export function findEndUnder(pieces: readonly Piece[], heading: string): Place {
  const from = indexOfPart(pieces, heading);
  const part = pieces[from]?.part;
  let last = from;
  for (let index = from + 1; index < pieces.length && !isHeading(pieces[index]); index += 1) if (pieces[index]?.part) last = index;
  return placeBehind(pieces, last, part && isOutlined(part) ? depthOf(part.lead) : null);
}

export function indexOfPart(pieces: readonly Piece[], id: string): number {
  for (let index = 0; index < pieces.length; index += 1) if (pieces[index]?.part?.id === id) return index;
  return -1;
}

/** The id of the owned heading that a piece stands under, its own if it is one; null under none. */
export function headingAbove(pieces: readonly Piece[], at: number): string | null {
  for (let index = at; index >= 0; index -= 1) if (isHeading(pieces[index])) return pieces[index]?.part?.id ?? null;
  return null;
}

/** The ids of the parts that stand under no dated heading. */
export function partsInSections(pieces: readonly Piece[]): Set<string> {
  const ids = new Set<string>();
  let isDated = false;
  for (const piece of pieces) {
    if (isHeading(piece)) isDated = piece.part?.id.startsWith(datedPrefix) === true;
    if (piece.part && !isDated) ids.add(piece.part.id);
  }
  return ids;
}

/** The id of the side note that stands with a highlight; null for what is none. */
export function noteIdOf({ id }: Pick<ExportPart, 'id'>): string | null {
  const prefix = partId.highlight('');
  return id.startsWith(prefix) ? partId.note(id.slice(prefix.length)) : null;
}

const headingPrefix = partId.heading('');

function isHeading(piece: Piece | undefined): boolean {
  const id = piece?.part?.id;
  return id !== undefined && (id.startsWith(headingPrefix) || id.startsWith(datedPrefix));
}

/** What follows a part belongs to it: in an outline what is deeper than `depth`, elsewhere all up to a heading of the user's own. */
function placeBehind(pieces: readonly Piece[], at: number, depth: number | null): Place {
  const next = pieces[at + 1];
  if (!next || next.part) return { piece: at + 1, line: 0 };
  let [line, index] = [0, 0];
  for (; index < next.lines.length; index += 1) {
    // Marks among the user's own lines are of a copy, or of a part that the user took apart: nothing comes between them.
    const mark = readMark(next.lines[index]?.text ?? '');
    if (mark && mark.kind !== 'block') break;
    if (endsWhatFollows(next.lines[index]?.text ?? '', depth)) break;
    index = closingFence(next.lines, index) ?? index;
    if (!isBlank(next.lines[index])) line = index + 1;
  }
  return line === next.lines.length ? { piece: at + 2, line: 0 } : { piece: at + 1, line };
}

function endsWhatFollows(line: string, depth: number | null): boolean {
  if (depth === null) return /^ {0,3}#{1,6}(?:[ \t]|$)/u.test(line);
  return line.trim() !== '' && depthOf(line) <= depth;
}

/** How far a line is indented, in characters. */
function depthOf(text: string): number {
  return /^[ \t>]*/u.exec(text)?.[0].length ?? 0;
}
