import { isList, type FrontEntry, type FrontValue } from './export-document';
import { flattenLines } from './flatten-lines';
import { mendText } from './mend-text';

/** A property as Logseq has it written; of a list each item, which is the name of a page. */
export interface Property {
  key: string;
  value: string | readonly string[];
}

/** Entries as Logseq's properties, a line each; those without a value left out. */
export function writeProperties(entries: readonly FrontEntry[]): string {
  return toProperties(entries).filter(({ value }) => value.length > 0).map(writeProperty).join('\n');
}

/** Entries as Logseq's properties; a text that is empty left out. */
export function toProperties(entries: readonly FrontEntry[]): Property[] {
  return entries.map(({ key, value }) => ({ key, value: writeValue(value) })).filter(({ value }) => value !== '');
}

export function writeProperty({ key, value }: Property): string {
  return `${key}:: ${typeof value === 'string' ? value : value.join(', ')}`.trimEnd();
}

function writeValue(value: FrontValue): string | readonly string[] {
  if (typeof value === 'number') return String(value);
  if (isList(value)) return value.map((page) => flattenLines(page)).filter((page) => page !== '').map((page) => `[[${page}]]`);
  if (typeof value === 'string') return writeText(value);
  return writeText(Object.entries(value).map(([name, count]) => `${name} ${count}`).join(', '));
}

/** Logseq takes what stands between double quotes as it is; elsewhere it looks for pages, tags and numbers. */
function writeText(text: string): string {
  const line = flattenLines(mendText(text));
  return line === '' ? '' : /^[\p{L}][\p{L}\p{M} '’.-]*$/u.test(line) && !/^(?:true|false)$/iu.test(line) ? line : `"${line}"`;
}
