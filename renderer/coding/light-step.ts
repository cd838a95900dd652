import { useEffect } from 'react';
import type { TextRange } from '../desk/highlight-passage';
import { placedHighlights } from '../desk/placed-highlights';
import { useDesk } from '../desk/state';
import { rangeOf } from '../sheet/selection';

/** Lights what is coded or read aloud now, by the name that the style knows it under, again whenever its words are drawn anew, and keeps it in the upper part of the view. */
export function useLitStep(name: 'coding-step' | 'spoken', step: TextRange | null, scroller: HTMLElement): void {
  const [start, end] = [step?.start ?? null, step?.end ?? null];
  const placed = useDesk((state) => placedHighlights(state).placed);
  const chosen = useDesk((state) => state.chosen);
  useEffect(() => {
    if (start === null || end === null) return;
    const range = rangeOf({ start, end });
    if (range) bringToUpperThird(range, scroller);
  }, [start, end, scroller]);
  useEffect(() => {
    if (start === null || end === null) return;
    let frame = 0;
    const light = (): void => {
      cancelAnimationFrame(frame);
      // Behind what is drawn because of the same scroll.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          const range = rangeOf({ start, end });
          if (range) CSS.highlights.set(name, new Highlight(range));
        });
      });
    };
    light();
    scroller.addEventListener('scroll', light, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', light);
      CSS.highlights.delete(name);
    };
  }, [name, start, end, scroller, placed, chosen]);
}

function bringToUpperThird(range: Range, scroller: HTMLElement): void {
  const { top } = range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (top >= view.top + 48 && top <= view.top + view.height / 3) return;
  const isReduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const distance = top - view.top - view.height / 5;
  scroller.scrollBy({ top: distance, behavior: Math.abs(distance) < view.height && !isReduced ? 'smooth' : 'instant' });
}
