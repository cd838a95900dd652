import { flattenLines } from '../export/flatten-lines';
import { escapeMarkdown } from '../export/escape-markdown';
import type { FieldEdit, FieldText } from './field-text';

/** What stands behind a `[[` up to the cursor, and where its brackets begin. */
export interface LinkQuery {
  from: number;
  query: string;
}

const longestQuery = 80;
const longestWords = 60;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What is being looked for behind `[[`; null where the cursor is not behind one. */
export function findLinkQuery({ text, start, end }: FieldText): LinkQuery | null {
  if (start !== end) return null;
  const before = text.slice(Math.max(0, start - longestQuery - 2), start);
  const [match, slashes = '', query = ''] = /(\\*)\[\[([^[\]\n]*)$/u.exec(before) ?? [];
  if (match === undefined || slashes.length % 2 === 1) return null;
  return { from: start - query.length - 2, query };
}

/** Writes a link in the place of `[[`, of what was typed behind it, and of brackets that close it already. */
export function writeLink({ text, end }: FieldText, { from }: LinkQuery, words: string, address: string): FieldEdit {
  const to = text.startsWith(']]', end) ? end + 2 : end;
  const insert = `[${escapeMarkdown(shorten(flattenLines(words))).replaceAll(']', String.raw`\]`)}](${address})`;
  return { from, to, insert, start: from + insert.length, end: from + insert.length };
}

/** The first words, at most 60 characters. */
function shorten(text: string): string {
  const all = Array.from(graphemes.segment(text.slice(0, 20 * longestWords)), ({ segment }) => segment);
  if (all.length <= longestWords && text.length <= 20 * longestWords) return text;
  const kept = all.slice(0, longestWords - 1).join('');
  return `${kept.replace(/\s\S*$/u, '') || kept}…`;
}
