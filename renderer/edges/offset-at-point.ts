import { offsetOf, sheetElement } from '../sheet/selection';

/** The offset in the article text at a point of the window, in CSS pixels; null where no words are. */
export function offsetAtPoint(x: number, y: number): number | null {
  const position = document.caretPositionFromPoint(x, y);
  const sheet = sheetElement();
  if (!position || !sheet?.contains(position.offsetNode)) return null;
  return offsetOf(sheet, position.offsetNode, position.offset, 'forward');
}
