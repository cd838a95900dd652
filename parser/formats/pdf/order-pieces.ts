import type { Piece } from './layout';

/** A piece at its place in the order of reading. */
export interface OrderedPiece {
  piece: Piece;
  /** To the text that stands beside it on the side from which it is read on. In points. */
  gap: number;
}

interface Run {
  rightToLeft: boolean;
  pieces: Piece[];
}

const marks = /^\p{M}+$/u;
const strong = /\p{L}/u;
/** A line of another direction than its document's has this share of its letters in it. */
const foreignShare = 0.9;

/** How many letters of the pieces are read from right to left, and how many there are. */
export function countLetters(pieces: readonly Piece[]): { rightToLeft: number; all: number } {
  const lettersOf = (some: readonly Piece[]): number => some.reduce((sum, { text }) => sum + (strong.test(text) ? text.length : 0), 0);
  return { rightToLeft: lettersOf(pieces.filter(({ rightToLeft }) => rightToLeft)), all: lettersOf(pieces) };
}

/**
 * A line's pieces in the order in which they are read; within each, the characters are already. The document's
 * direction says how runs of both directions follow each other.
 */
export function orderPieces(pieces: readonly Piece[], documentIsRightToLeft: boolean): OrderedPiece[] {
  const visual = attachMarks(pieces).sort((a, b) => a.x - b.x);
  const { rightToLeft, all } = countLetters(visual);
  const lineIsRightToLeft = documentIsRightToLeft ? rightToLeft >= all * (1 - foreignShare) : rightToLeft > all * foreignShare;
  const runs = directionRuns(visual, lineIsRightToLeft);
  if (lineIsRightToLeft) runs.reverse();
  return runs.flatMap((run, at) => {
    const ordered = run.rightToLeft ? run.pieces.map(mirrorBrackets).reverse() : run.pieces;
    const last = runs[at - 1];
    return ordered.map((piece, index) => {
      const before = ordered[index - 1];
      return { piece, gap: before ? gapBetween([before], [piece]) : last ? gapBetween(last.pieces, run.pieces) : 0 };
    });
  });
}

const mirrored: ReadonlyMap<string, string> = new Map([
  ['(', ')'], [')', '('], ['[', ']'], [']', '['], ['{', '}'], ['}', '{'], ['«', '»'], ['»', '«'], ['<', '>'], ['>', '<'],
]);

/** A bracket drawn by itself is the shape that stands there, which from right to left is the other one's. */
function mirrorBrackets(piece: Piece): Piece {
  if (strong.test(piece.text)) return piece;
  return { ...piece, text: piece.text.replace(/[()[\]{}«»<>]/gu, (bracket) => mirrored.get(bracket) ?? bracket) };
}

function gapBetween(some: readonly Piece[], others: readonly Piece[]): number {
  const [a, b] = [boundsOf(some), boundsOf(others)];
  return Math.max(a.left - b.right, b.left - a.right);
}

function boundsOf(pieces: readonly Piece[]): { left: number; right: number } {
  return { left: Math.min(...pieces.map(({ x }) => x)), right: Math.max(...pieces.map(({ x, width }) => x + width)) };
}

/** Runs of one direction; what has none, such as a comma, goes with its neighbours where they agree, else with the line. */
function directionRuns(visual: readonly Piece[], lineIsRightToLeft: boolean): Run[] {
  const directions = visual.map(({ text, rightToLeft }) => (strong.test(text) ? rightToLeft : /\d/u.test(text) ? false : null));
  const runs: Run[] = [];
  let before: boolean | null = null;
  visual.forEach((piece, index) => {
    const after = directions.slice(index, index + 20).find((direction) => direction !== null) ?? null;
    const own = directions[index] ?? null;
    const rightToLeft = own ?? (before === after && before !== null ? before : lineIsRightToLeft);
    before = own ?? before;
    const last = runs.at(-1);
    if (last?.rightToLeft === rightToLeft) last.pieces.push(piece);
    else runs.push({ rightToLeft, pieces: [piece] });
  });
  return runs;
}

/** Joins marks that were drawn by themselves to the letters that they stand on. */
function attachMarks(pieces: readonly Piece[]): Piece[] {
  const letters = pieces.filter(({ text }) => !marks.test(text)).map((piece) => ({ ...piece }));
  if (letters.length === 0) return [...pieces];
  for (const mark of pieces) {
    if (!marks.test(mark.text)) continue;
    const middle = mark.x + mark.width / 2;
    const under = letters.find(({ x, width }) => x <= middle && middle < x + width);
    const letter = under ?? letters.reduce((best, next) => (distanceTo(next, middle) < distanceTo(best, middle) ? next : best));
    // On a piece of several letters its place tells which; at its end it is the last one's.
    const { x, width, text, rightToLeft } = letter;
    const share = Math.min(1, Math.max(0, (middle - x) / (width || 1)));
    const at = Math.min(text.length, Math.floor((rightToLeft ? 1 - share : share) * text.length) + 1);
    letter.text = (text.slice(0, at) + mark.text + text.slice(at)).normalize('NFC');
  }
  return letters;
}

function distanceTo({ x, width }: Piece, place: number): number {
  return Math.max(x - place, place - (x + width));
}
