import * as nodeFiles from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup, BackupReason } from '../../core/contract';
import { codeOf } from './file-problem';
import { LibraryProblem } from './library-problem';
import { paddedSequence } from './segment-name';
import { backupsToDrop } from './retention';
import { sealed } from './seal';
import { formatSnapshot, headLength, parseHeader, parseSnapshot, type SnapshotHeader, type SnapshotRecords, type StoredLibrary } from './snapshot-format';
import { makeSubfolderDurably, namesIn, readWhole, syncFolder, writeFileDurably, type FileOperations } from './write-file';

export const backupsFolder = 'backups';

/** By sequence; what an older version of the program wrote is kept by that version. */
const namePattern = /^(?:\d{12}|version-\d+)(?:-\d+)?\.json$/u;
const reasons = ['day', 'migration', 'restore', 'merge', 'recovery', 'asked'] as const satisfies readonly BackupReason[];

/** The backups of a library: whole snapshots, read back before an old one goes. */
export class Backups {
  readonly #folder: string;
  readonly #files: FileOperations;
  readonly #isReadOnly: boolean;
  #making: Promise<void> = Promise.resolve();
  /** The day for which nothing more is to be done. */
  #day = '';

  constructor(libraryFolder: string, { files = nodeFiles, isReadOnly = false }: { files?: FileOperations; isReadOnly?: boolean } = {}) {
    this.#folder = join(libraryFolder, backupsFolder);
    this.#files = files;
    this.#isReadOnly = isReadOnly;
  }

  /** The backups as their names have them, the newest sequence first; nothing is read. Older versions' files count as 0. */
  async names(): Promise<{ name: string; sequence: number; isOld: boolean }[]> {
    const names = (await namesIn(this.#folder)).filter((name) => namePattern.test(name)).sort().reverse();
    const read = (name: string) => {
      const isOld = name.startsWith('version');
      return { name, isOld, sequence: isOld ? 0 : Number(name.slice(0, 12)) };
    };
    return names.map(read).sort((a, b) => b.sequence - a.sequence);
  }

  /** Every backup, the newest sequence first. What has no head of a snapshot is left out. */
  async list(): Promise<Backup[]> {
    const backups: Backup[] = [];
    for (const { name, isOld } of await this.names()) {
      const header = isOld ? await this.#readOld(name) : parseHeader(await this.#readHead(name));
      if (!header) continue;
      const { sequence, savedAt, holds, more } = header;
      const reason = reasons.find((known) => known === more['backup']) ?? 'asked';
      backups.push({ name, sequence, savedAt, reason, ...holds });
    }
    return backups.sort((a, b) => b.sequence - a.sequence);
  }

  /** Throws `LibraryProblem` where the backup is damaged. */
  async read(name: string): Promise<SnapshotRecords> {
    if (!namePattern.test(name)) throw new Error(`“${name}” is no backup.`);
    return parseSnapshot(await readWhole(join(this.#folder, name)));
  }

  /** Begins the day's first backup, of the library as it is before a change; does nothing where the day has one. */
  makeFirstOfDay(stored: StoredLibrary): void {
    const day = new Date().toDateString();
    if (this.#isReadOnly || day === this.#day) return;
    this.#day = day;
    void this.#queue(() => this.#makeUnlessOf(day, stored)).catch((error: unknown) => {
      // Tried again with the next change.
      this.#day = '';
      console.error('Stancemark: the day’s backup was not made.', error);
    });
  }

  /** Resolves once a backup of this library is on the disk and has been read back. */
  async make(stored: StoredLibrary, reason: BackupReason): Promise<void> {
    await this.#queue(() => this.#make(stored, reason));
  }

  /** Waits for the backup that is being made. */
  async settle(): Promise<void> {
    await this.#making.catch(() => undefined);
  }

  #queue(make: () => Promise<void>): Promise<void> {
    this.#making = this.#making.catch(() => undefined).then(make);
    return this.#making;
  }

  async #makeUnlessOf(day: string, stored: StoredLibrary): Promise<void> {
    const [newest] = await this.list();
    if (newest && (new Date(newest.savedAt).toDateString() === day || newest.sequence >= stored.sequence)) return;
    await this.#make(stored, 'day');
  }

  async #make(stored: StoredLibrary, reason: BackupReason): Promise<void> {
    await makeSubfolderDurably(this.#folder, this.#files);
    const name = await this.#freeName(stored.sequence);
    // It may be there since an attempt that failed before its name was safe.
    if (name === null) return syncFolder(this.#folder, this.#files);
    const backup = { ...stored, more: { ...stored.more, backup: reason } };
    await writeFileDurably(join(this.#folder, name), sealed(formatSnapshot(backup)), { files: this.#files });
    await this.#verify(name, stored);
    await this.#dropOld();
  }

  /** A name for a backup of this sequence; null where there is a sound one. */
  async #freeName(sequence: number): Promise<string | null> {
    const taken = new Set(await namesIn(this.#folder));
    for (let again = 0; ; again += 1) {
      const name = `${paddedSequence(sequence)}${again === 0 ? '' : `-${again}`}.json`;
      if (!taken.has(name)) return name;
      if (await this.read(name).then(() => true, () => false)) return null;
    }
  }

  async #verify(name: string, { sequence, library }: StoredLibrary): Promise<void> {
    const { records, ...header } = await this.read(name);
    const isWhole =
      header.sequence === sequence &&
      records.articles.length === library.articles.size &&
      records.highlights.length === library.articleOf.size;
    if (isWhole) return;
    await this.#files.rm(join(this.#folder, name), { force: true });
    throw new Error(`The backup ${name} does not hold what was written.`);
  }

  async #dropOld(): Promise<void> {
    const droppable = (await this.list()).filter(({ reason }) => reason !== 'migration');
    for (const { name } of backupsToDrop(droppable)) await this.#files.rm(join(this.#folder, name), { force: true });
  }

  /** An older version's file says nothing of itself before its records. */
  async #readOld(name: string): Promise<SnapshotHeader | null> {
    const path = join(this.#folder, name);
    try {
      const [snapshot, { mtime }] = [await this.read(name), await nodeFiles.stat(path)];
      return { ...snapshot, savedAt: mtime.toISOString(), more: { backup: 'migration' } };
    } catch (error) {
      if (error instanceof LibraryProblem) return null;
      throw error;
    }
  }

  async #readHead(name: string): Promise<Uint8Array> {
    try {
      const file = await nodeFiles.open(join(this.#folder, name), 'r');
      try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return new Uint8Array();
      throw error;
    }
  }
}
