import { lstat, readFile } from 'node:fs/promises';

/** A file that the program has not written where it lies. Its message is words that follow a colon. */
export class ForeignFile extends Error {}

/**
 * A file of the library's own. A link is not followed, for a library from elsewhere could show, and export, what else
 * lies on this computer; a pipe or a device would never end. Throws `ForeignFile` at these, and past `largest` bytes.
 */
export async function readOwnFile(path: string, largest: number): Promise<Buffer<ArrayBuffer>> {
  const found = await lstat(path);
  if (found.isSymbolicLink()) throw new ForeignFile('it is a link to another place');
  if (!found.isFile()) throw new ForeignFile('it is no file');
  if (found.size > largest) throw new ForeignFile('it is far larger than Stancemark writes it');
  return readFile(path);
}
