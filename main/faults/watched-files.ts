import * as nodeFiles from 'node:fs/promises';
import type { FileOperations } from '../library/write-file';

/** Hears of each call of a file system operation, before or after it is done; what it throws is the call's failure. */
export type Watch = (call: string, when: 'before' | 'after') => void;

const handleCalls = ['writeFile', 'datasync', 'sync', 'stat', 'close'] as const;

/** The real file system, with each call that a library makes to write watched. */
export function watchFiles(watch: Watch): FileOperations {
  const watched = async <Result>(call: string, run: () => Promise<Result>): Promise<Result> => {
    watch(call, 'before');
    const result = await run();
    watch(call, 'after');
    return result;
  };
  return {
    open: (...given) => watched('open', async () => watchHandle(await nodeFiles.open(...given), watched)),
    rename: (...given) => watched('rename', () => nodeFiles.rename(...given)),
    rm: (...given) => watched('rm', () => nodeFiles.rm(...given)),
  };
}

type Watched = <Result>(call: string, run: () => Promise<Result>) => Promise<Result>;

function watchHandle(handle: nodeFiles.FileHandle, watched: Watched): nodeFiles.FileHandle {
  for (const call of handleCalls) {
    const run = handle[call].bind(handle) as (...given: unknown[]) => Promise<unknown>;
    Object.assign(handle, { [call]: (...given: unknown[]) => watched(call, () => run(...given)) });
  }
  return handle;
}

/** An error as the system makes it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: a fault of this test`), { code });
}
