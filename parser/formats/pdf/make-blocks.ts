import type { Block } from '../../../core/body';
import { tidyRanges } from '../../web/inline-ranges';
import { withoutStart } from './footnotes';
import { joinLines, learnWords, type WordJoiner } from './join-lines';
import type { Line } from './line-text';
import { isEnded, type Paragraph } from './paragraphs';
import type { Layout, RunningLine } from './read-layout';

/** A block, and what the page says of it beyond its words. */
export interface PdfBlock {
  block: Block;
  /** In points. */
  size: number;
  page: number;
  isRunning: boolean;
}

/** Headings are set larger than the text by at least this, or in bold. */
const headingShare = 1.12;
const longestHeading = 250;
const longestBoldHeading = 120;

/** The blocks of a document: its text with the running lines where their pages begin and end, then its footnotes. */
export function makeBlocks({ paragraphs, notes, running, bodySize }: Layout): PdfBlock[] {
  const joiner = learnWords([...paragraphs.flatMap(({ lines }) => lines), ...notes.flatMap(({ lines }) => lines)].map(({ text }) => text));
  const sizes = headingSizes(paragraphs, bodySize);
  const depths = listDepths(paragraphs);
  const body = paragraphs.map((paragraph, index): PdfBlock => {
    const block = blockOf(paragraph, joiner, sizes, bodySize);
    const depth = depths[index] ?? 0;
    return { ...common(paragraph.lines[0]), isRunning: false, block: block.type === 'list-item' ? { ...block, depth } : block };
  });
  const runningBlock = ({ line }: RunningLine): PdfBlock => ({
    ...common(line), isRunning: true, block: { type: 'paragraph', ...wordsOf([line], joiner) },
  });
  const footnotes = notes.map(({ label, lines }): PdfBlock => ({
    ...common(lines[0]), isRunning: false, block: { type: 'footnote', label, ...wordsOf(lines, joiner) },
  }));
  return [...interleave(body, running, runningBlock), ...footnotes].filter(({ block }) => block.text !== '');
}

function common(line: Line | undefined): Pick<PdfBlock, 'size' | 'page'> {
  return { size: line?.size ?? 0, page: line?.page ?? 0 };
}

/** Heads go before the first paragraph that begins on their page or later, feet before the first of a later page. */
function interleave(body: readonly PdfBlock[], running: readonly RunningLine[], blockOfLine: (line: RunningLine) => PdfBlock): PdfBlock[] {
  const blocks: PdfBlock[] = [];
  let next = 0;
  const stands = ({ line, isBelow }: RunningLine, page: number): boolean => (isBelow ? line.page < page : line.page <= page);
  for (const block of body) {
    for (let line = running[next]; line && stands(line, block.page); line = running[next]) {
      blocks.push(blockOfLine(line));
      next += 1;
    }
    blocks.push(block);
  }
  return [...blocks, ...running.slice(next).map(blockOfLine)];
}

function blockOf(paragraph: Paragraph, joiner: WordJoiner, sizes: readonly number[], bodySize: number): Block {
  const { marker, lines: [first, ...others] } = paragraph;
  if (!first) return { type: 'paragraph', text: '' };
  if (paragraph.isTable) {
    const text = paragraph.lines.map(({ cells }) => cells.join('\t')).join('\n');
    return { type: 'table', headerRows: first.bold && !paragraph.lines[1]?.bold ? 1 : 0, text };
  }
  if (isHeading(paragraph, bodySize)) {
    const { text, inline = [] } = wordsOf(paragraph.lines, joiner);
    const kept = inline.filter(({ kind }) => kind !== 'strong' && kind !== 'emphasis');
    const rank = sizes.indexOf(first.size);
    const level = Math.min(6, rank === -1 ? sizes.length + 1 : rank + 1);
    return { type: 'heading', level, text, ...(kept.length > 0 ? { inline: kept } : {}) };
  }
  if (marker) {
    const item = wordsOf([withoutStart(first, marker.length), ...others], joiner);
    return { type: 'list-item', depth: 0, ordinal: marker.ordinal, ...item };
  }
  return { type: 'paragraph', ...wordsOf(paragraph.lines, joiner) };
}

/** How deep each list's items are nested, by how far they stand to the right; 0 for what is no item. */
function listDepths(paragraphs: readonly Paragraph[]): number[] {
  let edges: number[] = [];
  return paragraphs.map(({ marker, lines: [first] }) => {
    if (!marker || !first) {
      edges = [];
      return 0;
    }
    edges = edges.filter((edge) => edge < first.left - first.size / 2);
    edges.push(first.left);
    return edges.length - 1;
  });
}

function isHeading({ lines, marker, isTable }: Paragraph, bodySize: number): boolean {
  if (isTable) return false;
  const text = lines.map((line) => line.text).join(' ');
  const [first] = lines;
  if (!first || text.length > longestHeading || !/\p{L}/u.test(text)) return false;
  if (first.size >= bodySize * headingShare) return true;
  const isBold = lines.every(({ bold }) => bold);
  return isBold && first.size >= bodySize * 0.95 && text.length <= longestBoldHeading && (marker !== null || !isEnded(text));
}

/** The sizes of headings, the largest first. */
function headingSizes(paragraphs: readonly Paragraph[], bodySize: number): number[] {
  const headings = paragraphs.filter((paragraph) => isHeading(paragraph, bodySize));
  const sizes = new Set(headings.map(({ lines: [first] }) => first?.size ?? 0).filter((size) => size >= bodySize * headingShare));
  return [...sizes].sort((a, b) => b - a);
}

function wordsOf(lines: readonly Line[], joiner: WordJoiner): Pick<Block, 'text' | 'inline'> {
  const { text, ranges } = joinLines(lines, joiner);
  const trimmed = text.trim();
  const inline = tidyRanges(ranges, text, text.length - text.trimStart().length);
  return { text: trimmed, ...(inline.length > 0 ? { inline } : {}) };
}
