import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Low, type Adapter } from 'lowdb';
import { emptyLibrary, formatLibrary, parseLibrary, type StoredLibrary } from './library-format';
import { writeFileDurably } from './write-file';

export const libraryFileName = 'library.json';

/** lowdb over a library's `library.json`: checked when read, on the disk when written. It must be there to be read. */
export function libraryFile(folder: string): Low<StoredLibrary> {
  return new Low(new LibraryAdapter(join(folder, libraryFileName)), emptyLibrary());
}

class LibraryAdapter implements Adapter<StoredLibrary> {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  // lowdb takes null for an empty database, so a file that is missing or damaged has to throw.
  async read(): Promise<StoredLibrary> {
    return parseLibrary(await readFile(this.#path));
  }

  async write(library: StoredLibrary): Promise<void> {
    await writeFileDurably(this.#path, formatLibrary(library));
  }
}
