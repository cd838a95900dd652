import { useCallback, useRef, type MouseEvent } from 'react';
import type { Highlight, Id } from '../../core/records';
import { chooseHighlight } from '../desk/navigate';
import { getDesk, setDesk } from '../desk/state';
import { selectedRange } from './selection';

/**
 * Chooses the innermost highlight under a click; clicking again goes on to the one around it. Two or three quick
 * clicks select words, and like any selecting leave chosen what was chosen before them.
 */
export function useMarkClicks(highlights: ReadonlyMap<Id, Highlight>): (event: MouseEvent) => void {
  const before = useRef<Id | null>(null);
  return useCallback(
    (event) => {
      const { chosen } = getDesk();
      if (event.detail === 1) before.current = chosen;
      else if (before.current !== null && highlights.has(before.current) && selectedRange()) {
        chooseHighlight(before.current, false);
      }
      if (event.detail > 1 || selectedRange() || !(event.target instanceof Element)) return;
      const over = highlightsUnder(event.target).filter((id) => highlights.has(id));
      if (over.length === 0) {
        if (chosen !== null) setDesk({ chosen: null });
        return;
      }
      const at = chosen === null ? -1 : over.indexOf(chosen);
      chooseHighlight(over[at === -1 ? over.length - 1 : (at + over.length - 1) % over.length] ?? null, false);
      if (window.matchMedia('(width < 860px)').matches) setDesk({ drawer: 'notes' });
    },
    [highlights],
  );
}

/** The highlights at an element of the sheet, outermost first. */
export function highlightsUnder(element: Element): Id[] {
  return element.closest<HTMLElement>('[data-over]')?.dataset['over']?.split(' ') ?? [];
}
