import { editBetween, wholeGraphemes, type FieldEdit, type FieldText } from './field-text';
import { readListLine } from './list-line';
import { wordAt } from './word-at';

export type Emphasis = 'bold' | 'italic';

/** How many asterisks are the mark; three are both. */
const lengthOf: Record<Emphasis, number> = { bold: 2, italic: 1 };

/** A stretch of one line with as many asterisks on either side. */
interface Piece {
  start: number;
  end: number;
  marks: number;
}

/**
 * Makes the selected words bold or italic, line by line, or plain again where all are; without a selection the word at
 * the cursor, and where there is none the marks alone, with the cursor between.
 */
export function toggleEmphasis(field: FieldText, emphasis: Emphasis): FieldEdit {
  const { text, start, end } = wholeGraphemes(field);
  const pieces = start === end ? [pieceAt(text, start, emphasis)] : piecesOf(text, start, end).map((piece) => growToMarks(text, piece, emphasis));
  if (pieces.every((piece) => piece.start === piece.end)) return toggleEmptyMarks(text, start, lengthOf[emphasis]);
  const isOn = pieces.every(({ marks }) => has(marks, emphasis));
  let [after, taken, caret] = ['', 0, 0];
  let [from, to] = [text.length, 0];
  for (const piece of pieces) {
    const marks = isOn === has(piece.marks, emphasis) ? piece.marks + (isOn ? -1 : 1) * lengthOf[emphasis] : piece.marks;
    const written = '*'.repeat(marks);
    after += text.slice(taken, piece.start - piece.marks) + written;
    from = Math.min(from, after.length);
    // A cursor behind the word goes behind its marks, where a line can end.
    caret = start < piece.end ? after.length + Math.max(0, start - piece.start) : after.length + piece.end - piece.start + marks;
    after += text.slice(piece.start, piece.end);
    to = after.length;
    after += written;
    taken = piece.end + piece.marks;
  }
  after += text.slice(taken);
  return editBetween(text, after, start === end ? { start: caret, end: caret } : { start: from, end: to });
}

function has(marks: number, emphasis: Emphasis): boolean {
  return emphasis === 'bold' ? marks >= 2 : marks % 2 === 1;
}

/** The word at the cursor, also where it stands behind that word's marks. */
function pieceAt(text: string, caret: number, emphasis: Emphasis): Piece {
  const piece = growToMarks(text, { ...wordAt(text, caret), marks: 0 }, emphasis);
  const behind = piece.start < piece.end ? 0 : marksBefore(text.slice(Math.max(0, caret - 4), caret));
  if (behind === 0) return piece;
  const marked = growToMarks(text, { ...wordAt(text, caret - behind), marks: 0 }, emphasis);
  return marked.start < marked.end && marked.marks === behind && has(behind, emphasis) ? marked : piece;
}

/** What is selected of each line, without its list mark and the white space around it: no emphasis goes across blocks. */
function piecesOf(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let lineStart = text.lastIndexOf('\n', start - 1) + 1;
  for (const line of text.slice(lineStart).split('\n')) {
    if (lineStart >= end) break;
    const { quote, indent, marker, gap } = readListLine(line);
    const from = Math.max(start, lineStart + quote.length + indent.length + marker.length + gap.length);
    const selected = text.slice(from, Math.max(from, Math.min(end, lineStart + line.length)));
    const lead = selected.length - selected.trimStart().length;
    if (selected.trim() !== '') pieces.push({ start: from + lead, end: from + lead + selected.trim().length, marks: 0 });
    lineStart += line.length + 1;
  }
  return pieces.length === 0 ? [{ start, end: start, marks: 0 }] : pieces;
}

/** The piece without the marks at its ends, or as wide as the emphasised words it lies in. */
function growToMarks(text: string, piece: Piece, emphasis: Emphasis): Piece {
  const inside = settleMarks(text, piece);
  if (inside.start === inside.end || has(inside.marks, emphasis)) return inside;
  const from = text.lastIndexOf('\n', piece.start - 1) + 1;
  const line = text.slice(from).split('\n', 1)[0] ?? '';
  for (const match of line.matchAll(/(?<!\\)(?<marks>\*{1,3})(?<words>[^*\s](?:[^*]*[^*\s])?)\k<marks>/gu)) {
    const { marks = '', words: within = '' } = match.groups ?? {};
    const start = from + match.index + marks.length;
    const surrounds = start <= piece.start && piece.end <= start + within.length;
    if (surrounds && has(marks.length, emphasis)) return { start, end: start + within.length, marks: marks.length };
  }
  return inside;
}

function settleMarks(text: string, piece: Piece): Piece {
  const selected = text.slice(piece.start, piece.end);
  const [lead, trail] = [marksAfter(selected), marksBefore(selected)];
  const [start, end] = lead + trail < selected.length ? [piece.start + lead, piece.end - trail] : [piece.start, piece.end];
  const before = marksBefore(text.slice(Math.max(0, start - 4), start));
  return { start, end, marks: Math.min(before, marksAfter(text.slice(end, end + 3))) };
}

function marksAfter(text: string): number {
  return /^\*{0,3}/u.exec(text)?.[0].length ?? 0;
}

/** How many asterisks a text ends with, at most three, without one that a backslash makes a letter. */
function marksBefore(text: string): number {
  const { slash = '', marks = '' } = /(?<slash>\\?)(?<marks>\*{0,3})$/u.exec(text)?.groups ?? {};
  return Math.max(0, marks.length - slash.length);
}

function toggleEmptyMarks(text: string, caret: number, length: number): FieldEdit {
  const mark = '*'.repeat(length);
  const isOn = text.slice(caret - length, caret) === mark && text.startsWith(mark, caret);
  if (isOn) return { from: caret - length, to: caret + length, insert: '', start: caret - length, end: caret - length };
  return { from: caret, to: caret, insert: mark + mark, start: caret + length, end: caret + length };
}
