import type { Source } from '../../core/import/imported-article';

/** A file as its reader gets it. */
export interface SourceFile extends Pick<Source, 'name' | 'chapters'> {
  bytes: Uint8Array;
}
