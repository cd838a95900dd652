import type { InlineRange } from '../../../core/body';
import type { Piece, Segment } from './layout';
import { orderPieces } from './order-pieces';

/** A line as it reads. */
export interface Line extends Pick<Segment, 'left' | 'right' | 'y' | 'size'> {
  text: string;
  ranges: InlineRange[];
  /** Whether all of it is bold. */
  bold: boolean;
  page: number;
  /** Its parts that stand far apart, as in a row of a table; one for any other line. */
  cells: string[];
  /** As its first piece has it. */
  item: Piece['item'];
}

/** Gaps in ems from which on two pieces are two words. */
const wordGap = 0.14;
const markedGap = 0.03;
const ideographGap = 0.5;
/** By how much of a line's size a raised piece stands above or below its baseline, and how small it is. */
const raised = 0.12;
const small = 0.8;

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Joins a segment's pieces to a line, words parted where they were. */
export function readLine(segment: Segment, page: number, documentIsRightToLeft: boolean): Line {
  const { pieces, left, right, y, size } = segment;
  const line: Line = { text: '', ranges: [], left, right, y, size, page, cells: [], item: pieces[0]?.item ?? null, bold: pieces.every(({ font }) => font.bold) };
  let before: Piece | null = null;
  for (const { piece, gap } of orderPieces(pieces, documentIsRightToLeft)) {
    if (before && isParted(before, piece, gap / size)) line.text += ' ';
    const start = line.text.length;
    line.text += piece.text;
    const range = { start, end: line.text.length };
    if (piece.font.italic) line.ranges.push({ kind: 'emphasis', ...range });
    if (piece.font.bold) line.ranges.push({ kind: 'strong', ...range });
    if (piece.href !== '') line.ranges.push({ kind: 'link', href: piece.href, ...range });
    const height = (y - piece.y) / size;
    if (piece.size < size * small && Math.abs(height) > raised) {
      line.ranges.push({ kind: height > 0 ? 'superscript' : 'subscript', ...range });
    }
    before = piece;
  }
  line.cells.push(line.text);
  return line;
}

function isParted(before: Piece, piece: Piece, gap: number): boolean {
  if (ideograph.test(before.text.slice(-1)) && ideograph.test(piece.text.charAt(0))) return gap > ideographGap;
  return gap > wordGap || (piece.spaced && gap > markedGap);
}
