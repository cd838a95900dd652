import { setImmediate as nextTurn } from 'node:timers/promises';

/** What ends a command early, and whom it tells how far it is. */
export interface Watch {
  signal: AbortSignal;
  tell: (progress: string) => void;
}

/** Tells how many articles are done, and answers whether to stop before the next. */
export async function isStopped({ signal, tell }: Watch, done: number, total: number): Promise<boolean> {
  tell(`${String(done)} of ${countArticles(total)}`);
  // A signal is heard between two turns.
  await nextTurn();
  return signal.aborted;
}

/** “1 article”, “12 articles”. */
export function countArticles(count: number): string {
  return `${String(count)} ${count === 1 ? 'article' : 'articles'}`;
}

export const stoppedBefore = { stopped: 'Stopped before anything was written.' };

export function stoppedAfter(done: number, total: number): { stopped: string } {
  return { stopped: `Stopped after ${String(done)} of ${countArticles(total)}: ${total - done === 1 ? 'the last was' : `the other ${String(total - done)} were`} not exported.` };
}
