import { partId, type ExportDocument } from '../export-document';
import { fingerprint } from './fingerprint';
import { splitLines } from './file-lines';
import { updateFront } from './front';
import { judgePart } from './judge-part';
import { restoreMarks } from './marks';
import { mergeWording } from './merge-wording';
import { readParts } from './read-parts';
import { textToWrite } from './write-part';

/** A note that the user has worded anew in an exported file; a conflict where the library has changed it since as well. */
export interface NoteProposal {
  /** Of the part: `partId.note(…)` or `partId.articleNote`. */
  id: string;
  /** The library's note, as it is now. */
  before: string;
  /** The file's wording, as the library's note would have it. */
  after: string;
  kind: 'edit' | 'conflict';
}

/**
 * The notes that were edited in a file, in the file's order. `document` is the article as the shape of that file writes
 * it now; `notes` are the library's by the ids of their parts: a note written for the first time in the file is not seen.
 */
export function readBackNotes(existing: string, document: ExportDocument, notes: ReadonlyMap<string, string>): NoteProposal[] {
  const { body } = updateFront(splitLines(existing.replace(/^\uFEFF/u, '')), document, '\n');
  const { pieces } = readParts(body);
  return pieces.flatMap(({ part: found }): NoteProposal[] => {
    const before = found ? notes.get(found.id) : undefined;
    const fresh = document.parts.find(({ id }) => id === found?.id);
    if (!found || before === undefined || !fresh || !isNote(found.id)) return [];
    const verdict = judgePart(found, fresh);
    if (verdict === 'same' || verdict === 'update') return [];
    const after = mergeWording(before, fresh.text, restoreMarks(found.text));
    if (after === before) return [];
    return [{ id: found.id, before, after, kind: found.prints.includes(fingerprint(textToWrite(fresh))) ? 'edit' : 'conflict' }];
  });
}

function isNote(id: string): boolean {
  return id === partId.articleNote || id.startsWith(partId.note(''));
}
