import { realpath } from 'node:fs/promises';
import { relative } from 'node:path';
import type { ExportDocument } from '../../core/export/export-document';
import { readBackNotes, type NoteProposal } from '../../core/export/living/read-back-notes';
import type { Id } from '../../core/records';
import { codeOf } from '../library/file-problem';
import { ForeignFile } from '../library/read-own-file';
import { findExports } from './find-exports';
import { pickPath } from './plan-export';
import { readExport } from './read-export';

/** The notes that were edited in a file of a folder; `name` is the file's, from the folder. */
export interface EditedNotes {
  articleId: Id;
  name: string;
  proposals: NoteProposal[];
}

/**
 * The notes that were edited in the files of a folder, file by file as the documents come. `notes` gives an article's
 * notes by the ids of their parts. A file that can't be read has none. Throws `KnownFailure` where the folder can't be.
 */
export async function readBackFolder(
  folder: string,
  documents: readonly ExportDocument[],
  notes: (articleId: Id) => ReadonlyMap<string, string>,
  signal?: AbortSignal,
): Promise<EditedNotes[]> {
  const real = await realpath(folder).catch(() => folder);
  const known = await findExports(real, signal);
  const edited: EditedNotes[] = [];
  for (const document of documents) {
    signal?.throwIfAborted();
    const { articleId } = document;
    const path = pickPath(known.get(articleId) ?? [], '');
    if (path === '') continue;
    try {
      const proposals = readBackNotes((await readExport(path)).text, document, notes(articleId));
      if (proposals.length > 0) edited.push({ articleId, name: relative(real, path), proposals });
    } catch (error) {
      if (!(error instanceof ForeignFile) && codeOf(error) === null) throw error;
    }
  }
  return edited;
}
