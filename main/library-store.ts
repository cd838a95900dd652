import type { Low } from 'lowdb';
import { applyChange, type Change } from '../core/change';
import type { DeskEvents, HistoryLabels, Notice, SavingState } from '../core/contract';
import { emptyHistory, recordChange, redoLast, undoLast, type History } from '../core/history';
import { libraryFrom, recordsOf, type Library } from '../core/library';
import type { Instant } from '../core/records';
import { describeFileProblem } from './file-problem';
import { KnownFailure } from './known-failure';
import type { StoredLibrary } from './library-format';
import { Saver } from './saver';

/** What hears of a library: each change as soon as it is made, and how saving stands. */
export interface StoreListener {
  changed: (told: DeskEvents['changed']) => void;
  saving: (state: SavingState) => void;
  notice: (notice: Notice) => void;
}

type Cause = DeskEvents['changed']['cause'];

/** The one holder of a library. A call that changes it resolves, with the sequence, once the change is on the disk. */
export class LibraryStore {
  readonly #low: Low<StoredLibrary>;
  readonly #saver: Saver;
  readonly #listeners = new Set<StoreListener>();
  #library: Library;
  #history: History = emptyHistory;
  #sequence = 0;

  /** `low` has been read already; `retryAfter` says after how many milliseconds a failed write is tried again. */
  constructor(low: Low<StoredLibrary>, retryAfter?: number) {
    this.#low = low;
    this.#library = libraryFrom(low.data);
    this.#saver = new Saver({
      write: () => this.#write(),
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
    return { undo: this.#history.done.at(-1)?.says ?? null, redo: this.#history.undone.at(-1)?.says ?? null };
  }

  /** Ends with the function it returns. */
  listen(listener: StoreListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Runs an edit; `EditRefusal` passes through. A change that could not be saved stays in memory: `KnownFailure`. */
  async edit(run: (library: Library, at: Instant) => Change): Promise<number> {
    const change = run(this.#library, new Date().toISOString());
    if (change.records.length === 0) return this.#sequence;
    return this.#apply(change, recordChange(this.#history, change), 'edit');
  }

  /** Takes the last step back; nothing happens where there is none. */
  async undo(): Promise<number> {
    const step = undoLast(this.#history);
    return step ? this.#apply(step.change, step.history, 'undo') : this.#sequence;
  }

  async redo(): Promise<number> {
    const step = redoLast(this.#history);
    return step ? this.#apply(step.change, step.history, 'redo') : this.#sequence;
  }

  /** Tries again at once to save what could not be saved. */
  async retrySaving(): Promise<void> {
    if (this.#saver.state.state === 'failed') await this.#save();
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
  }

  async #apply(change: Change, history: History, cause: Cause): Promise<number> {
    this.#library = applyChange(this.#library, change);
    this.#history = history;
    this.#sequence += 1;
    const sequence = this.#sequence;
    const told = { sequence, change, cause, history: this.labels };
    this.#listeners.forEach((listener) => listener.changed(told));
    await this.#save();
    return sequence;
  }

  async #save(): Promise<void> {
    try {
      await this.#saver.save();
    } catch (error) {
      throw new KnownFailure('not-saved', describeFailure(error));
    }
  }

  async #write(): Promise<void> {
    this.#low.data = { ...this.#low.data, ...recordsOf(this.#library) };
    await this.#low.write();
  }
}

function describeFailure(error: unknown): string {
  return `Not saved: ${describeFileProblem(error)}. Your work is kept here and saved as soon as that is possible; do not close the window yet.`;
}
