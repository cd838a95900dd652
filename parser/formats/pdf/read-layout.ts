import type { Footnote } from './footnotes';
import { labelFootnotes, partFootnotes, referToFootnotes } from './footnotes';
import { heaviest, type PageText } from './layout';
import { readLine, type Line } from './line-text';
import { isEnded, splitRegion, type Paragraph } from './paragraphs';
import { countLetters } from './order-pieces';
import { orderForReading } from './reading-order';
import { findRunningLines } from './running-lines';
import { findSegments } from './segments';

/** A line that stands at a page's edge. */
export interface RunningLine {
  line: Line;
  /** Whether it stands below the page's text. */
  isBelow: boolean;
}

/** A document's text in the order of reading. */
export interface Layout {
  paragraphs: Paragraph[];
  notes: Footnote[];
  /** Heads, feet, numbers and stamps of pages, in their order. */
  running: RunningLine[];
  /** In which most of the text is set. In points. */
  bodySize: number;
}

/** Finds paragraphs, footnotes and running lines in pages' text. */
export function readLayout(pages: readonly PageText[]): Layout {
  const segmented = pages.map((page) => ({ ...page, segments: findSegments(page.pieces) }));
  const bodySize = heaviest(
    segmented.flatMap(({ segments }) => segments.map(({ size, left, right }) => ({ value: size, weight: right - left }))),
  );
  const letters = countLetters(pages.flatMap(({ pieces }) => pieces));
  const isRightToLeft = letters.rightToLeft > letters.all / 2;
  const runningSegments = findRunningLines(segmented);
  const running: Layout['running'] = [];
  const regions: Line[][] = [];
  const noteLines: Line[][] = [];
  for (const { number, width, height, segments, sideways } of segmented) {
    const aside = segments.filter((segment) => runningSegments.has(segment)).map((segment) => readLine(segment, number, isRightToLeft));
    const stamp = sideways.length > 0 ? [sidewaysLine(sideways, number)] : [];
    const edges = [...aside, ...stamp].map((line): RunningLine => ({ line, isBelow: line.y > height / 2 }));
    running.push(...edges.sort((a, b) => a.line.y - b.line.y || a.line.left - b.line.left));
    for (const region of orderForReading(segments.filter((segment) => !runningSegments.has(segment)), width)) {
      const { text, notes } = partFootnotes(joinRows(region.map((segment) => readLine(segment, number, isRightToLeft))), bodySize);
      if (text.length > 0) regions.push(text);
      noteLines.push(...notes);
    }
  }
  const notes = labelFootnotes(noteLines);
  const paragraphs = regions.map((region) => splitRegion(region.map((line) => referToFootnotes(line, notes))));
  return { paragraphs: joinRegions(paragraphs), notes, running, bodySize };
}

function sidewaysLine(words: readonly string[], page: number): Line {
  return { text: words.join(' '), ranges: [], left: 0, right: 0, y: 0, size: 0, bold: false, page, cells: [], item: null };
}

/** Lines of one region that stand on one baseline, far apart: the cells of a table, a name and a date. */
function joinRows(lines: readonly Line[]): Line[] {
  const rows: Line[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    if (!last || Math.abs(last.y - line.y) > line.size / 4 || line.left < last.right) {
      rows.push({ ...line, ranges: [...line.ranges], cells: [...line.cells] });
      continue;
    }
    const offset = last.text.length + 1;
    last.text += ` ${line.text}`;
    last.cells.push(...line.cells);
    last.ranges.push(...line.ranges.map((range) => ({ ...range, start: range.start + offset, end: range.end + offset })));
    last.right = Math.max(last.right, line.right);
    last.bold &&= line.bold;
  }
  return rows;
}

/** Joins the paragraphs that go on in the next column or on the next page. */
function joinRegions(regions: readonly Paragraph[][]): Paragraph[] {
  const usesIndents = regions.flat().filter(({ indented }) => indented).length > regions.flat().length / 4;
  const joined: Paragraph[] = [];
  for (const region of regions) {
    const [first, ...others] = region;
    const last = joined.at(-1);
    if (!first) continue;
    if (last && goesOn(last, first, usesIndents)) {
      last.lines.push(...first.lines);
      last.full = first.full;
    } else joined.push(first);
    joined.push(...others);
  }
  return joined;
}

function goesOn(paragraph: Paragraph, next: Paragraph, usesIndents: boolean): boolean {
  const [before, after] = [paragraph.lines.at(-1), next.lines[0]];
  if (!before || !after || paragraph.isTable || next.isTable || (next.marker?.length ?? 0) > 0 || next.indented) return false;
  if (Math.abs(before.size - after.size) > before.size * 0.06 || before.bold || after.bold) return false;
  if (!isEnded(before.text)) return paragraph.full || /^\p{Ll}/u.test(after.text);
  return paragraph.full && (usesIndents || /^\p{Ll}/u.test(after.text));
}
