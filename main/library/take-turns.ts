import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long work in the background may hold up the process at a time, in milliseconds: half a frame. */
const longestTurn = 8;

/** Work calls what this returns again and again: it waits for the event loop's next turn when the present one has been long. */
export function takeTurns(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < longestTurn) return undefined;
    return nextTurn().then(() => {
      began = performance.now();
    });
  };
}
