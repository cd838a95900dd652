import { useEffect } from 'react';
import { useDesk, type OpenBody } from '../desk/state';
import { rangeOf } from './selection';

/** How long a shown range stays lit, in ms. */
const litTime = 1600;

/** Brings the range that navigation asked for into view and lights it up for a moment. */
export function useShownRange(scroller: HTMLElement | null, body: OpenBody | null): void {
  const shown = useDesk((state) => state.shown);
  useEffect(() => {
    if (!scroller || !shown || body?.articleId !== shown.articleId) return;
    const range = rangeOf(shown);
    if (!range) return;
    bringIntoView(range, scroller);
    CSS.highlights.set('shown', new Highlight(range));
    const timer = setTimeout(() => {
      CSS.highlights.delete('shown');
    }, litTime);
    return () => {
      clearTimeout(timer);
      CSS.highlights.delete('shown');
    };
  }, [scroller, body, shown]);
}

function bringIntoView(range: Range, scroller: HTMLElement): void {
  const first = range.getClientRects()[0] ?? range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const margin = Math.min(96, view.height / 4);
  if (first.top >= view.top + margin && first.bottom <= view.bottom - margin) return;
  const isReduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const distance = first.top - view.top - view.height / 3;
  const isNear = Math.abs(distance) < view.height * 2;
  scroller.scrollBy({ top: distance, behavior: isNear && !isReduced ? 'smooth' : 'instant' });
}
