import type { HistoryItem } from '../../core/contract';
import { askMain } from './ask-main';

/** What can be undone and redone of a list of edits, the latest first: one more moment than there are edits. */
export interface Moments {
  items: readonly HistoryItem[];
  /** The moment that is now: the index of the last edit that stands, or the length where none does. */
  now: number;
}

export function momentsOf(items: readonly HistoryItem[]): Moments {
  const now = items.findIndex(({ isUndone }) => !isUndone);
  return { items, now: now === -1 ? items.length : now };
}

/** Undoes or redoes edit by edit until the library is as it was right after the chosen one; stops where one fails. */
export async function goToMoment({ now }: Moments, chosen: number): Promise<void> {
  const step = chosen > now ? 'undo' : 'redo';
  for (let left = Math.abs(chosen - now); left > 0; left -= 1) {
    if (!(await askMain(step, undefined))) return;
  }
}
