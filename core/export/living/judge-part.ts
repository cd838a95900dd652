import type { ExportPart } from '../export-document';
import { fingerprint, stripLineEnds } from './fingerprint';
import type { FoundPart } from './read-parts';
import { textToWrite } from './write-part';

/** Whether nobody has changed a part of the file since it was written. */
export function isAsWritten(found: FoundPart): boolean {
  return found.prints.includes(fingerprint(found.text)) && isStructure(found.lead);
}

export type PartVerdict = 'same' | 'update' | 'theirs' | 'conflict';

/** What is to become of a part's text in the file, given the library's. */
export function judgePart(found: FoundPart, fresh: ExportPart): PartVerdict {
  const text = textToWrite(fresh);
  if (found.text === text || found.text === stripLineEnds(text)) return 'same';
  if (isAsWritten(found)) return 'update';
  return found.prints.includes(fingerprint(text)) ? 'theirs' : 'conflict';
}

/** Whether what stands before a part's first words only says where it stands, and is no word of the user's. */
export function isStructure(lead: string): boolean {
  return /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]*)?[ \t>]*$/u.test(lead);
}
