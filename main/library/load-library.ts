import { applyEntry, type Entry } from '../../core/entry';
import { emptyHistory, recordEntry, longestLook, type History } from '../../core/history';
import type { Library } from '../../core/library';
import { LibraryProblem } from './library-problem';
import { readJournal, type JournalReading } from './read-journal';
import type { StoredLibrary } from './snapshot-format';

/** A library as its snapshot and its journal have it together. */
export interface LoadedLibrary {
  library: Library;
  sequence: number;
  history: History;
  /** Entries that no snapshot holds yet. */
  unsaved: Entry[];
  /** Segments of the journal that are damaged where nothing but the history is lost by it. */
  damagedHistory: string[];
}

/** Follows the journal from a snapshot on. Throws `LibraryProblem` where changes are missing. */
export async function followJournal(folder: string, snapshot: StoredLibrary): Promise<LoadedLibrary> {
  const start = Math.max(0, snapshot.sequence - longestLook, historyStartOf(snapshot));
  const reading = await readJournal(folder, start);
  const { library, sequence } = replay(snapshot, reading.entries);
  refuseMissing(snapshot.sequence, sequence, reading);
  const unsaved = reading.entries.filter((entry) => entry.sequence > snapshot.sequence);
  const history = historyOf(reading.entries.filter((entry) => entry.sequence > start), sequence);
  return { library, sequence, unsaved, history, damagedHistory: damagedFrom(start, sequence, reading) };
}

/** Stands in a snapshot that was recovered from a damaged journal: undo can't go back to what came before. */
export const historyStart = 'historyStart';

function historyStartOf({ more }: StoredLibrary): number {
  const start = more[historyStart];
  return typeof start === 'number' ? start : 0;
}

/** A library after the entries that follow it without a gap. Applies what the entries say; no edit runs again. */
export function replay(
  { library, sequence, savedAt }: Pick<StoredLibrary, 'library' | 'sequence' | 'savedAt'>,
  entries: readonly Entry[],
): { library: Library; sequence: number; changedAt: string } {
  let reached = { library, sequence, changedAt: savedAt };
  for (const entry of entries) {
    if (entry.sequence !== reached.sequence + 1) continue;
    reached = { library: applyEntry(reached.library, entry), sequence: entry.sequence, changedAt: entry.at };
  }
  return reached;
}

/** What can be undone in a library that these entries led to; a gap ends what came before it. */
export function historyOf(entries: readonly Entry[], sequence: number): History {
  let history = emptyHistory;
  let last: number | null = null;
  for (const entry of entries) {
    history = recordEntry(last === null || entry.sequence === last + 1 ? history : emptyHistory, entry);
    last = entry.sequence;
  }
  // To undo an entry that others followed would overwrite what they did.
  return last === sequence ? history : emptyHistory;
}

/** The segments in which something is wrong, or in which entries between two sequences are missing. */
export function damagedFrom(start: number, sequence: number, { segments, entries, damaged }: JournalReading): string[] {
  return segments
    .filter(({ name, start: first }, index) => {
      const end = segments[index + 1]?.start ?? sequence + 1;
      const wanted = end - Math.max(first, start + 1);
      const found = entries.filter((entry) => entry.sequence > start && entry.sequence >= first && entry.sequence < end);
      return damaged.includes(name) || found.length < wanted;
    })
    .map(({ name }) => name);
}

function refuseMissing(snapshot: number, reached: number, { entries, acknowledged, damaged, segments }: JournalReading): void {
  const last = Math.max(acknowledged, entries.at(-1)?.sequence ?? 0);
  // After a clean quit the snapshot holds all of it.
  const isEndNeeded = acknowledged === 0 || snapshot < last;
  const isEndDamaged = isEndNeeded && damaged.includes(segments.at(-1)?.name ?? '');
  if (reached >= last && !isEndDamaged) return;
  const missing = last - reached;
  throw new LibraryProblem(
    'damaged',
    missing > 0
      ? `Its journal is damaged: changes after number ${reached} can’t be read, though ${last} were saved.`
      : 'The end of its journal is damaged.',
  );
}
