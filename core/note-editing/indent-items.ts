import { editBetween, wholeGraphemes, type FieldEdit, type FieldText } from './field-text';
import { itemAbove, nextMarker, numberOf, readListLine, touchedLines, writeListLine, type ListLine } from './list-line';

/**
 * What Tab (`in`) and Shift+Tab (`out`) do in list items: an item goes below the one above it, or out of the one it is
 * below, and takes the next number there. Null where there is nothing to move, so that Tab always leaves a field in the end.
 */
export function indentItems(field: FieldText, direction: 'in' | 'out'): FieldEdit | null {
  const { text, start, end } = wholeGraphemes(field);
  const { from, to } = touchedLines(text, start, end);
  const lines = text.slice(0, to).split('\n').map(readListLine);
  const first = text.slice(0, from).split('\n').length - 1;
  const shift = shiftOf(lines, first, direction);
  if (shift === 0) return null;
  const written = lines.slice(0, first);
  let [movedStart, movedEnd, offset] = [start, end, from];
  for (const line of lines.slice(first)) {
    const moved = line.marker === '' ? line : moveItem(written, line, shift);
    const [before, after] = [writeListLine(line), writeListLine(moved)];
    // What is selected in an item's text stays selected; a place in its mark goes behind the mark at most.
    if (start > offset) movedStart += after.length - before.length;
    if (end > offset) movedEnd += after.length - before.length;
    offset += before.length + 1;
    written.push(moved);
  }
  const after = written.map(writeListLine).join('\n') + text.slice(to);
  return editBetween(text, after, { start: Math.max(from, movedStart), end: Math.max(from, movedEnd) });
}

/** By how many columns the item goes in (above 0) or out. */
function shiftOf(lines: readonly ListLine[], index: number, direction: 'in' | 'out'): number {
  const line = lines[index];
  if (!line || line.marker === '') return 0;
  const width = line.indent.length;
  if (direction === 'out') return width === 0 ? 0 : (itemAbove(lines, index, width - 1)?.indent.length ?? 0) - width;
  const above = itemAbove(lines, index, width);
  if (!above || above.indent.length < width) return 0;
  return above.indent.length + above.marker.length + 1 - width;
}

function moveItem(above: readonly ListLine[], line: ListLine, shift: number): ListLine {
  const moved = { ...line, indent: ' '.repeat(Math.max(0, line.indent.length + shift)) };
  if (numberOf(line) === null) return moved;
  const sibling = itemAbove([...above, moved], above.length, moved.indent.length);
  const isSibling = sibling?.indent.length === moved.indent.length && numberOf(sibling) !== null;
  return { ...moved, marker: isSibling ? nextMarker(sibling) : `1${line.marker.slice(-1)}` };
}
