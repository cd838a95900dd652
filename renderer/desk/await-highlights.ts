import type { DeskEvents } from '../../core/contract';
import { applyEntry, type Entry } from '../../core/entry';
import { libraryFrom, type Library, type LibraryRecords } from '../../core/library';
import type { Highlight } from '../../core/records';

/** A snapshot whose highlights are still coming. */
let awaited: { request: number; records: LibraryRecords; highlights: Highlight[]; entries: Entry[] } | null = null;

let lastRequest = 0;

/** Notes that a snapshot has come without all of its highlights; answers the number by which to ask for them. */
export function awaitHighlights(records: LibraryRecords): number {
  lastRequest += 1;
  awaited = { request: lastRequest, records, highlights: [], entries: [] };
  return lastRequest;
}

/** Notes an entry that changes the library while highlights are still coming. */
export function noteEntry(entry: Entry): void {
  awaited?.entries.push(entry);
}

/** Takes a piece; answers the whole library with the last one. */
export function takeHighlights({ request, highlights: piece, isLast }: DeskEvents['highlights']): Library | null {
  if (awaited?.request !== request) return null;
  awaited.highlights.push(...piece);
  if (!isLast) return null;
  const { records, highlights, entries } = awaited;
  awaited = null;
  // A piece may hold what an entry did already; doing all of them again in their order comes to the same.
  return entries.reduce(applyEntry, libraryFrom({ ...records, highlights }));
}
