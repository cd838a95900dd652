import type { Id } from '../../records';
import { partId } from '../export-document';
import { splitLines } from './file-lines';
import { readFileRecord } from './front';
import { partPrint } from './front-record';
import { readMark } from './marks';

/**
 * Tells which highlights a file holds, be their marks whole or not, and which it held until its user took them out: to
 * all of these an export of chosen highlights brings their present state as to those that are chosen.
 */
export function readHeld(existing: string): (highlightId: Id) => boolean {
  const lines = splitLines(existing.replace(/^\uFEFF/u, ''));
  const ids = new Set(lines.map(({ text }) => readMark(text)?.id));
  const { parts } = readFileRecord(lines);
  return (highlightId) => {
    const id = partId.highlight(highlightId);
    return ids.has(id) || parts.has(partPrint(id));
  };
}
