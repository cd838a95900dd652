import { codeOf, describeFileProblem } from '../library/file-problem';
import { writeFileDurably } from '../library/write-file';
import { writeNewFile } from '../library/write-new-file';
import { readExportedId } from '../living-export/find-exports';

/** Writes a whole file, or leaves what is there unless it may be replaced; answers why it was not written, null where it was. */
export async function writeExportFile(path: string, text: string, overwrite: boolean): Promise<string | null> {
  try {
    await (overwrite ? writeFileDurably(path, text, { mode: 0o666 }) : writeNewFile(path, text));
    return null;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    if (codeOf(error) !== 'EEXIST') return `${describeFileProblem(error)}.`;
    if ((await readExportedId(path)) !== null) return 'there is a file of that name. Add --update to bring it up to date, or --overwrite to replace it.';
    return 'there is a file of that name. Name another folder, or add --overwrite.';
  }
}
