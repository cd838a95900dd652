import type { Line } from './line-text';
import { median } from './reading-order';

/** Lines that make one paragraph, and how it is marked off. */
export interface Paragraph {
  lines: Line[];
  marker: ListMarker | null;
  indented: boolean;
  /** Whether its last line is as long as the column is wide, so that it may go on elsewhere. */
  full: boolean;
  /** Whether its lines are rows of as many cells each. */
  isTable: boolean;
}

export interface ListMarker {
  /** How many characters of the text are the marker: none where it was drawn and only a tag tells of it. */
  length: number;
  ordinal: number | null;
}

const bullet = /^[•‣◦▪▫●○■□–·*⁃\uF0B7]\s+(?=\S)/u;
const number = /^\(?(\d{1,3})[.)]\s+(?=\S)/u;

/** Line distances in line sizes, and sizes, that differ by more are of two paragraphs. */
const widerDistance = 1.2;
const otherSize = 0.08;
const indentation = 0.7;
const hanging = 0.4;

/** Fewer lines do not show how wide a column is; fewer rows are no table. */
const fewestLines = 4;
const fewestRows = 2;

/** The bullet or number that a line of a list begins with; null for any other line. */
export function readMarker(text: string): ListMarker | null {
  const unordered = bullet.exec(text);
  if (unordered) return { length: unordered[0].length, ordinal: null };
  const ordered = number.exec(text);
  return ordered ? { length: ordered[0].length, ordinal: Number(ordered[1]) } : null;
}

/** What the file's tags say goes before what a line looks like. */
function markerOf(line: Line, before: Line | null): ListMarker | null {
  if (line.item !== null && line.item === before?.item) return null;
  return readMarker(line.text) ?? (line.item === null ? null : { length: 0, ordinal: null });
}

/** The paragraphs of a region's lines, which stand in one column in the order of reading. */
export function splitRegion(lines: readonly Line[]): Paragraph[] {
  const size = median(lines.map((line) => line.size));
  const [left, right] = [Math.min(...lines.map((line) => line.left)), Math.max(...lines.map((line) => line.right))];
  return splitChunks(lines).flatMap((chunk) => {
    const [first] = chunk;
    const indent = Math.min(...chunk.map((line) => line.left)) - left;
    const isTable = chunk.length >= fewestRows && chunk.every(({ cells }) => cells.length > 1 && cells.length === first?.cells.length);
    if (isTable) return [{ lines: chunk, marker: null, indented: false, full: false, isTable }];
    // What is set in may be so on both sides; a title's lines are broken where they read well.
    return splitChunk(chunk, lines.length >= fewestLines && first && first.size <= size * 1.05 ? right - indent : 0);
  });
}

/** Parts lines where the distance, the size or the weight changes. */
function splitChunks(lines: readonly Line[]): Line[][] {
  const distances = lines.slice(1).map((line, index) => distance(lines[index], line)).filter((value) => value > 0.5 && value < 2.5);
  const usual = median(distances) || 1.2;
  const chunks: Line[][] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const isApart =
      !before ||
      line.cells.length > 1 !== before.cells.length > 1 ||
      (line.cells.length > 1 && line.cells.length !== before.cells.length) ||
      Math.abs(line.size - before.size) > before.size * otherSize ||
      (line.bold !== before.bold && line.cells.length === 1 && (!before.bold || isShort(before, lines))) ||
      distance(before, line) > Math.max(usual * widerDistance, 1.05);
    if (isApart) chunks.push([line]);
    else chunks.at(-1)?.push(line);
    before = line;
  }
  return chunks;
}

/** In sizes of the line. */
function distance(before: Line | undefined, line: Line): number {
  return before ? (line.y - before.y) / Math.max(line.size, before.size) : 0;
}

function isShort(line: Line, all: readonly Line[]): boolean {
  return line.right < Math.max(...all.map(({ right }) => right)) - line.size * 3;
}

function splitChunk(chunk: readonly Line[], columnEdge: number): Paragraph[] {
  const left = Math.min(...chunk.map((line) => line.left));
  const right = Math.max(columnEdge, ...chunk.map((line) => line.right));
  const isRightToLeft = chunk.some(({ text }) => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text.charAt(0)));
  const isIndented = (line: Line): boolean => line.left > left + line.size * indentation;
  const indents = chunk.filter(isIndented).length;
  const usesIndents = !isRightToLeft && indents > 0 && indents <= chunk.length * 0.7;
  const paragraphs: Paragraph[] = [];
  let before: Line | null = null;
  for (const line of chunk) {
    const marker = markerOf(line, before);
    const item = paragraphs.at(-1)?.marker ? paragraphs.at(-1)?.lines[0] : undefined;
    const isHanging = item !== undefined && line.left > item.left + line.size * hanging;
    const begins =
      !before ||
      marker !== null ||
      (usesIndents && isIndented(line) && !isIndented(before) && !isHanging) ||
      (!isRightToLeft && firstWordFits(before, line, right, usesIndents && isIndented(line)));
    if (begins) paragraphs.push({ lines: [line], marker, indented: isIndented(line), full: false, isTable: false });
    else paragraphs.at(-1)?.lines.push(line);
    before = line;
  }
  for (const paragraph of paragraphs) {
    const last = paragraph.lines.at(-1);
    paragraph.full = last !== undefined && last.right > right - last.size * 2;
  }
  return paragraphs;
}

/** Whether a line's first word had room at the end of the line before, which so was ended on purpose. */
function firstWordFits(before: Line, line: Line, right: number, isIndented: boolean): boolean {
  if (line.text === '' || /[-\u2010\u00AD]$/u.test(before.text)) return false;
  const perCharacter = (line.right - line.left) / Math.max(line.text.length, 1);
  const word = /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\S+)/u.exec(line.text)?.[0] ?? '';
  const room = right - before.right - perCharacter * (word.length + 1);
  // A title's lines are broken where they read well, a narrow margin says nothing.
  const least = before.text.endsWith(';') ? -0.5 : isIndented ? 0.2 : isEnded(before.text) ? 0.6 : /^\p{Lu}/u.test(line.text) ? 1.5 : 4;
  return room > line.size * least;
}

/** Whether a text ends as a paragraph may. */
export function isEnded(text: string): boolean {
  return /[.!?…:;。！？؟][”’"'»」』)\]\d]*$/u.test(text);
}
