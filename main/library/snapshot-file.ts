import { join } from 'node:path';
import { Low, type Adapter } from 'lowdb';
import { libraryFrom } from '../../core/library';
import { codeOf } from './file-problem';
import { identifyFile } from './identify-file';
import { keepAside } from './keep-aside';
import { LibraryProblem } from './library-problem';
import { sealed } from './seal';
import { emptyLibrary, formatSnapshot, parseSnapshot, type StoredLibrary } from './snapshot-format';
import { readWhole, writeFileDurably, type FileOperations } from './write-file';

export const libraryFileName = 'library.json';

/** What surrounds the writing of a `library.json`. */
export interface LibraryFileOptions {
  /** Called before each write; what it throws keeps the file as it is. */
  beforeWrite?: () => Promise<void>;
  /** Called with the name under which a file that another program has put there was kept. */
  onKept?: (name: string) => void;
  /** The file that is there has been kept already. */
  isReplaced?: boolean;
  files?: FileOperations;
}

/** lowdb over a library's `library.json`: checked when read, on the disk when written. It must be there to be read. */
export function libraryFile(folder: string, options: LibraryFileOptions = {}): Low<StoredLibrary> {
  return new Low(new SnapshotAdapter(folder, options), emptyLibrary());
}

/** The library in a snapshot's file; null where that is missing or damaged. */
export async function readSoundSnapshot(path: string): Promise<StoredLibrary | null> {
  try {
    return await readSnapshot(path);
  } catch (error) {
    if (error instanceof LibraryProblem || codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function readSnapshot(path: string): Promise<StoredLibrary> {
  const { sequence, savedAt, records, more } = await parseSnapshot(await readWhole(path));
  return { sequence, savedAt, library: libraryFrom(records), more };
}

/** Reads and writes in slices, so that a large library holds nothing up. */
class SnapshotAdapter implements Adapter<StoredLibrary> {
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
    const known = await identifyFile(this.#path);
    const stored = await readSnapshot(this.#path);
    this.#known = known;
    return stored;
  }

  async write(stored: StoredLibrary): Promise<void> {
    await this.#options.beforeWrite?.();
    await this.#keepForeign();
    const { files } = this.#options;
    const onReplaced = async (): Promise<void> => {
      this.#known = await identifyFile(this.#path);
    };
    await writeFileDurably(this.#path, sealed(formatSnapshot(stored)), { onReplaced, ...(files ? { files } : {}) });
  }

  /** A file that is neither the one read nor the one written last is another program's: it is kept, not replaced. */
  async #keepForeign(): Promise<void> {
    const found = await identifyFile(this.#path);
    if (found === null || found === this.#known || this.#options.isReplaced === true) return;
    this.#options.onKept?.(await keepAside(this.#folder, libraryFileName, 'changed-elsewhere'));
    this.#known = found;
  }
}
