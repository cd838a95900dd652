import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workbench } from './start-app';

/** Flips one bit in the middle of a file, as a failing disk does, and resolves with what it holds then. */
export async function damageFile(path: string): Promise<Buffer> {
  const bytes = await readFile(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(path, bytes);
  return bytes;
}

/** The last file of a library's journal. */
export async function lastSegment(library: string): Promise<string> {
  const names = (await readdir(join(library, 'journal'))).filter((name) => name.endsWith('.jsonl')).sort();
  return join(library, 'journal', names.at(-1) ?? '');
}

/** Writes a lock as another computer leaves it. */
export async function lockFromElsewhere(library: string): Promise<void> {
  const owner = { pid: 4242, host: 'reading-room', started: '2026-11-22T13:05:00.000Z', startTime: null };
  await writeFile(join(library, 'lock'), `${JSON.stringify(owner)}\n`);
}

/** Copies `library.json` beside itself, as a folder-syncing program does. */
export async function leaveConflictCopy({ library }: Pick<Workbench, 'library'>, name: string): Promise<void> {
  await writeFile(join(library, name), await readFile(join(library, 'library.json')));
}
