import { partId, type ExportDocument, type ExportPart } from '../export-document';
import { partPlace, type WrittenPart } from './part-tag';
import { TemplateRefusal } from './template-error';
import { headingKey } from './view-article';

/** What can stand before a part on its line: white space and the sign of a list. */
const leads = /(?<=^|\n)(?<lead>[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)$/u;

/**
 * The body that a template wrote, in parts. What stands outside of parts belongs to the program too: its first piece is the
 * article's, the others are headings known by the words of their first line. Throws `TemplateRefusal`.
 */
export function splitParts(body: string, written: readonly WrittenPart[]): Pick<ExportDocument, 'parts' | 'separator'> {
  const parts: ExportPart[] = [];
  const gaps: string[] = [];
  const ids = new Set<string>();
  let section: string | null = null;
  const add = (id: string, text: string, lead: string): void => {
    const trimmed = trimLines(text);
    if (trimmed === '') return;
    parts.push({ id: distinct(id, ids), section, text: trimmed, lead, indent: lead.replace(/\S/gu, ' ') });
  };
  // Text and the numbers of parts by turns.
  const pieces = body.split(partPlace);
  for (let index = 0; index < pieces.length; index += 2) {
    const [piece = '', number] = [pieces[index], pieces[index + 1]];
    const lead = number === undefined ? '' : leadOf(piece, index === 0);
    const outside = piece.slice(0, piece.length - lead.length);
    if (index > 0 && !/^[ \t]*(?:\n|$)/u.test(outside)) throw new TemplateRefusal(alone);
    const text = trimLines(outside);
    gaps.push(...gapsAround(outside));
    if (text !== '') {
      const id = parts.length === 0 && !written.some((part) => part.id === partId.article) ? partId.article : partId.heading(headingKey(firstLine(text)));
      if (id !== partId.article) section = null;
      add(id, text, '');
      if (id !== partId.article) section = parts.at(-1)?.id ?? null;
    }
    const part = number === undefined ? undefined : written[Number(number)];
    if (!part) continue;
    const isHeading = part.id.startsWith(partId.heading(''));
    if (isHeading) section = null;
    add(part.id, part.text, lead);
    if (isHeading) section = parts.at(-1)?.id ?? null;
  }
  // What stands before the first and after the last parts nothing.
  const isTight = parts.length > 1 && gaps.slice(1, -1).every((gap) => gap.split('\n').length <= 2);
  return { parts, separator: isTight ? '\n' : '\n\n' };
}

const alone = 'A part has to begin and end on lines of its own; before it there may only be the sign of a list.';

function leadOf(before: string, isFirst: boolean): string {
  const lead = leads.exec(before)?.groups?.lead;
  // At its start a later piece stands behind the part before it.
  if (lead === undefined || (!isFirst && lead.length === before.length)) throw new TemplateRefusal(alone);
  return lead;
}

function gapsAround(outside: string): string[] {
  if (outside.trim() === '') return [outside];
  return [outside.slice(0, outside.length - outside.trimStart().length), outside.slice(outside.trimEnd().length)];
}

/** Without empty lines at its ends; an indented first line stays indented. */
function trimLines(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/u, '').trimEnd();
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** A highlight of two stances stands in the file twice. */
function distinct(id: string, taken: Set<string>): string {
  let own = id;
  for (let number = 2; taken.has(own); number += 1) own = `${id}~${number}`;
  taken.add(own);
  return own;
}
