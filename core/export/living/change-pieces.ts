import type { Place } from './find-place';
import { isBlank, type Line } from './file-lines';
import type { Piece } from './read-parts';

/** Puts a part's piece where it belongs, with an empty line on both sides unless `isDense`. Changes `pieces`. */
export function insertPiece(pieces: Piece[], place: Place, piece: Piece, isDense: boolean, end: Line['end']): void {
  const split = pieces[place.piece];
  let at = place.piece;
  if (split && place.line > 0) {
    const halves = [split.lines.slice(0, place.line), split.lines.slice(place.line)];
    pieces.splice(at, 1, ...halves.map((lines) => ({ part: null, lines })));
    at += 1;
  }
  const [before, after] = [pieces[at - 1]?.lines.at(-1), pieces[at]?.lines[0]];
  if (before?.end === '') before.end = end;
  const blank = (): Piece => ({ part: null, lines: [{ text: '', end }] });
  const above = !isDense && before && !isBlank(before) ? [blank()] : [];
  const below = !isDense && after && !isBlank(after) ? [blank()] : [];
  pieces.splice(at, 0, ...above, piece, ...below);
  joinNeighbours(pieces, at);
}

/** Takes a part's piece out, with one of the empty lines around it. Changes `pieces`. */
export function removePiece(pieces: Piece[], at: number): void {
  const [before, after] = [pieces[at - 1], pieces[at + 1]];
  pieces.splice(at, 1);
  const [above, below] = [before?.lines.at(-1), after?.lines[0]];
  if (before?.part === null && isBlank(above) && (!below || isBlank(below))) before.lines.pop();
  else if (after?.part === null && isBlank(below) && !above) after.lines.shift();
  joinNeighbours(pieces, at);
}

/** Makes one of neighbouring stretches of the user's around a place, so that a place is found in all of it. */
function joinNeighbours(pieces: Piece[], around: number): void {
  for (let at = Math.min(pieces.length - 1, around + 3); at >= Math.max(0, around - 3); at -= 1) {
    const [piece, next] = [pieces[at], pieces[at + 1]];
    if (piece?.part !== null) continue;
    if (piece.lines.length === 0) pieces.splice(at, 1);
    else if (next?.part === null) pieces.splice(at, 2, { part: null, lines: [...piece.lines, ...next.lines] });
  }
}
