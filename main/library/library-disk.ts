import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Low } from 'lowdb';
import type { Entry } from '../../core/entry';
import { longestLook } from '../../core/history';
import type { Library } from '../../core/library';
import type { Backups } from './backups';
import { eraseTraces, type Traces } from './erase-traces';
import { journalFolder, type Journal } from './journal';
import { segmentsUpTo } from './read-journal';
import type { StoredLibrary } from './snapshot-format';

/** After this many bytes of journal a snapshot is written. */
const longestJournal = 4 * 1024 * 1024;
/** After this many milliseconds without a change, too. */
const quietTime = 20_000;

/** A library as it is in memory at one sequence. */
export interface Present {
  library: Library;
  sequence: number;
}

/** How a library lies on the disk: changes go to the journal at once, and to the snapshot now and then. */
export class LibraryDisk {
  readonly #folder: string;
  readonly #low: Low<StoredLibrary>;
  readonly #journal: Journal;
  readonly #backups: Backups;
  readonly #present: () => Present;
  #pending: Entry[] = [];
  /** What is still to be erased from the journal and the backups. */
  #erasing: Traces;
  #snapshotSequence: number;
  #snapshotting: Promise<void> | null = null;
  #quiet: NodeJS.Timeout | null = null;

  /** `low` has been read already; `present` tells what a snapshot has to hold. */
  constructor(given: {
    folder: string;
    low: Low<StoredLibrary>;
    journal: Journal;
    backups: Backups;
    present: () => Present;
    erasing?: Traces;
  }) {
    this.#folder = given.folder;
    this.#low = given.low;
    this.#journal = given.journal;
    this.#backups = given.backups;
    this.#present = given.present;
    this.#erasing = given.erasing ?? noTraces;
    this.#snapshotSequence = given.low.data.sequence;
  }

  /** Takes an entry that `write` will write, and the library as it was before. */
  take(entry: Entry, before: Present): void {
    this.#backups.makeFirstOfDay({ ...this.#low.data, ...before, savedAt: entry.at });
    this.#pending.push(entry);
  }

  /** Resolves once every entry taken so far survives a power cut; where it rejects they are still to be written. */
  async write(): Promise<void> {
    const entries = [...this.#pending];
    if (this.#journal.isSyncBroken) {
      await this.writeSnapshot();
      this.#journal.trustAgain();
    }
    await this.#journal.append(entries);
    this.#pending.splice(0, entries.length);
    const last = entries.at(-1);
    if (last) await this.#journal.acknowledge(last.sequence);
    this.#erasing = addTraces(this.#erasing, entries);
    if (this.#erasing.articles.size > 0) await this.#erase();
    this.#planSnapshot();
  }

  /** Writes the library as it is now to `library.json`; what the journal holds before that is no longer needed to open it. */
  async writeSnapshot(): Promise<void> {
    await this.#snapshotting?.catch(() => undefined);
    this.#snapshotting = this.#writeSnapshot();
    try {
      await this.#snapshotting;
    } finally {
      this.#snapshotting = null;
    }
  }

  /** Leaves `library.json` alone with all that was written, where that is possible: else the journal has it. */
  async close(): Promise<void> {
    this.#rest();
    await this.#snapshotting?.catch(() => undefined);
    await this.#backups.settle();
    if (this.#isBehind && this.#pending.length === 0) await this.writeSnapshot().catch(reportToLog);
    await this.#journal.close();
  }

  /** The snapshot comes last: until it is written, opening the library finds the erasure in the journal and does it again. */
  async #erase(): Promise<void> {
    await this.#journal.turnOver();
    await this.#backups.settle();
    await eraseTraces(this.#folder, this.#erasing);
    await this.writeSnapshot();
    this.#erasing = noTraces;
  }

  #planSnapshot(): void {
    if (this.#journal.length > longestJournal) {
      if (this.#isBehind && this.#snapshotting === null) void this.writeSnapshot().catch(reportToLog);
      return;
    }
    if (this.#quiet) this.#quiet.refresh();
    else this.#quiet = setTimeout(() => this.#writeWhenQuiet(), quietTime).unref();
  }

  #writeWhenQuiet(): void {
    this.#quiet = null;
    if (this.#isBehind) void this.writeSnapshot().catch(reportToLog);
  }

  /** Not with a snapshot that would make the journal's erasure look done. */
  get #isBehind(): boolean {
    const isErasing = addTraces(this.#erasing, this.#pending).articles.size > 0;
    return !isErasing && this.#snapshotSequence < this.#present().sequence;
  }

  #rest(): void {
    if (this.#quiet) clearTimeout(this.#quiet);
    this.#quiet = null;
  }

  async #writeSnapshot(): Promise<void> {
    const { library, sequence } = this.#present();
    this.#low.data = { ...this.#low.data, library, sequence, savedAt: new Date().toISOString() };
    await this.#low.write();
    this.#snapshotSequence = sequence;
    this.#journal.endSegment();
    await this.#dropOldSegments(sequence);
  }

  /** The journal reaches back to the oldest backup, and as far as undo does. */
  async #dropOldSegments(sequence: number): Promise<void> {
    // What an older version has left begins before there was a journal, and is never dropped.
    const oldest = (await this.#backups.names()).findLast(({ isOld }) => !isOld)?.sequence ?? 0;
    const unneeded = await segmentsUpTo(this.#folder, Math.min(oldest, sequence - longestLook));
    await Promise.all(unneeded.map((name) => rm(join(this.#folder, journalFolder, name), { force: true })));
  }
}

export const noTraces: Traces = { articles: new Set(), editions: new Set() };

/** What entries say is to be erased everywhere, with what was before. */
export function addTraces({ articles, editions }: Traces, entries: readonly Entry[]): Traces {
  const erasures = entries.filter((entry) => entry.cause === 'erase').filter(({ everywhere }) => everywhere);
  if (erasures.length === 0) return { articles, editions };
  return {
    articles: new Set([...articles, ...erasures.flatMap((entry) => entry.articles)]),
    editions: new Set([...editions, ...erasures.flatMap((entry) => entry.editions)]),
  };
}

// The journal holds what the snapshot lacks, and the next one is tried again.
function reportToLog(error: unknown): void {
  console.error('Stancemark: library.json was not rewritten.', error);
}
