import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';
import type { Highlight, Id } from '../core/records';
import { tellWindow } from './desk-window';
import type { LibraryStore } from './library/library-store';

/** Up to this many highlights go to a window in one piece. */
const largestPiece = 2000;

/** Whether a library is so large that its window begins with one article's highlights. */
export function isLarge({ library }: LibraryStore): boolean {
  return library.articleOf.size > 2 * largestPiece;
}

/**
 * Sends a window the highlights of all articles, in pieces, with other work in between. Each piece is as the library
 * is when it is sent, so that together with the changes told meanwhile nothing is missed.
 */
export async function sendHighlights(window: BrowserWindow, store: LibraryStore, request: number): Promise<void> {
  let piece: Highlight[] = [];
  const send = (isLast: boolean): void => {
    tellWindow(window, 'highlights', { request, highlights: piece, isLast });
    piece = [];
  };
  const articles: Id[] = [...store.library.highlights.keys()];
  for (const id of articles) {
    piece.push(...(store.library.highlights.get(id)?.values() ?? []));
    if (piece.length < largestPiece) continue;
    send(false);
    await nextTurn();
  }
  send(true);
}
