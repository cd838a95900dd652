import { useMemo } from 'react';
import { isAnchorExact } from '../../core/anchor';
import { highlightsOf, inReadingOrder } from '../../core/library';
import type { Highlight, Id } from '../../core/records';
import { useDesk, type OpenBody } from './state';

/** An article's highlights in reading order: those that stand on their words, and the orphans that do not. */
export interface PlacedHighlights {
  placed: readonly Highlight[];
  orphans: readonly Highlight[];
}

/** Without a body every highlight is an orphan: kept and shown, drawn on no words. */
export function usePlacedHighlights(articleId: Id, body: OpenBody | null): PlacedHighlights {
  const highlights = useDesk(({ library }) => body?.highlights ?? highlightsOf(library, articleId));
  return useMemo(() => {
    const inOrder = inReadingOrder(highlights.values());
    const stands = ({ anchor }: Highlight): boolean => body !== null && isAnchorExact(anchor, body.text);
    return { placed: inOrder.filter(stands), orphans: inOrder.filter((highlight) => !stands(highlight)) };
  }, [highlights, body]);
}
