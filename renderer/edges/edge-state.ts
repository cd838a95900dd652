import { create } from 'zustand';
import { isAnchorExact } from '../../core/anchor';
import type { Anchor, Highlight, Id } from '../../core/records';
import type { Edge } from '../../core/text-steps';
import { getDesk, type OpenBody } from '../desk/state';

/** An edge of a highlight that the arrow keys move. */
export interface PickedEdge {
  highlightId: Id;
  edge: Edge;
  /** What makes the moves of one visit one step of undo. */
  session: string;
}

interface Edges {
  picked: PickedEdge | null;
  /** Where a highlight stands on the screen already, before main has said so or while its edge is dragged. */
  draft: { highlightId: Id; anchor: Anchor } | null;
  dragged: Edge | null;
}

export const useEdges = create<Edges>(() => ({ picked: null, draft: null, dragged: null }));

/** The edge that keys move now: an edge of the chosen highlight. */
export function pickedEdge(): PickedEdge | null {
  const { picked } = useEdges.getState();
  return picked?.highlightId === getDesk().chosen ? picked : null;
}

/** The chosen highlight with the open text that it stands in; null where there is none or its words are not there. */
export function chosenInText(): { highlight: Highlight; body: OpenBody; language: string } | null {
  const { articleId, body, chosen, library } = getDesk();
  const highlight = articleId === null || chosen === null ? undefined : library.highlights.get(articleId)?.get(chosen);
  if (!highlight || body?.articleId !== articleId || !isAnchorExact(highlight.anchor, body.text)) return null;
  return { highlight, body, language: openLanguage() };
}

/** The language of the open article, as a BCP 47 tag, or empty. */
export function openLanguage(): string {
  const { articleId, library } = getDesk();
  return articleId === null ? '' : (library.articles.get(articleId)?.language ?? '');
}

/** Where a highlight stands on the screen. */
export function shownAnchor({ id, anchor }: Highlight): Anchor {
  const { draft } = useEdges.getState();
  return draft?.highlightId === id ? draft.anchor : anchor;
}
