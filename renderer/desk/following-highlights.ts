import type { DeskEvents, Snapshot } from '../../core/contract';
import { applyEntry, type Entry } from '../../core/entry';
import { libraryFrom, type Library, type LibraryRecords } from '../../core/library';
import type { Highlight } from '../../core/records';

/** A snapshot whose highlights are still coming. */
let awaited: { following: number; records: LibraryRecords; entries: Entry[] } | null = null;

/** What has come, by number: it may come before its snapshot. */
const arrived = new Map<number, { highlights: Highlight[]; isWhole: boolean }>();

/** Notes that a snapshot begins without all of its highlights, or that it has them. */
export function awaitHighlights({ following, records }: Pick<Snapshot, 'following' | 'records'>): void {
  awaited = following === null ? null : { following, records, entries: [] };
}

/** Notes an entry that changes the library while highlights are still coming. */
export function noteEntry(entry: Entry): void {
  awaited?.entries.push(entry);
}

/** Takes a piece; answers the whole library once the last piece and the snapshot are there. */
export function takeHighlights({ following, highlights, isLast }: DeskEvents['highlights']): Library | null {
  const before = arrived.get(following)?.highlights ?? [];
  before.push(...highlights);
  arrived.set(following, { highlights: before, isWhole: isLast });
  return completeLibrary();
}

/** The whole library, where all of it has come since the last call. */
export function completeLibrary(): Library | null {
  const come = awaited && arrived.get(awaited.following);
  if (!awaited || !come?.isWhole) return null;
  const { records, entries } = awaited;
  arrived.clear();
  awaited = null;
  // A piece may hold what an entry did already; doing all of them again in their order comes to the same.
  return entries.reduce(applyEntry, libraryFrom({ ...records, highlights: come.highlights }));
}
