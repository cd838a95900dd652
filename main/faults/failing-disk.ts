import { addTopic, newFolder } from '../library/library.fixture';
import { openLibrary, type OpenLibrary } from '../library/open-library';
import { times } from './scale';
import { systemError, watchFiles, type WatchedCall } from './watched-files';

/** Which call fails, counted from when the fault is armed; and whether all later ones do. */
export interface Fault {
  at: number;
  code: string;
  isPersistent: boolean;
  /** How much of the call is done all the same: nothing, half of what is written, or all. */
  moment: 'before' | 'half' | 'after';
}

const codes = ['EIO', 'ENOSPC', 'EACCES', 'EMFILE'].slice(0, times(4, 1));

/** Every kind of fault. */
export const faultKinds = codes.flatMap((code) =>
  [false, true].flatMap((isPersistent) => (['before', 'half', 'after'] as const).map((moment) => ({ code, isPersistent, moment }))),
);

/** The real disk, one call of which can be made to fail. */
export class FailingDisk {
  /** What was called since the fault was armed, and what of it was done: `sync journal`, `rename library.json`. */
  calls: string[] = [];
  done: string[] = [];
  #fault: Fault | null = null;

  readonly files = watchFiles(async (called, run) => {
    const name = nameOf(called);
    const number = this.calls.push(name);
    if (!this.#fails(number)) {
      await run();
      this.done.push(name);
      return;
    }
    const { code, moment } = this.#fault as Fault;
    // A close that fails has closed all the same.
    if (moment === 'after' || called.call === 'close') await run();
    else if (moment === 'half' && called.call === 'writeFile') await run(0.5);
    throw systemError(code);
  });

  arm(fault: Fault | null): void {
    this.calls = [];
    this.done = [];
    this.#fault = fault;
  }

  #fails(number: number): boolean {
    if (!this.#fault) return false;
    const { at, isPersistent } = this.#fault;
    return number === at || (isPersistent && number > at);
  }
}

/** How a library is found before what is to fail. */
export type Beginning = 'new' | 'open' | 'reopened';

/** A library with one topic unless it is new; its journal's segment is open unless the library has been opened again. */
export async function openOn(disk: FailingDisk, beginning: Beginning = 'open'): Promise<{ folder: string; library: OpenLibrary }> {
  const folder = await newFolder();
  let library = await openLibrary(folder, { files: disk.files, retryAfter: 10 });
  if (beginning !== 'new') await addTopic(library, 'Before');
  if (beginning === 'reopened') {
    await library.close();
    library = await openLibrary(folder, { files: disk.files, retryAfter: 10 });
  }
  await library.backups.settle();
  return { folder, library };
}

/** Makes the backup that a user asks for. */
export function makeBackup({ backups, store: { library, sequence } }: OpenLibrary): Promise<void> {
  return backups.make({ library, sequence, savedAt: new Date().toISOString(), more: {} }, 'asked');
}

/** The calls that some work makes where nothing fails. */
export async function callsOf(work: (library: OpenLibrary) => Promise<unknown>, beginning?: Beginning): Promise<string[]> {
  const disk = new FailingDisk();
  const { library } = await openOn(disk, beginning);
  disk.arm(null);
  await work(library);
  const { calls } = disk;
  await library.close();
  return calls;
}

/** The number of each call, from 1, that a fault of a kind can befall. */
export function placesOf(calls: readonly string[], moment: Fault['moment']): number[] {
  return calls.flatMap((name, index) => (moment !== 'half' || name.startsWith('writeFile') ? [index + 1] : []));
}

function nameOf({ call, path }: WatchedCall): string {
  const inside = path.split('My Library')[1] ?? path;
  return `${call} ${inside.slice(1).replace(/\.stancemark-.*$/u, '*.tmp') || '.'}`;
}
