import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecoveryOffer } from '../../core/contract';
import type { Change } from '../../core/change';
import { fits } from '../../core/compare-libraries';
import { applyEntry, type Entry } from '../../core/entry';
import { countHighlights, type Library } from '../../core/library';
import { withoutFields } from '../../core/without-fields';
import { Backups, backupsFolder } from './backups';
import { journalFolder } from './journal';
import { keepAside } from './keep-aside';
import { LibraryProblem } from './library-problem';
import { damagedFrom, historyStart, replay } from './load-library';
import { readJournal, type JournalReading } from './read-journal';
import { libraryFile, libraryFileName, readSoundSnapshot } from './snapshot-file';
import type { StoredLibrary } from './snapshot-format';
import { namesIn } from './write-file';

/** What of a damaged library can be restored, and how. */
export interface Recovery {
  offer: RecoveryOffer;
  restored: StoredLibrary;
  isSnapshotDamaged: boolean;
  damagedSegments: string[];
}

/** Finds the newest sound snapshot, be it a backup, and what the journal adds to it; null where there is none. Changes nothing. */
export async function planRecovery(folder: string): Promise<Recovery | null> {
  const [snapshot, backup] = [await readSound(join(folder, libraryFileName)), await newestSoundBackup(folder)];
  const isSnapshotNewest = snapshot !== null && snapshot.sequence >= (backup?.stored.sequence ?? 0);
  const from = isSnapshotNewest ? { name: libraryFileName, stored: snapshot } : backup;
  if (!from) return null;
  const reading = await readJournal(folder, from.stored.sequence);
  const { stored, applied, lost, changedAt } = applySound(from.stored, reading);
  const damagedSegments = damagedFrom(from.stored.sequence, stored.sequence, reading);
  return {
    isSnapshotDamaged: snapshot === null,
    damagedSegments,
    restored: damagedSegments.length > 0 || lost > 0 ? withHistoryStart(stored) : stored,
    offer: {
      from: { name: from.name, savedAt: from.stored.savedAt },
      changes: applied,
      lost,
      until: changedAt,
      articles: stored.library.articles.size,
      highlights: countHighlights(stored.library),
    },
  };
}

/** What could not be applied is in the journal all the same, and must not be undone. */
function withHistoryStart(stored: StoredLibrary): StoredLibrary {
  return { ...stored, more: { ...stored.more, [historyStart]: stored.sequence } };
}

/** Carries a recovery out: keeps what is damaged, then writes what was restored, and a backup of it. */
export async function recoverLibrary(folder: string): Promise<void> {
  const recovery = await planRecovery(folder);
  if (!recovery) throw new LibraryProblem('damaged', 'There is no sound backup to restore it from.');
  const { restored, isSnapshotDamaged, damagedSegments } = recovery;
  if (isSnapshotDamaged && (await namesIn(folder)).includes(libraryFileName)) await keepAside(folder, libraryFileName, 'damaged');
  for (const name of damagedSegments) await keepAside(folder, join(journalFolder, name), 'damaged');
  const low = libraryFile(folder, { isReplaced: true });
  low.data = restored;
  await low.write();
  await new Backups(folder).make(restored, 'recovery');
  // Only now: until here the same recovery could be made again.
  for (const name of damagedSegments) await rm(join(folder, journalFolder, name), { force: true });
}

/** The newest sound backup of a sequence after the given one; null where there is none. */
export async function newestSoundBackup(folder: string, after = -1): Promise<{ name: string; stored: StoredLibrary } | null> {
  for (const { name, sequence } of await new Backups(folder).names()) {
    if (sequence <= after) break;
    const stored = await readSound(join(folder, backupsFolder, name));
    if (stored) return { name, stored };
  }
  return null;
}

/** A sound snapshot as a library goes on from it: that it was a backup is of no account. */
async function readSound(path: string): Promise<StoredLibrary | null> {
  const stored = await readSoundSnapshot(path);
  return stored && { ...stored, more: withoutFields(stored.more, ['backup']) };
}

/** Whether a change has highlights of an article that is nowhere, for its import was lost. */
function isHomeless({ articles, trash }: Library, { records }: Change): boolean {
  const brought = new Set(records.flatMap(({ table, after }) => (after && (table === 'article' || table === 'trash') ? [after.id] : [])));
  return records.some((record) => {
    if (record.table !== 'highlight' || !record.after) return false;
    const { articleId } = record.after;
    return !articles.has(articleId) && !trash.has(articleId) && !brought.has(articleId);
  });
}

/**
 * Applies the entries that follow without a gap, and of those behind a gap the ones that still fit: what they say
 * was there before is there.
 */
function applySound(
  from: StoredLibrary,
  { entries, acknowledged }: JournalReading,
): { stored: StoredLibrary; applied: number; lost: number; changedAt: string } {
  const reached = replay(from, entries);
  let { library, changedAt } = reached;
  let applied = reached.sequence - from.sequence;
  for (const entry of entries) {
    if (entry.sequence <= reached.sequence || !canApply(entry, library)) continue;
    library = applyEntry(library, entry);
    changedAt = entry.at;
    applied += 1;
  }
  const last = Math.max(from.sequence, acknowledged, ...entries.slice(-1).map(({ sequence }) => sequence));
  return { stored: { ...from, library, sequence: last }, applied, lost: last - from.sequence - applied, changedAt };

  function canApply(entry: Entry, present: StoredLibrary['library']): boolean {
    return entry.cause === 'erase' || (fits(present, entry.change) && !isHomeless(present, entry.change));
  }
}
