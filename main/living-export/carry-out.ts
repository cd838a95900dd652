import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Id } from '../../core/records';
import { codeOf, describeFileProblem } from '../library/file-problem';
import { isWithin } from '../library/is-within';
import { makeFolderDurably, writeFileDurably } from '../library/write-file';
import { writeNewFile } from '../library/write-new-file';
import type { ExportPlan, PlannedFile } from './plan-export';
import { isSame } from './read-export';

/** What has become of a planned file; `done` counts those before it and itself. */
export type ExportedFile = { articleId: Id; name: string; done: number; of: number } & (
  | { outcome: 'written' | 'unchanged' }
  /** Left as it is; the reason is words that follow a colon. */
  | { outcome: 'left'; reason: string }
);

/**
 * Writes what was planned, each file whole or not at all, and only where the file is still as it was read; a new one only
 * where nothing is. Ends after the file in hand when the signal says so.
 */
export async function* carryOut({ folder, files }: ExportPlan, signal?: AbortSignal): AsyncGenerator<ExportedFile> {
  for (const [index, file] of files.entries()) {
    if (signal?.aborted === true) return;
    const told = { articleId: file.articleId, name: file.name, done: index + 1, of: files.length };
    if (file.kind === 'unchanged') yield { ...told, outcome: 'unchanged' };
    else if (file.kind === 'refused') yield { ...told, outcome: 'left', reason: file.reason };
    else {
      const reason = await write(folder, file);
      yield reason === null ? { ...told, outcome: 'written' } : { ...told, outcome: 'left', reason };
    }
  }
}

/** Why the file could not be written, null where it was. */
async function write(folder: string, file: Extract<PlannedFile, { kind: 'new' | 'updated' }>): Promise<string | null> {
  try {
    if (file.kind === 'new') return await writeNew(folder, file.path, file.text);
    if (!(await isStillWithin(folder, file.path))) return 'its folder has become a link to another place';
    if (!(await isSame(file.path, file))) return 'it has been changed since. Export again to see how';
    const { mode } = await stat(file.path);
    await writeFileDurably(file.path, file.text, { mode: mode & 0o777 });
    return null;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return describeFileProblem(error);
  }
}

async function writeNew(folder: string, path: string, text: string): Promise<string | null> {
  await makeFolderDurably(folder);
  if (!(await isStillWithin(folder, path))) return 'the folder has become a link to another place';
  await writeNewFile(path, text);
  return null;
}

/** A folder may have been replaced by a link since the plan was made. */
async function isStillWithin(folder: string, path: string): Promise<boolean> {
  return (await realpath(folder)) === folder && isWithin(await realpath(dirname(path)), folder);
}
