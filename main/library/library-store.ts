import type { Change } from '../../core/change';
import type { DeskEvents, HistoryItem, HistoryLabels, Notice, SavingState } from '../../core/contract';
import { applyEntry, type Entry, type EntryBody } from '../../core/entry';
import { changeToRedo, changeToUndo, emptyHistory, recordEntry, type History } from '../../core/history';
import type { Library } from '../../core/library';
import type { Id, Instant } from '../../core/records';
import { KnownFailure } from '../known-failure';
import { describeFileProblem } from './file-problem';
import type { Present } from './library-disk';
import { Saver } from './saver';

/** What hears of a library: each entry as soon as it is made, and how saving stands. */
export interface StoreListener {
  changed: (told: DeskEvents['changed']) => void;
  saving: (state: SavingState) => void;
  notice: (notice: Notice) => void;
}

/** Where a store's entries go. */
export interface StoreDisk {
  take: (entry: Entry, before: Present) => void;
  write: () => Promise<void>;
  close: () => Promise<void>;
}

/** What a store begins with. */
export interface StoreStart extends Present {
  history?: History;
  /** Why the library can't be changed, in words for the user; null where it can. */
  readOnly?: string | null;
}

/** The one holder of a library. A call that changes it resolves, with the sequence, once the change is on the disk. */
export class LibraryStore {
  readonly #saver: Saver;
  readonly #disk: StoreDisk;
  readonly #listeners = new Set<StoreListener>();
  readonly #readOnly: string | null;
  #library: Library;
  #history: History;
  #sequence: number;

  /** `retryAfter` says after how many milliseconds a failed write is tried again. */
  constructor(start: StoreStart, makeDisk: (present: () => Present) => StoreDisk, retryAfter?: number) {
    this.#library = start.library;
    this.#sequence = start.sequence;
    this.#history = start.history ?? emptyHistory;
    this.#readOnly = start.readOnly ?? null;
    this.#disk = makeDisk(() => ({ library: this.#library, sequence: this.#sequence }));
    this.#saver = new Saver({
      write: () => this.#disk.write(),
      tell: (state) => this.#listeners.forEach((listener) => listener.saving(state)),
      describe: describeFailure,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    });
  }

  get library(): Library {
    return this.#library;
  }

  get sequence(): number {
    return this.#sequence;
  }

  get saving(): SavingState {
    return this.#saver.state;
  }

  get labels(): HistoryLabels {
    return { undo: this.#history.done.at(-1)?.change.says ?? null, redo: this.#history.undone.at(-1)?.change.says ?? null };
  }

  /** The last edits, the latest first; those that were undone and can be done again come before the others. */
  history(longest: number): HistoryItem[] {
    const { done, undone } = this.#history;
    const items = [...done.map((step) => ({ ...step, isUndone: false })), ...undone.toReversed().map((step) => ({ ...step, isUndone: true }))];
    return items.slice(-longest).reverse().map(({ change: { says, place }, at, isUndone }) => ({ says, place, at, isUndone }));
  }

  /** Ends with the function it returns. */
  listen(listener: StoreListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Runs an edit; `EditRefusal` passes through. A change that could not be saved stays in memory: `KnownFailure`. */
  async edit(run: (library: Library, at: Instant) => Change): Promise<number> {
    this.#refuseReadOnly();
    const change = run(this.#library, new Date().toISOString());
    if (change.records.length === 0) return this.#sequence;
    return this.#apply({ cause: 'edit', change });
  }

  /** Takes the last step back; nothing happens where there is none. */
  async undo(): Promise<number> {
    this.#refuseReadOnly();
    const change = changeToUndo(this.#history);
    return change ? this.#apply({ cause: 'undo', change }) : this.#sequence;
  }

  async redo(): Promise<number> {
    this.#refuseReadOnly();
    const change = changeToRedo(this.#history);
    return change ? this.#apply({ cause: 'redo', change }) : this.#sequence;
  }

  /** Takes articles of the trash away for good: this can't be undone. */
  async erase(articles: readonly Id[], everywhere: boolean): Promise<number> {
    this.#refuseReadOnly();
    const trashed = articles.flatMap((id) => this.#library.trash.get(id) ?? []);
    if (trashed.length === 0) return this.#sequence;
    const editions = trashed.map(({ edition }) => edition);
    return this.#apply({ cause: 'erase', articles: trashed.map(({ id }) => id), editions, everywhere });
  }

  /** Tries again at once to save what could not be saved. */
  async retrySaving(): Promise<void> {
    if (this.#saver.state.state === 'failed') await this.#save();
  }

  /** Saves what the disk has still to do since the library was last open. */
  async saveAgain(): Promise<void> {
    await this.#save();
  }

  /** Tells whoever listens something that the user should know. */
  tellNotice(notice: Notice): void {
    this.#listeners.forEach((listener) => listener.notice(notice));
  }

  /** Waits until nothing is being saved; what could not be saved is still tried again later. */
  settle(): Promise<SavingState> {
    return this.#saver.settle();
  }

  /** Ends the retries: what is not saved by now is given up. */
  async close(): Promise<void> {
    await this.#saver.settle();
    this.#saver.stop();
    await this.#disk.close();
  }

  async #apply(body: EntryBody): Promise<number> {
    const before = { library: this.#library, sequence: this.#sequence };
    const sequence = before.sequence + 1;
    const entry: Entry = { sequence, at: new Date().toISOString(), ...body };
    this.#library = applyEntry(before.library, entry);
    this.#history = recordEntry(this.#history, entry);
    this.#sequence = sequence;
    this.#disk.take(entry, before);
    const told = { entry, history: this.labels };
    this.#listeners.forEach((listener) => listener.changed(told));
    await this.#save();
    return sequence;
  }

  #refuseReadOnly(): void {
    if (this.#readOnly !== null) throw new KnownFailure('read-only', this.#readOnly);
  }

  async #save(): Promise<void> {
    try {
      await this.#saver.save();
    } catch (error) {
      throw new KnownFailure('not-saved', describeFailure(error));
    }
  }
}

function describeFailure(error: unknown): string {
  return `Not saved: ${describeFileProblem(error)}. Your work is kept here and saved as soon as that is possible; do not close the window yet.`;
}
