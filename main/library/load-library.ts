import { applyEntry, type Entry } from '../../core/entry';
import { emptyHistory, recordEntry, longestHistory, type History } from '../../core/history';
import type { Library } from '../../core/library';
import { LibraryProblem } from './library-problem';
import { readJournal, type JournalReading } from './read-journal';
import type { StoredLibrary } from './snapshot-format';

/** A library as its snapshot and its journal have it together. */
export interface LoadedLibrary {
  library: Library;
  sequence: number;
  history: History;
  /** When the last change was made. */
  changedAt: string;
  /** Entries that no snapshot holds yet. */
  unsaved: Entry[];
  /** Segments of the journal that are damaged where nothing but the history is lost by it. */
  damagedHistory: string[];
}

/** Follows the journal from a snapshot on. Throws `LibraryProblem` where changes are missing. */
export async function followJournal(folder: string, snapshot: StoredLibrary): Promise<LoadedLibrary> {
  const reading = await readJournal(folder, Math.max(0, snapshot.sequence - longestHistory));
  const { library, sequence, changedAt } = replay(snapshot, reading.entries);
  refuseMissing(sequence, reading);
  const unsaved = reading.entries.filter((entry) => entry.sequence > snapshot.sequence);
  return { library, sequence, changedAt, unsaved, history: historyOf(reading.entries), damagedHistory: reading.damaged };
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

/** What can be undone after these entries; a gap ends what came before it. */
export function historyOf(entries: readonly Entry[]): History {
  let history = emptyHistory;
  let last: number | null = null;
  for (const entry of entries) {
    history = recordEntry(last === null || entry.sequence === last + 1 ? history : emptyHistory, entry);
    last = entry.sequence;
  }
  return history;
}

function refuseMissing(reached: number, { entries, acknowledged, damaged, segments }: JournalReading): void {
  const last = Math.max(acknowledged, entries.at(-1)?.sequence ?? 0);
  const isEndDamaged = damaged.includes(segments.at(-1)?.name ?? '');
  if (reached >= last && !isEndDamaged) return;
  const missing = last - reached;
  throw new LibraryProblem(
    'damaged',
    missing > 0
      ? `Its journal is damaged: changes after number ${reached} can’t be read, though ${last} were saved.`
      : 'The end of its journal is damaged.',
  );
}
