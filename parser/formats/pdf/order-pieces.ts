import type { Piece } from './layout';

const marks = /^\p{M}+$/u;
const strong = /\p{L}/u;

/** A line's pieces in the order in which they are read; within each, the characters are already. */
export function orderPieces(pieces: readonly Piece[]): Piece[] {
  const visual = attachMarks(pieces).sort((a, b) => a.x - b.x);
  if (!visual.some(({ rightToLeft }) => rightToLeft)) return visual;
  const lettersOf = (rightToLeft: boolean): number =>
    visual.filter((piece) => piece.rightToLeft === rightToLeft && strong.test(piece.text)).reduce((sum, { text }) => sum + text.length, 0);
  const isArabicLine = lettersOf(true) > lettersOf(false);
  const runs = directionRuns(visual, isArabicLine);
  const ordered = runs.map(({ rightToLeft, pieces: run }) => (rightToLeft ? run.reverse() : run));
  return (isArabicLine ? ordered.reverse() : ordered).flat();
}

/** Runs of one direction; what has none, such as a comma, goes with its neighbours where they agree, else with the line. */
function directionRuns(visual: readonly Piece[], lineIsRightToLeft: boolean): { rightToLeft: boolean; pieces: Piece[] }[] {
  const directions = visual.map((piece) => (strong.test(piece.text) ? piece.rightToLeft : /\d/u.test(piece.text) ? false : null));
  const resolved = directions.map((direction, index) => {
    if (direction !== null) return direction;
    const before = directions.slice(0, index).findLast((other) => other !== null);
    const after = directions.slice(index).find((other) => other !== null);
    return before === after && before !== undefined && before !== null ? before : lineIsRightToLeft;
  });
  const runs: { rightToLeft: boolean; pieces: Piece[] }[] = [];
  visual.forEach((piece, index) => {
    const rightToLeft = resolved[index] ?? false;
    const last = runs.at(-1);
    if (last?.rightToLeft === rightToLeft) last.pieces.push(piece);
    else runs.push({ rightToLeft, pieces: [piece] });
  });
  return runs;
}

/** Joins marks that were drawn by themselves to the letters that they stand on. */
function attachMarks(pieces: readonly Piece[]): Piece[] {
  const letters = pieces.filter(({ text }) => !marks.test(text)).map((piece) => ({ ...piece }));
  for (const mark of pieces) {
    if (!marks.test(mark.text)) continue;
    const middle = mark.x + mark.width / 2;
    const under = letters.find(({ x, width }) => x <= middle && middle < x + width);
    const letter = under ?? letters.findLast(({ x }) => x <= middle) ?? letters[0];
    if (!letter) return [...pieces];
    // On a piece of several letters its place tells which; at its end it is the last one's.
    const { x, width, text } = letter;
    const share = Math.min(1, Math.max(0, (middle - x) / (width || 1)));
    const at = Math.min(text.length, Math.floor((letter.rightToLeft ? 1 - share : share) * text.length) + 1);
    letter.text = (text.slice(0, at) + mark.text + text.slice(at)).normalize('NFC');
  }
  return letters;
}
