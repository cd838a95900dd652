import { KnownFailure } from './known-failure';
import { describeFileProblem } from './library/file-problem';
import { writeFileDurably } from './library/write-file';

/** Writes a file where the user chose to. Throws `KnownFailure`. */
export async function saveChosenFile(path: string, text: string): Promise<void> {
  try {
    await writeFileDurably(path, text, { mode: 0o666 });
  } catch (error) {
    throw new KnownFailure('refused', `${path} was not saved: ${describeFileProblem(error)}. Choose another place.`);
  }
}
