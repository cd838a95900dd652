import { isList, type FrontEntry, type FrontValue } from './export-document';
import { flattenLines } from './flatten-lines';
import { mendText } from './mend-text';

/** Entries as Logseq's properties, a line each; those without a value left out. A list's items are names of pages. */
export function writeProperties(entries: readonly FrontEntry[]): string {
  return entries
    .map(({ key, value }) => ({ key, written: writeValue(value) }))
    .filter(({ written }) => written !== '')
    .map(({ key, written }) => `${key}:: ${written}`)
    .join('\n');
}

function writeValue(value: FrontValue): string {
  if (typeof value === 'number') return String(value);
  if (isList(value)) return value.map((page) => `[[${page}]]`).join(', ');
  if (typeof value === 'string') return writeText(value);
  return writeText(Object.entries(value).map(([name, count]) => `${name} ${count}`).join(', '));
}

/** Logseq takes what stands between double quotes as it is; elsewhere it looks for pages, tags and numbers. */
function writeText(text: string): string {
  const line = flattenLines(mendText(text));
  return line === '' ? '' : /^[\p{L}][\p{L}\p{M} '’.-]*$/u.test(line) && !/^(?:true|false)$/iu.test(line) ? line : `"${line}"`;
}
