import type { TextRange } from '../../core/quotation-marks';
import type { Edge } from '../../core/text-steps';
import { rangeOf } from '../sheet/selection';

/** Where an edge stands, in CSS pixels of the scrolled desk, and where its line is in the window now. */
interface EdgePlace {
  left: number;
  top: number;
  height: number;
  line: () => DOMRect;
}

export type EdgePlaces = Record<Edge, EdgePlace>;

/** Where both edges of a passage stand; null where its words are not drawn. */
export function measureEdges({ start, end }: TextRange, scroller: HTMLElement): EdgePlaces | null {
  const [first, last] = [rangeOf({ start, end: start + 1 }), rangeOf({ start: end - 1, end })];
  const [startPlace, endPlace] = [first && placeOf(first, 'start', scroller), last && placeOf(last, 'end', scroller)];
  return startPlace && endPlace && { start: startPlace, end: endPlace };
}

function placeOf(character: Range, edge: Edge, scroller: HTMLElement): EdgePlace | null {
  const rect = rectOf(character, edge);
  if (!rect) return null;
  const view = scroller.getBoundingClientRect();
  const holder = character.startContainer.parentElement;
  const isRightToLeft = holder !== null && getComputedStyle(holder).direction === 'rtl';
  const x = (edge === 'start') === isRightToLeft ? rect.right : rect.left;
  return {
    left: x - view.left + scroller.scrollLeft,
    top: rect.top - view.top + scroller.scrollTop,
    height: rect.height,
    line: () => rectOf(character, edge) ?? rect,
  };
}

/** Half of a surrogate pair may have no rectangle of its own: then that of the whole. */
function rectOf(character: Range, edge: Edge): DOMRect | undefined {
  const rects = [...character.getClientRects()];
  return edge === 'start' ? rects[0] : rects.at(-1);
}
