import type { ExportDocument } from '../export-document';
import { joinLines, lineEndingOf, splitLines } from './file-lines';
import { updateFront } from './front';
import { updateBody, type UpdateOptions } from './update-body';
import type { UpdatedFile } from './update-report';

/** A file brought up to date: its owned parts as the document has them, every line of the user's as it is. */
export function updateMarked(existing: string, document: ExportDocument, { newUnder = null, overwrite = new Set(), restore = false }: UpdateOptions = {}): UpdatedFile {
  const end = lineEndingOf(existing);
  const mark = existing.startsWith('\uFEFF') ? '\uFEFF' : '';
  const { head, body, before, change } = updateFront(splitLines(existing.slice(mark.length)), document, end);
  const { lines, ...updated } = updateBody(body, { document, end, newUnder, overwrite, restore, known: before.parts });
  return { ...updated, text: mark + joinLines([...head, ...lines]), front: change };
}
