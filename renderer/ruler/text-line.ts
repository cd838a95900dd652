import { sheetElement } from '../sheet/selection';

/** A line of the sheet, in CSS pixels of the window. */
export interface TextLine {
  top: number;
  bottom: number;
  middle: number;
}

/** How far the next line is looked for, in CSS pixels: past a picture or the space around a heading. */
const farthest = 900;

/**
 * The line of the article at a height of the window, or the one nearest to it; with a direction the line below or above that.
 * Null where there is none.
 */
export function lineAt(y: number, direction: 1 | -1 | 0 = 0): TextLine | null {
  const sheet = sheetElement();
  if (!sheet) return null;
  const lines = linesNear(sheet, y);
  const at = nearestIndex(lines, y);
  return lines[at + direction] ?? null;
}

/** The lines of the blocks around a height, from top to bottom. */
function linesNear(sheet: HTMLElement, y: number): TextLine[] {
  const lines: TextLine[] = [];
  for (const block of sheet.querySelectorAll<HTMLElement>('.block')) {
    const { top, bottom } = block.getBoundingClientRect();
    if (bottom < y - farthest || top > y + farthest) continue;
    for (const rectangle of wordRectangles(block).sort((a, b) => a.top - b.top)) {
      const last = lines.at(-1);
      // Runs of one line differ a little in height: small capitals, a footnote's number.
      if (last && rectangle.top < last.middle) {
        last.bottom = Math.max(last.bottom, rectangle.bottom);
        continue;
      }
      if (rectangle.height > 0) lines.push({ top: rectangle.top, bottom: rectangle.bottom, middle: (rectangle.top + rectangle.bottom) / 2 });
    }
  }
  return lines;
}

/** Where the words of a block stand. A table's cells and rows have rectangles too, which are no lines. */
function wordRectangles(block: HTMLElement): DOMRect[] {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const rectangles: DOMRect[] = [];
  const range = document.createRange();
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    range.selectNode(text);
    rectangles.push(...range.getClientRects());
  }
  return rectangles;
}

function nearestIndex(lines: readonly TextLine[], y: number): number {
  let nearest = -1;
  for (const [index, { middle }] of lines.entries()) {
    if (nearest === -1 || Math.abs(middle - y) < Math.abs((lines[nearest]?.middle ?? Infinity) - y)) nearest = index;
  }
  return nearest;
}
