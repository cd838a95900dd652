import { codeOf, describeFileProblem } from '../library/file-problem';
import { writeFileDurably } from '../library/write-file';
import { writeNewFile } from '../library/write-new-file';

/** Writes a whole file, or leaves what is there; answers why it was not written, null where it was. */
export async function writeExportFile(path: string, text: string, { overwrite, canUpdate }: { overwrite: boolean; canUpdate: boolean }): Promise<string | null> {
  try {
    await (overwrite ? writeFileDurably(path, text, { mode: 0o666 }) : writeNewFile(path, text));
    return null;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    if (codeOf(error) !== 'EEXIST') return `${describeFileProblem(error)}.`;
    return `there is a file of that name. Name another folder, or add --overwrite${canUpdate ? ' to replace it, or --update to keep what is yours' : ''}.`;
  }
}
