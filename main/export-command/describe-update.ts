import { conflictReasons, describePlanned } from '../../core/export/describe-planned';
import { partId } from '../../core/export/export-document';
import type { PlannedExport } from '../../core/export/export-plan';
import { flattenLines } from '../../core/export/flatten-lines';
import { findHighlight, type Library } from '../../core/library';

/** One line on a file that was written or needed no change, with what of it was left as its user has it. */
export function describeUpdate(library: Library, file: PlannedExport, path: string): string {
  const where = `“${file.title}” → ${path}`;
  if (file.kind === 'new') return `exported ${where}`;
  const conflicted = new Set(file.conflicts.map((conflict) => conflict.partId));
  const left = [
    ...file.conflicts.map(({ partId: id, reason, inFile, inLibrary }) => `${namePart(library, id, inFile ?? inLibrary ?? '')} (${conflictReasons[reason]})`),
    ...file.notes.filter(({ id }) => !conflicted.has(id)).map(({ id, after }) => `${namePart(library, id, after)} (changed in the file)`),
  ];
  const changes = [describePlanned(file), ...(left.length === 0 ? [] : [`left as you have it: ${left.join(', ')}`])];
  return `${file.kind === 'updated' ? 'updated' : 'kept'} ${where}: ${changes.join('; ')}`;
}

/** A part of a file, by the words of its passage. */
function namePart(library: Library, id: string, text: string): string {
  if (id === partId.articleNote) return 'the article’s note';
  const [, kind, highlightId = ''] = /^(highlight|note):(.*)$/su.exec(id) ?? [];
  const words = excerpt(findHighlight(library, highlightId)?.anchor.exact ?? text);
  return kind === 'note' ? `the note on ${words}` : words;
}

const longest = 40;

function excerpt(text: string): string {
  const letters = Array.from(flattenLines(text));
  return `“${letters.slice(0, longest).join('').trimEnd()}${letters.length > longest ? '…' : ''}”`;
}
