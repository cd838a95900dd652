import { wholeGraphemes, type FieldEdit, type FieldText } from './field-text';
import { itemAbove, nextMarker, readListLine, touchedLines, writeListLine, type ListLine } from './list-line';

/**
 * What Enter does in a list item or a quotation: begins the next one. In an empty one it leaves: an indented item goes
 * out by one level, any other loses its mark. Null where the field's own Enter does.
 */
export function continueList(field: FieldText): FieldEdit | null {
  const { text, start, end } = wholeGraphemes(field);
  const { from } = touchedLines(text, start, start);
  const lineEnd = touchedLines(text, end, end).to;
  const line = readListLine(text.slice(from, lineEnd));
  const markLength = line.quote.length + line.indent.length + line.marker.length + line.gap.length;
  const isItem = line.marker !== '';
  if ((!isItem && line.quote === '') || start < from + (isItem ? markLength : line.quote.length)) return null;
  if (text.slice(from + markLength, lineEnd).trim() === '') return leaveItem(text, from, lineEnd, line);
  const next = writeListLine({ ...line, marker: nextMarker(line), gap: line.gap.replace(/\[[xX]\]/u, '[ ]'), text: '' });
  const insert = `\n${isItem ? next : line.quote}`;
  // Spaces around the break would only be carried along.
  const until = end + (/^[ \t]*/u.exec(text.slice(end, lineEnd))?.[0].length ?? 0);
  return { from: start, to: until, insert, start: start + insert.length, end: start + insert.length };
}

function leaveItem(text: string, from: number, to: number, line: ListLine): FieldEdit {
  const insert = writeListLine(leftBy(text, from, line));
  return { from, to, insert, start: from + insert.length, end: from + insert.length };
}

function leftBy(text: string, from: number, line: ListLine): ListLine {
  const bare = { ...line, indent: '', marker: '', gap: '', text: '' };
  if (line.marker === '') return { ...bare, quote: line.quote.replace(/ {0,3}>[ \t]?$/u, '') };
  if (line.indent === '') return bare;
  const lines = [...text.slice(0, from).split('\n').slice(0, -1).map(readListLine), line];
  const parent = itemAbove(lines, lines.length - 1, line.indent.length - 1);
  return parent ? { ...parent, marker: nextMarker(parent), gap: parent.gap.replace(/\[[xX]\]/u, '[ ]'), text: '' } : bare;
}
