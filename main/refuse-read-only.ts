import { KnownFailure } from './known-failure';
import type { OpenLibrary } from './library/open-library';

/** Refuses what would write into the folder of a library that can only be read. */
export function refuseReadOnly({ readOnly }: OpenLibrary): void {
  if (readOnly) throw new KnownFailure('read-only', readOnly.message);
}
