import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { libraryFrom, type Library } from '../../core/library';
import { keepAside } from './keep-aside';
import { libraryFileName } from './snapshot-file';
import { parseSnapshot } from './snapshot-format';
import { namesIn } from './write-file';

/** How folder-syncing programs name the other of two versions: “library (Ann’s conflicted copy).json”, “library.sync-conflict-….json”, “library-LAPTOP.json”. */
const pattern = /^library.+\.json$/iu;

/** The copies of `library.json` that lie beside it. */
export async function conflictCopiesIn(folder: string): Promise<string[]> {
  return (await namesIn(folder)).filter((name) => pattern.test(name) && name !== libraryFileName).sort();
}

/** What a copy holds. Throws `LibraryProblem` where it is damaged. */
export async function readConflictCopy(folder: string, name: string): Promise<Library> {
  if (!(await conflictCopiesIn(folder)).includes(name)) throw new Error(`“${name}” is no copy of the library.`);
  return libraryFrom((await parseSnapshot(await readFile(join(folder, name)))).records);
}

/** Puts a copy that was merged among what is kept. */
export async function putConflictCopyAside(folder: string, name: string): Promise<void> {
  await keepAside(folder, name, 'merged');
  await rm(join(folder, name), { force: true });
}
