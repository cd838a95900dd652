import { constants, type BigIntStats } from 'node:fs';
import { copyFile, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Low, type Adapter } from 'lowdb';
import { codeOf } from './file-problem';
import { emptyLibrary, formatLibrary, parseLibrary, type StoredLibrary } from './library-format';
import { writeFileDurably } from './write-file';

export const libraryFileName = 'library.json';

/** What surrounds the writing of a `library.json`. */
export interface LibraryFileOptions {
  /** Called before each write; what it throws keeps the file as it is. */
  beforeWrite?: () => Promise<void>;
  /** Called with the name under which a file that another program has put there was kept. */
  onKept?: (name: string) => void;
}

/** lowdb over a library's `library.json`: checked when read, on the disk when written. It must be there to be read. */
export function libraryFile(folder: string, options: LibraryFileOptions = {}): Low<StoredLibrary> {
  return new Low(new LibraryAdapter(folder, options), emptyLibrary());
}

class LibraryAdapter implements Adapter<StoredLibrary> {
  readonly #folder: string;
  readonly #path: string;
  readonly #options: LibraryFileOptions;
  /** Tells the file that was last read or written from any other. */
  #known: string | null = null;

  constructor(folder: string, options: LibraryFileOptions) {
    this.#folder = folder;
    this.#path = join(folder, libraryFileName);
    this.#options = options;
  }

  // lowdb takes null for an empty database, so a file that is missing or damaged has to throw.
  async read(): Promise<StoredLibrary> {
    const known = await identify(this.#path);
    const library = parseLibrary(await readFile(this.#path));
    this.#known = known;
    return library;
  }

  async write(library: StoredLibrary): Promise<void> {
    await this.#options.beforeWrite?.();
    await this.#keepForeign();
    await writeFileDurably(this.#path, formatLibrary(library));
    this.#known = await identify(this.#path);
  }

  /** A file that is neither the one read nor the one written last is another program's: it is kept, not replaced. */
  async #keepForeign(): Promise<void> {
    const found = await identify(this.#path);
    if (found === null || found === this.#known) return;
    for (let number = 1; ; number += 1) {
      const name = `library-changed-elsewhere-${number}.json`;
      try {
        await copyFile(this.#path, join(this.#folder, name), constants.COPYFILE_EXCL);
        this.#options.onKept?.(name);
        return;
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
    }
  }
}

async function identify(path: string): Promise<string | null> {
  try {
    const { ino, size, mtimeNs }: BigIntStats = await stat(path, { bigint: true });
    return [ino, size, mtimeNs].join();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
