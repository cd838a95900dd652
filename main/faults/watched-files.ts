import * as nodeFiles from 'node:fs/promises';
import type { FileOperations } from '../library/write-file';

/** A call of the file system: `rename library.json`, `sync journal`. A temporary file's name is left out. */
export interface WatchedCall {
  call: string;
  path: string;
}

/** Runs in a call's place, and may run it; what it throws is the call's failure. */
export type Watch = (called: WatchedCall, run: (share?: number) => Promise<void>) => Promise<void>;

const handleCalls = ['writeFile', 'datasync', 'sync', 'stat', 'close'] as const;

/** The real file system, with each call that a library makes to write watched. */
export function watchFiles(watch: Watch): FileOperations {
  return {
    open: (...given) => openWatched(given, watch),
    rename: (...given) => watched(watch, { call: 'rename', path: String(given[1]) }, () => nodeFiles.rename(...given)),
    rm: (...given) => watched(watch, { call: 'rm', path: String(given[0]) }, () => nodeFiles.rm(...given)),
    mkdir: ((...given: Parameters<typeof nodeFiles.mkdir>) => watched(watch, { call: 'mkdir', path: String(given[0]) }, () => nodeFiles.mkdir(...given))) as typeof nodeFiles.mkdir,
  };
}

async function openWatched(given: Parameters<typeof nodeFiles.open>, watch: Watch): Promise<nodeFiles.FileHandle> {
  const path = String(given[0]);
  const opened: (() => Promise<void>)[] = [];
  try {
    return await watched(watch, { call: 'open', path }, async () => {
      const handle = await nodeFiles.open(...given);
      opened.push(handle.close.bind(handle));
      return watchHandle(handle, path, watch);
    });
  } catch (error) {
    // What failed although it was done has left nobody to close it.
    await Promise.all(opened.map((close) => close()));
    throw error;
  }
}

function watchHandle(handle: nodeFiles.FileHandle, path: string, watch: Watch): nodeFiles.FileHandle {
  for (const call of handleCalls) {
    const run = handle[call].bind(handle) as (...given: unknown[]) => Promise<unknown>;
    Object.assign(handle, {
      [call]: (...given: unknown[]) => watched(watch, { call, path }, (share) => run(...(share === undefined ? given : shareOf(given, share)))),
    });
  }
  return handle;
}

async function watched<Result>(watch: Watch, called: WatchedCall, run: (share?: number) => Promise<Result>): Promise<Result> {
  let outcome: { result: Result } | null = null;
  await watch(called, async (share) => {
    outcome = { result: await run(share) };
  });
  const made = outcome as { result: Result } | null;
  if (!made) throw new Error(`${called.call} was not run, and did not fail.`);
  return made.result;
}

/** What a disk that fails in the middle of a write has taken. */
function shareOf([bytes, ...others]: unknown[], share: number): unknown[] {
  return [bytes instanceof Uint8Array ? bytes.subarray(0, Math.floor(bytes.length * share)) : bytes, ...others];
}

/** An error as the system makes it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: a fault of this test`), { code });
}
