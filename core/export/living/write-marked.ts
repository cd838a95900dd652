import type { ExportDocument } from '../export-document';
import { joinLines } from './file-lines';
import { writeFront } from './front';
import { writePartLines } from './write-part';

/** A new file that can be kept up to date: its front matter says which article it is of, and every part is marked. */
export function writeMarked(document: ExportDocument): string {
  const parts = document.parts.map((part) => joinLines(writePartLines(part, [], document.marks, '\n')));
  return writeFront(document, '\n') + parts.join(document.separator.slice(1));
}
