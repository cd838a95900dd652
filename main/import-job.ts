import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImportProgress, ImportResult, ImportSummary } from '../core/contract';
import type { OpenLibrary } from './library/open-library';

/** One thing to import: its name as a user knows it, and what reads and adds it. */
export interface ImportTask {
  name: string;
  run: (joining: Joining) => Promise<ImportResult[]>;
}

/** What joins the articles of one import to one step of undo. */
export interface ImportSession {
  id: string;
  /** How many articles it has brought so far. */
  articles: number;
}

/** What joins a task to the others of its import, and what ends them. */
export interface Joining {
  session: ImportSession;
  signal: AbortSignal;
}

/** In milliseconds. */
const toldEvery = 100;

/** Runs the imports of a window, one after the other. */
export class ImportQueue {
  readonly #tell: (progress: ImportProgress | null) => void;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = new AbortController();

  constructor(tell: (progress: ImportProgress | null) => void) {
    this.#tell = tell;
  }

  /** Imports what the tasks hold once what was asked for earlier is done. Cancelled, it answers what it had done by then. */
  run(tasks: readonly ImportTask[], passedOver: number): Promise<ImportSummary> {
    const { signal } = this.#waiting;
    const summary = this.#last.then(() => this.#runNow(tasks, passedOver, signal));
    this.#last = summary.catch(() => undefined);
    return summary;
  }

  /** Ends what runs and what waits. What was imported stays. */
  cancel(): void {
    this.#waiting.abort();
    this.#waiting = new AbortController();
  }

  async #runNow(tasks: readonly ImportTask[], passedOver: number, signal: AbortSignal): Promise<ImportSummary> {
    const session: ImportSession = { id: randomUUID(), articles: 0 };
    const results: ImportResult[] = [];
    const isAborted = (): boolean => signal.aborted;
    let [done, told] = [0, 0];
    try {
      for (const { name, run } of tasks) {
        if (isAborted()) break;
        if (Date.now() - told >= toldEvery) {
          told = Date.now();
          this.#tell({ done, total: tasks.length, name });
        }
        const brought = await run({ session, signal });
        // What was cut short has not failed.
        if (isAborted() && brought.every(({ failure }) => failure !== null)) break;
        results.push(...brought);
        done += 1;
        await nextTurn();
      }
    } finally {
      this.#tell(null);
    }
    return { results, left: tasks.length - done, passedOver };
  }
}

const queues = new WeakMap<OpenLibrary, ImportQueue>();

/** The queue of a library's window. */
export function importQueueOf(library: OpenLibrary, tell: (progress: ImportProgress | null) => void): ImportQueue {
  const queue = queues.get(library) ?? new ImportQueue(tell);
  queues.set(library, queue);
  return queue;
}
