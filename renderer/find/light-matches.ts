import { useEffect } from 'react';
import { placedHighlights } from '../desk/placed-highlights';
import { useDesk, type Finding } from '../desk/state';
import type { BlockPlaces } from '../sheet/block-places';
import { pointIn } from '../sheet/selection';
import { blockIndexAt } from '../../core/article-text';

/** How far beyond the view matches are lit, in CSS pixels. */
const reach = 600;
const [every, present] = ['found', 'found-present'] as const;

/** Lights the matches that are near the view, and again as it goes on or words are drawn anew. */
export function useLitMatches(finding: Finding, places: BlockPlaces | null, scroller: HTMLElement): void {
  const placed = useDesk((state) => placedHighlights(state).placed);
  const chosen = useDesk((state) => state.chosen);
  useEffect(() => {
    if (!places) return;
    let frame = 0;
    const light = (): void => {
      cancelAnimationFrame(frame);
      // Behind what is drawn because of the same scroll.
      frame = requestAnimationFrame(() => { frame = requestAnimationFrame(() => { lightNear(finding, places, scroller); }); });
    };
    light();
    scroller.addEventListener('scroll', light, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', light);
      CSS.highlights.delete(every);
      CSS.highlights.delete(present);
    };
  }, [finding, places, scroller, placed, chosen]);
}

function lightNear({ query, starts, at }: Finding, places: BlockPlaces, scroller: HTMLElement): void {
  const sheetTop = (places.elements[0]?.parentElement?.getBoundingClientRect().top ?? 0) - scroller.getBoundingClientRect().top;
  const [top, bottom] = [-reach - sheetTop, scroller.clientHeight + reach - sheetTop];
  const { body, tops, heights, elements } = places;
  const near: Range[] = [];
  const shown: Range[] = [];
  for (const [index, start] of starts.entries()) {
    const block = blockIndexAt(body.starts, start);
    if ((tops[block] ?? 0) + (heights[block] ?? 0) < top) continue;
    if ((tops[block] ?? 0) > bottom) break;
    const element = elements[block];
    const [from, to] = element ? [pointIn(element, start), pointIn(element, start + query.length - 1)] : [];
    if (!from || !to) continue;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, Math.min(to.offset + 1, to.node.length));
    (index === at ? shown : near).push(range);
  }
  CSS.highlights.set(every, new Highlight(...near));
  CSS.highlights.set(present, new Highlight(...shown));
}
