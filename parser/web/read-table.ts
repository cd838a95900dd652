import type { Block } from '../../core/body';
import { attributeOf, walkTree, type HtmlElement } from './html-tree';
import { isTextless } from './html-visibility';
import { closeMarks, openMarks } from './inline-marks';
import { InlineText, type CollectedText } from './inline-text';

const widestSpan = 20;
const cellTags = new Set(['td', 'th']);
const partingTags = new Set(['p', 'div', 'br', 'li', 'address', 'center']);

interface Row {
  cells: CollectedText[];
  isHeader: boolean;
}

/** The blocks of a table that holds data: its captions, then the table; none where all is empty. */
export function readTable(table: HtmlElement): { block: Block; linked: number }[] {
  const text = new InlineText();
  const captions: CollectedText[] = [];
  const rows: Row[] = [];
  walkTree(table, {
    enter: (element) => {
      if (isTextless(element)) return false;
      if (element.localName === 'tr') rows.push({ cells: [], isHeader: true });
      if (cellTags.has(element.localName) || element.localName === 'caption') text.take();
      if (partingTags.has(element.localName)) text.appendSpace();
      openMarks(element, text);
      return true;
    },
    leave: (element) => {
      closeMarks(element, text);
      if (partingTags.has(element.localName)) text.appendSpace();
      if (element.localName === 'caption') captions.push(...[text.take()].filter((caption) => caption !== null));
      const row = rows.at(-1);
      if (row && cellTags.has(element.localName)) addCell(row, element, text.take());
    },
    text: (value) => text.append(value),
  });
  return [
    ...captions.map(({ linked, ...caption }) => ({ block: withRanges({ type: 'caption', ...caption }), linked })),
    ...joinRows(rows),
  ];
}

/** A block without an empty list of ranges. */
function withRanges(block: Block): Block {
  if (block.inline?.length === 0) delete block.inline;
  return block;
}

function addCell(row: Row, cell: HtmlElement, collected: CollectedText | null): void {
  const empty = { text: '', inline: [], linked: 0 };
  const span = Math.min(widestSpan, Math.max(1, Number.parseInt(attributeOf(cell, 'colspan') ?? '1', 10) || 1));
  row.cells.push(collected ?? empty, ...Array.from({ length: span - 1 }, () => empty));
  if (cell.localName !== 'th') row.isHeader = false;
}

function joinRows(rows: readonly Row[]): { block: Block; linked: number }[] {
  const filled = rows.filter(({ cells }) => cells.some(({ text }) => text !== ''));
  if (filled.length === 0) return [];
  const firstData = filled.findIndex(({ isHeader }) => !isHeader);
  const inline: NonNullable<Block['inline']> = [];
  const parts: string[] = [];
  let at = 0;
  let linked = 0;
  filled.forEach(({ cells }, rowIndex) =>
    cells.forEach((cell, cellIndex) => {
      const separator = cellIndex > 0 ? '\t' : rowIndex > 0 ? '\n' : '';
      at += separator.length;
      for (const range of cell.inline) inline.push({ ...range, start: at + range.start, end: at + range.end });
      parts.push(separator, cell.text);
      at += cell.text.length;
      linked += cell.linked;
    }),
  );
  const headerRows = firstData === -1 ? 0 : firstData;
  return [{ block: withRanges({ type: 'table', headerRows, text: parts.join(''), inline }), linked }];
}
