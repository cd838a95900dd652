import type { ExportDocument, ExportPart, FrontEntry } from './export-document';
import { writeProperties } from './write-properties';
import { writeYaml } from './write-yaml';

/** What of a document its text is made of; several articles in one file have no more. */
export type WritableDocument = Pick<ExportDocument, 'frontStyle' | 'front' | 'parts' | 'separator'>;

/** The file of a document, without marks, ending with a single line break. */
export function writeDocument({ frontStyle, front, parts, separator }: WritableDocument): string {
  return [writeFront(front, frontStyle), joinParts({ parts, separator })].filter((part) => part !== '').join('\n\n') + '\n';
}

/** The parts as they stand in a file that is not kept up to date. */
export function joinParts({ parts, separator }: Pick<WritableDocument, 'parts' | 'separator'>): string {
  return parts.map(writePart).join(separator);
}

/** A part with what its lines begin with. Empty lines stay empty. */
function writePart({ text, lead, indent }: ExportPart): string {
  return lead + (indent === '' ? text : text.replace(/\n(?!\n|$)/gu, `\n${indent}`));
}

function writeFront(front: readonly FrontEntry[], style: ExportDocument['frontStyle']): string {
  if (front.length === 0) return '';
  return style === 'yaml' ? `---\n${writeYaml(front)}\n---` : writeProperties(front);
}
