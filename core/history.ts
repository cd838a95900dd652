import { invertChange, joinChanges, type Change } from './change';

/** What can be undone and redone, the latest last. */
export interface History {
  readonly done: readonly Change[];
  readonly undone: readonly Change[];
}

export const emptyHistory: History = { done: [], undone: [] };

/** The history after a new change, which ends what could be redone. */
export function recordChange(history: History, change: Change): History {
  const last = history.done.at(-1);
  const continues = last !== undefined && change.session !== null && last.session === change.session;
  const done = continues
    ? [...history.done.slice(0, -1), joinChanges(last, change)]
    : [...history.done, change];
  return { done, undone: [] };
}

/** The change that takes back the last one, and the history once it is applied; null where nothing is left. */
export function undoLast(history: History): { change: Change; history: History } | null {
  const last = history.done.at(-1);
  if (!last) return null;
  return {
    change: invertChange(last),
    history: { done: history.done.slice(0, -1), undone: [...history.undone, last] },
  };
}

/** The change that does the last undone one again, and the history once it is applied. */
export function redoLast(history: History): { change: Change; history: History } | null {
  const last = history.undone.at(-1);
  if (!last) return null;
  return {
    change: last,
    history: { done: [...history.done, { ...last, session: null }], undone: history.undone.slice(0, -1) },
  };
}
