import { useMemo } from 'react';
import { highlightsOf } from '../../core/library';
import { placeHighlights, replaceHighlights, type PlacedHighlights } from '../../core/placed-highlights';
import type { RecordMap } from '../../core/record-map';
import type { Highlight, Id } from '../../core/records';
import { useDesk, type DeskState, type OpenBody } from './state';

/** What was placed last in each text, by the list of its blocks' beginnings. */
const known = new WeakMap<readonly number[], { highlights: RecordMap<Highlight>; placed: PlacedHighlights }>();

/** An article's highlights as they stand in its text; without a body every one is an orphan. */
export function usePlacedHighlights(articleId: Id, body: OpenBody | null): PlacedHighlights {
  const highlights = useDesk(({ library }) => shownHighlights(library, articleId, body));
  return useMemo(() => placeIn(highlights, body), [highlights, body]);
}

/** The same for a moment, outside of drawing. */
export function placedHighlights({ library, articleId, body }: DeskState): PlacedHighlights {
  if (articleId === null) return placeHighlights([], null);
  const own = body?.articleId === articleId ? body : null;
  return placeIn(shownHighlights(library, articleId, own), own);
}

function shownHighlights(library: DeskState['library'], articleId: Id, body: OpenBody | null): RecordMap<Highlight> {
  return body?.highlights ?? highlightsOf(library, articleId);
}

function placeIn(highlights: RecordMap<Highlight>, body: OpenBody | null): PlacedHighlights {
  if (!body) return placeHighlights(highlights.values(), null);
  const before = known.get(body.starts);
  const placed = before ? replaceHighlights(before.placed, before.highlights, highlights, body) : placeHighlights(highlights.values(), body);
  known.set(body.starts, { highlights, placed });
  return placed;
}
