import type { Hindrance } from './read-parts';

/** What an update does to a part: 'kept' leaves the user's wording of one that the library has not changed. */
export interface PartChange {
  kind: 'added' | 'updated' | 'removed' | 'kept';
  partId: string;
}

/** A part that is left as it is in the file, and why; `inLibrary` is null where the library has it no longer. */
export interface PartConflict {
  partId: string;
  reason: 'both-changed' | 'gone-but-changed' | 'gone-but-copied' | 'moved-but-changed' | Hindrance;
  inFile: string | null;
  inLibrary: string | null;
}

/** Owned keys of the front matter that were set or taken out, and those that the user and the library both changed. */
export interface FrontChange {
  changed: string[];
  conflicts: string[];
}

export interface UpdatedFile {
  text: string;
  changes: PartChange[];
  conflicts: PartConflict[];
  /** Parts that the user took out of the file: they stay out, but for `restore`. */
  leftOut: string[];
  /** Null where the front matter can't be read: then it is left as it is. */
  front: FrontChange | null;
}
