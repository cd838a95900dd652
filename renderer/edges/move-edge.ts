import { makeAnchor } from '../../core/anchor';
import type { Anchor, Id } from '../../core/records';
import type { Edge } from '../../core/text-steps';
import { editLibrary } from '../desk/ask-main';
import { useEdges } from './edge-state';

interface Move {
  highlightId: Id;
  anchor: Anchor;
  session: string;
}

/** By highlight, the last place that main does not yet know. */
const waiting = new Map<Id, Move>();
let sending: Promise<void> | null = null;

/** An anchor with one edge at another offset; null where it would cross the other edge or hold no words. */
export function withEdge(text: string, anchor: Anchor, edge: Edge, offset: number): Anchor | null {
  const [start, end] = edge === 'start' ? [offset, anchor.end] : [anchor.start, offset];
  return start < end ? makeAnchor(text, start, end) : null;
}

/** Lets a highlight stand elsewhere: on the screen at once, in the library as fast as main takes it, the latest place last. */
export function moveHighlight(move: Move): Promise<void> {
  waiting.set(move.highlightId, move);
  useEdges.setState({ draft: { highlightId: move.highlightId, anchor: move.anchor } });
  sending ??= sendMoves();
  return sending;
}

/** Resolves when main knows every move. */
export async function settleMoves(): Promise<void> {
  await sending;
}

async function sendMoves(): Promise<void> {
  for (let [next] = waiting.values(); next; [next] = waiting.values()) {
    waiting.delete(next.highlightId);
    await editLibrary('moveHighlight', next);
  }
  sending = null;
  if (useEdges.getState().dragged === null) useEdges.setState({ draft: null });
}
