import type { Highlight } from '../../core/records';
import { placedHighlights } from '../desk/placed-highlights';
import { getDesk } from '../desk/state';

/** The highlights that stand on their words in the open article, in reading order. */
export function placedInOrder(): readonly Highlight[] {
  return placedHighlights(getDesk()).placed;
}

/** The highlights over an offset, innermost first. */
export function highlightsOver(offset: number): Highlight[] {
  return placedInOrder()
    .filter(({ anchor }) => anchor.start <= offset && offset < anchor.end)
    .sort((a, b) => a.anchor.end - a.anchor.start - (b.anchor.end - b.anchor.start));
}
