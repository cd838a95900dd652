import { countChanges, type Difference } from '../core/compare-libraries';
import { describeInstant } from '../core/describe-instant';
import { libraryFrom } from '../core/library';
import { mergeLibraries, restoreLibrary } from '../core/merge-libraries';
import type { BackupReason } from '../core/contract';
import { putConflictCopyAside, readConflictCopy } from './library/conflict-copies';
import type { OpenLibrary } from './library/open-library';
import { refuseReadOnly } from './refuse-read-only';

/** What restoring a backup would change. */
export async function compareBackup({ store, backups }: OpenLibrary, name: string): Promise<Difference> {
  const { records, savedAt } = await backups.read(name);
  return countChanges(restoreLibrary(store.library, libraryFrom(records), savedAt, savedAt));
}

/** Makes the library what it was in a backup, after a backup of what it is. */
export async function restoreBackup(library: OpenLibrary, name: string): Promise<number> {
  const { records, savedAt } = await library.backups.read(name);
  await backUp(library, 'restore');
  return library.store.edit((present, at) => restoreLibrary(present, libraryFrom(records), describeInstant(savedAt), at));
}

/** Adds what a conflict copy has more, after a backup, and puts the copy aside. */
export async function mergeConflictCopy(library: OpenLibrary, name: string): Promise<Difference> {
  const copy = await readConflictCopy(library.folder, name);
  await backUp(library, 'merge');
  let difference = countChanges({ records: [] });
  await library.store.edit((present, at) => {
    const change = mergeLibraries(present, copy, at);
    difference = countChanges(change);
    return change;
  });
  await putConflictCopyAside(library.folder, name);
  return difference;
}

/** Makes a backup of the library as it is. */
export async function backUp(open: OpenLibrary, reason: BackupReason): Promise<void> {
  refuseReadOnly(open);
  const { store: { library, sequence }, backups } = open;
  await backups.make({ library, sequence, savedAt: new Date().toISOString(), more: {} }, reason);
}
