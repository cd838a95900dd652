import { editBetween, wholeGraphemes, type FieldEdit, type FieldText } from './field-text';
import { numberOf, readListLine, touchedLines, writeListLine, type ListLine } from './list-line';

/** What lines can be made to be, and back. */
export type LineKind = 'bullets' | 'numbers' | 'quote';

const isOf: Record<LineKind, (line: ListLine) => boolean> = {
  bullets: (line) => line.marker !== '' && numberOf(line) === null,
  numbers: (line) => numberOf(line) !== null,
  quote: ({ quote }) => quote !== '',
};

/** Makes the selected lines list items or a quotation, or plain again where all are. Blank lines stay, save a lone one. */
export function toggleLines(field: FieldText, kind: LineKind): FieldEdit {
  const { text, start, end } = wholeGraphemes(field);
  const { from, to } = touchedLines(text, start, end);
  const lines = text.slice(from, to).split('\n').map(readListLine);
  const counts = (line: ListLine): boolean => lines.length === 1 || writeListLine(line).trim() !== '';
  const isOn = lines.filter(counts).every(isOf[kind]);
  const numbers = new Map<number, number>();
  const changed = lines.map((line) => {
    if (kind === 'quote') return counts(line) || !isOn ? toggleQuote(line, isOn) : line;
    if (!counts(line)) return line;
    if (isOn) return { ...line, marker: '', gap: '' };
    const width = line.indent.length;
    for (const deeper of numbers.keys()) if (deeper > width) numbers.delete(deeper);
    numbers.set(width, (numbers.get(width) ?? 0) + 1);
    return { ...line, marker: kind === 'bullets' ? '-' : `${numbers.get(width) ?? 1}.`, gap: line.gap === '' ? ' ' : line.gap };
  });
  const written = changed.map(writeListLine).join('\n');
  const after = text.slice(0, from) + written + text.slice(to);
  if (start < end) return editBetween(text, after, { start: from, end: from + written.length });
  // The cursor keeps its distance to the line's end, which no mark touches.
  const caret = Math.max(from, from + written.length - (to - start));
  return editBetween(text, after, { start: caret, end: caret });
}

function toggleQuote(line: ListLine, isOn: boolean): ListLine {
  return { ...line, quote: isOn ? line.quote.replace(/^ {0,3}>[ \t]?/u, '') : `> ${line.quote}` };
}
