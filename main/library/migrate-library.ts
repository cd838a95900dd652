import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { libraryFrom } from '../../core/library';
import { backupsFolder } from './backups';
import { codeOf } from './file-problem';
import { LibraryProblem } from './library-problem';
import { sealed } from './seal';
import { libraryFileName } from './snapshot-file';
import { currentVersion, formatSnapshot, parseSnapshot, type Migrations, type SnapshotRecords } from './snapshot-format';
import { makeSubfolderDurably, syncFolder, writeFileDurably, type FileOperations } from './write-file';

/**
 * Brings a `library.json` of an older version to this one, after it was kept byte for byte among the backups. What is
 * missing, damaged or newer is left for whoever opens it to report.
 */
export async function migrateLibrary(
  folder: string,
  { migrations, files }: { migrations?: Migrations; files?: FileOperations } = {},
): Promise<void> {
  const path = join(folder, libraryFileName);
  const old = await readOld(path, migrations);
  if (!old) return;
  const { version, bytes, parsed } = old;
  const given = files ? { files } : {};
  await keepVersion(join(folder, backupsFolder), version, bytes, given);
  const { sequence, records, more } = parsed;
  const stored = { sequence, savedAt: new Date().toISOString(), library: libraryFrom(records), more };
  await writeFileDurably(path, sealed(formatSnapshot(stored)), given);
}

async function readOld(
  path: string,
  migrations?: Migrations,
): Promise<{ version: number; bytes: Uint8Array; parsed: SnapshotRecords } | null> {
  try {
    const bytes = await readFile(path);
    const version = Number(/^\s*\{\s*"version":\s*(\d+)/u.exec(bytes.toString('latin1', 0, 100))?.[1] ?? Infinity);
    if (version >= currentVersion) return null;
    return { version, bytes, parsed: await parseSnapshot(bytes, migrations) };
  } catch (error) {
    if (error instanceof LibraryProblem || codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Writes a version's file among the backups and reads it back; one that was kept before a break is found again. */
async function keepVersion(folder: string, version: number, bytes: Uint8Array, given: { files?: FileOperations }): Promise<void> {
  await makeSubfolderDurably(folder, given.files);
  for (let again = 0; ; again += 1) {
    const path = join(folder, `version-${version}${again === 0 ? '' : `-${again}`}.json`);
    const found = await readIfThere(path);
    // The break may have come before its name was safe.
    if (found?.equals(bytes) === true) return syncFolder(folder, given.files);
    if (found) continue;
    await writeFileDurably(path, bytes, given);
    if ((await readFile(path)).equals(bytes)) return;
    throw new Error(`${path} does not hold what was written.`);
  }
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
