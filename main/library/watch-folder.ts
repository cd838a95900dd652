import { watch } from 'node:fs';

/** What happens in a folder often comes in bursts; they are told together after this many milliseconds. */
const settlingTime = 200;

/** Calls `changed` some time after something was added to a folder, changed or removed. Ends with the function it returns. */
export function watchFolder(folder: string, changed: () => void): () => void {
  let settling: NodeJS.Timeout | null = null;
  try {
    const watcher = watch(folder, { persistent: false }, () => {
      settling ??= setTimeout(() => {
        settling = null;
        changed();
      }, settlingTime).unref();
    });
    // A folder that goes away is noticed by whoever writes to it.
    watcher.on('error', () => watcher.close());
    return () => {
      if (settling) clearTimeout(settling);
      watcher.close();
    };
  } catch {
    // Some network drives can't be watched.
    return () => undefined;
  }
}
