import { writeSync } from 'node:fs';
import * as nodeFiles from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from '../../core/entry';
import { codeOf } from './file-problem';
import { checksumOf, formatLine } from './journal-line';
import { paddedSequence, segmentName } from './segment-name';
import { makeSubfolderDurably, syncFolder, type FileOperations } from './write-file';

export const journalFolder = 'journal';

/** Holds the sequence of the last acknowledged entry: tells a journal that was cut short from one that merely ends. */
export const acknowledgedName = 'acknowledged';

type FileHandle = nodeFiles.FileHandle;

export interface JournalOptions {
  /** Called with each append; where it throws, nothing is acknowledged. */
  check?: () => Promise<void>;
  files?: FileOperations;
}

/** The end of a library's journal, where entries are added. Its segments are never written again once left. */
export class Journal {
  readonly #folder: string;
  readonly #check: () => Promise<void>;
  readonly #files: FileOperations;
  #segment: FileHandle | null = null;
  #acknowledged: FileHandle | null = null;
  #length = 0;
  #isSegmentOver = false;
  #isSyncBroken = false;

  constructor(libraryFolder: string, { check, files = nodeFiles }: JournalOptions = {}) {
    this.#folder = join(libraryFolder, journalFolder);
    this.#check = check ?? (() => Promise.resolve());
    this.#files = files;
  }

  /** The bytes that were added since the journal was last turned over. */
  get length(): number {
    return this.#length;
  }

  /** Whether a sync has failed: what the system says of those bytes can't be trusted until a snapshot holds them. */
  get isSyncBroken(): boolean {
    return this.#isSyncBroken;
  }

  /**
   * Adds entries; resolves once they survive a power cut. Where it rejects, the segment is left as it is, and
   * the same entries begin the next one.
   */
  async append(entries: readonly Entry[]): Promise<void> {
    const [first] = entries;
    if (!first) return;
    if (this.#isSegmentOver) await this.turnOver();
    const segment = this.#segment ?? (await this.#begin(first.sequence));
    const bytes = Buffer.from(entries.map(formatLine).join(''));
    try {
      await Promise.all([this.#check(), this.#write(segment, bytes)]);
    } catch (error) {
      await this.turnOver();
      throw error;
    }
    this.#length += bytes.length;
  }

  /** Notes the last entry that a caller was told is safe. Not synced: it is a help, not a promise. */
  async acknowledge(sequence: number): Promise<void> {
    const padded = paddedSequence(sequence);
    try {
      // Neither truncated nor followed: the line is always as long.
      this.#acknowledged ??= await this.#files.open(join(this.#folder, acknowledgedName), acknowledgedFlags, 0o600);
      writeSync(this.#acknowledged.fd, `${padded} ${checksumOf(padded)}\n`, 0);
    } catch {
      this.#acknowledged = null;
    }
  }

  /** The next entry begins a new segment; may be called while entries are being added. */
  endSegment(): void {
    this.#isSegmentOver = true;
  }

  /** Closes the segment. */
  async turnOver(): Promise<void> {
    const left = this.#segment;
    this.#segment = null;
    this.#isSegmentOver = false;
    this.#length = 0;
    await left?.close().catch(() => undefined);
  }

  /** A snapshot holds all that a failed sync has left in doubt. */
  trustAgain(): void {
    this.#isSyncBroken = false;
  }

  async close(): Promise<void> {
    await this.turnOver();
    await this.#acknowledged?.close().catch(() => undefined);
    this.#acknowledged = null;
  }

  async #begin(start: number): Promise<FileHandle> {
    // Before there is a segment: one from a process that has lost the library would stand above the new owner's.
    await this.#check();
    await this.#synced(makeSubfolderDurably(this.#folder, this.#files));
    const segment = await this.#openNew(start);
    try {
      await this.#synced(syncFolder(this.#folder, this.#files));
    } catch (error) {
      await segment.close().catch(() => undefined);
      throw error;
    }
    this.#segment = segment;
    return segment;
  }

  async #openNew(start: number): Promise<FileHandle> {
    for (let again = 0; ; again += 1) {
      try {
        return await this.#files.open(join(this.#folder, segmentName(start, again)), 'wx', 0o600);
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
    }
  }

  async #write(segment: FileHandle, bytes: Uint8Array): Promise<void> {
    await segment.writeFile(bytes);
    await this.#synced(segment.datasync());
  }

  async #synced(syncing: Promise<void>): Promise<void> {
    try {
      await syncing;
    } catch (error) {
      this.#isSyncBroken = true;
      throw error;
    }
  }
}

const { O_CREAT, O_NOFOLLOW, O_WRONLY } = nodeFiles.constants;
/** Windows knows no `O_NOFOLLOW`. */
const acknowledgedFlags = O_CREAT | O_WRONLY | ((O_NOFOLLOW as number | undefined) ?? 0);
