import { invertChange, joinChanges, type Change } from './change';
import { withoutArticles, type Entry } from './entry';
import type { Id, Instant } from './records';

/** A change that can be undone or redone, and when it was made. */
export interface Step {
  readonly change: Change;
  readonly at: Instant;
}

/** What can be undone and redone, the latest last. */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const emptyHistory: History = { done: [], undone: [] };

/** How many steps back undo reaches. */
export const longestHistory = 1000;

/** How many entries back it is looked for when a library is opened: the keystrokes of a note are many entries and one step. */
export const longestLook = 10 * longestHistory;

/** The history after an entry; it need not begin with the library's first. */
export function recordEntry(history: History, entry: Entry): History {
  if (entry.cause === 'erase') return eraseSteps(history, new Set(entry.articles));
  // What was erased everywhere has left its place in the journal.
  if (entry.change.records.length === 0) return history;
  if (entry.cause === 'edit') return recordStep(history, entry);
  const { done, undone } = history;
  if (entry.cause === 'undo') {
    const step = done.at(-1) ?? { change: invertChange(entry.change), at: entry.at };
    return { done: done.slice(0, -1), undone: [...undone, step] };
  }
  const { change, at } = undone.at(-1) ?? entry;
  return { done: [...done, { change: { ...change, session: null }, at }], undone: undone.slice(0, -1) };
}

/** The change that takes back the last one; null where nothing is left. */
export function changeToUndo(history: History): Change | null {
  const last = history.done.at(-1);
  return last ? invertChange(last.change) : null;
}

/** The change that does the last undone one again; null where nothing is left. */
export function changeToRedo(history: History): Change | null {
  return history.undone.at(-1)?.change ?? null;
}

/** A new change ends what could be redone. */
function recordStep({ done }: History, { change, at }: Step): History {
  const last = done.at(-1);
  const continues = last !== undefined && change.session !== null && last.change.session === change.session;
  if (continues) return { done: [...done.slice(0, -1), { change: joinChanges(last.change, change), at }], undone: [] };
  return { done: [...done.slice(1 - longestHistory), { change, at }], undone: [] };
}

function eraseSteps({ done, undone }: History, erased: ReadonlySet<Id>): History {
  const erase = (steps: readonly Step[]): Step[] =>
    steps.flatMap(({ change, at }) => {
      const left = withoutArticles(change, erased);
      return left ? [{ change: left, at }] : [];
    });
  return { done: erase(done), undone: erase(undone) };
}
