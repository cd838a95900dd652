import { useCallback, type MouseEvent } from 'react';
import type { Highlight, Id } from '../../core/records';
import { chooseHighlight } from '../desk/navigate';
import { getDesk, setDesk } from '../desk/state';
import { selectedRange } from './selection';

/** Chooses the innermost highlight under a click; clicking again goes on to the one around it. */
export function useMarkClicks(highlights: ReadonlyMap<Id, Highlight>): (event: MouseEvent) => void {
  return useCallback(
    (event) => {
      if (event.detail > 1 || selectedRange() || !(event.target instanceof Element)) return;
      const over = highlightsUnder(event.target).filter((id) => highlights.has(id));
      const { chosen } = getDesk();
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
