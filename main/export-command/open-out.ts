import { KnownFailure } from '../known-failure';
import { describeFileProblem } from '../library/file-problem';
import { liesWithin } from '../library/is-within';
import { makeFolderDurably } from '../library/write-file';

/** Throws `KnownFailure` where the folder to export to is a part of the library. */
export async function refuseWithin(out: string, library: string): Promise<void> {
  if (await liesWithin(out, library)) throw new KnownFailure('refused', `${out} is a part of the library. Name a folder outside of it.`);
}

/** Makes the folder to export to. Throws `KnownFailure`. */
export async function makeOut(out: string): Promise<void> {
  try {
    await makeFolderDurably(out);
  } catch (error) {
    throw new KnownFailure('refused', `${out} can’t be made: ${describeFileProblem(error)}.`);
  }
}
