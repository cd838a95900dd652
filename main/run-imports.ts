import { basename } from 'node:path';
import type { ImportSummary } from '../core/contract';
import type { Caller } from './answers';
import { tellWindow } from './desk-window';
import { findSources } from './find-sources';
import { importQueueOf, type ImportQueue, type ImportSession } from './import-job';
import { importBytes, importFile, importSource, tellResults, type ImportMeans } from './import-source';

/** The imports of the window that calls. */
export function queueOf({ desk, library }: Caller): ImportQueue {
  return importQueueOf(library, (progress) => tellWindow(desk.window, 'importing', progress));
}

export function importPasted(caller: Caller, kind: 'text' | 'html', text: string): Promise<ImportSummary> {
  const { library, workbench: { parse } } = caller;
  const source = { name: '', content: { kind, text }, chapters: 'whole' } as const;
  const name = 'Pasted text';
  return queueOf(caller).run(
    [{ name, run: (session, signal) => tellResults(name, () => importSource(library, { parse, session, signal }, source)) }],
    0,
  );
}

export function importDropped(caller: Caller, files: readonly { name: string; bytes: Uint8Array }[]): Promise<ImportSummary> {
  const tasks = files.map(({ name, bytes }) => ({
    name,
    run: (session: ImportSession, signal: AbortSignal) => importBytes(caller.library, meansOf(caller, session, signal), name, bytes),
  }));
  return queueOf(caller).run(tasks, 0);
}

/** Imports files and what lies in folders. Throws `KnownFailure` where a folder can't be read. */
export async function importPaths(caller: Caller, chosen: readonly string[]): Promise<ImportSummary> {
  const { paths, passedOver } = await findSources(chosen);
  const tasks = paths.map((path) => ({
    name: basename(path),
    run: (session: ImportSession, signal: AbortSignal) => importFile(caller.library, meansOf(caller, session, signal), path),
  }));
  return queueOf(caller).run(tasks, passedOver);
}

function meansOf({ workbench: { parse } }: Caller, session: ImportSession, signal: AbortSignal): ImportMeans {
  return { parse, session, signal };
}
