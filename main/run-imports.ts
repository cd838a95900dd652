import { basename } from 'node:path';
import type { ImportSummary } from '../core/contract';
import type { Caller } from './caller';
import { tellWindow } from './desk-window';
import { findSources } from './find-sources';
import { importQueueOf, type ImportQueue, type ImportTask } from './import-job';
import { importBytes, importFile, importSource, tellResults, type ImportMeans } from './import-source';

/** The imports of the window that calls. */
export function queueOf({ desk, library }: Caller): ImportQueue {
  return importQueueOf(library, (progress) => tellWindow(desk.window, 'importing', progress));
}

export function importPasted(caller: Caller, kind: 'text' | 'html', text: string): Promise<ImportSummary> {
  const { library, workbench: { parse } } = caller;
  const [name, source] = ['Pasted text', { name: '', content: { kind, text }, chapters: 'whole' } as const];
  const task: ImportTask = { name, run: (joining) => tellResults(name, () => importSource(library, { parse, ...joining }, source)) };
  return queueOf(caller).run([task], 0);
}

export function importDropped(caller: Caller, files: readonly { name: string; bytes: Uint8Array }[]): Promise<ImportSummary> {
  const { library } = caller;
  const means = meansOf(caller);
  const tasks = files.map(({ name, bytes }): ImportTask => ({ name, run: (joining) => importBytes(library, { ...means, ...joining }, name, bytes) }));
  return queueOf(caller).run(tasks, 0);
}

/** Imports files and what lies in folders. Throws `KnownFailure` where a folder can't be read. */
export async function importPaths(caller: Caller, chosen: readonly string[]): Promise<ImportSummary> {
  const { library } = caller;
  const means = meansOf(caller);
  const { paths, passedOver } = await findSources(chosen);
  const tasks = paths.map((path): ImportTask => ({ name: basename(path), run: (joining) => importFile(library, { ...means, ...joining }, path) }));
  return queueOf(caller).run(tasks, passedOver);
}

function meansOf({ workbench: { parse, settings } }: Caller): Pick<ImportMeans, 'parse' | 'chapters'> {
  return { parse, chapters: settings.now.preferences.bookChapters };
}
