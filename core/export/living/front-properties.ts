import { isList, type ExportPart, type FrontEntry } from '../export-document';
import { toProperties, writeProperty, type Property } from '../write-properties';
import type { Line } from './file-lines';
import { articleKey, judgeKey, mergeList, nextRecord, printsOfValue, readRecord, recordOf, sameEntries, writeRecord, type FileRecord } from './front-record';
import type { FrontChange } from './update-report';

const recordKey = 'stancemark-front';
const property = /^(?<key>[^\s:][^:]*)::(?:[ \t]+(?<value>.*?))?[ \t]*$/u;

/** How many of a file's first lines are `key:: value` properties. */
export function countProperties(lines: readonly Line[]): number {
  const first = lines.findIndex(({ text }) => !property.test(text));
  return first === -1 ? lines.length : first;
}

export function writeProperties(entries: readonly FrontEntry[], parts: readonly ExportPart[]): string[] {
  const flat = propertiesOf(entries);
  return [...flat.map(writeProperty), `${recordKey}:: ${writeRecord(recordOf(flat), parts)}`];
}

/** The value of a property; null where there is none of that key. */
export function readProperty(lines: readonly Line[], key: string): string | null {
  for (const { text } of lines.slice(0, countProperties(lines))) {
    const groups = property.exec(text)?.groups;
    if (groups?.key === key) return groups.value ?? '';
  }
  return null;
}

export function readPropertyRecord(lines: readonly Line[]): FileRecord {
  return readRecord(readProperty(lines, recordKey) ?? '');
}

/** Sets the owned properties in a file's first block, given as its lines. */
export function updateProperties(
  lines: readonly Line[],
  entries: readonly FrontEntry[],
  parts: readonly ExportPart[],
  end: string,
): { lines: Line[]; before: FileRecord } & FrontChange {
  const record = readPropertyRecord(lines);
  const before = record.front;
  const flat = propertiesOf(entries);
  const fresh = new Map(flat.map(({ key, value }) => [key, value]));
  const [changed, conflicts]: [string[], string[]] = [[], []];
  const present = new Set<string>();
  const updated = lines.flatMap((line): Line[] => {
    const { key = '', value = '' } = property.exec(line.text)?.groups ?? {};
    if (present.has(key) || (!fresh.has(key) && !before.has(key))) return [line];
    present.add(key);
    const now = decideProperty(value, before.get(key), fresh.get(key));
    if (now === 'conflict') conflicts.push(key);
    if (now === 'conflict' || now === 'keep') return [line];
    changed.push(key);
    return now === 'remove' ? [] : [{ ...line, text: writeProperty({ key, value: now.value }) }];
  });
  for (const { key, value } of flat) {
    if (present.has(key) || before.has(key)) continue;
    changed.push(key);
    updated.push({ text: writeProperty({ key, value }), end });
  }
  const next = `${recordKey}:: ${writeRecord(nextRecord(before, flat, conflicts), parts)}`;
  const at = updated.findIndex(({ text }) => text.startsWith(`${recordKey}::`));
  if (at === -1) updated.push({ text: next, end });
  else if (updated[at]) updated[at] = { ...updated[at], text: next };
  return { lines: updated, before: record, changed, conflicts };
}

type Decision = 'keep' | 'conflict' | 'remove' | { value: Property['value'] };

function decideProperty(current: string, written: readonly string[] | undefined, fresh: Property['value'] | undefined): Decision {
  const entries = readEntries(current);
  if (fresh !== undefined && isList(fresh)) {
    const merged = mergeList(entries, written ?? [], fresh);
    return sameEntries(merged, entries) ? 'keep' : { value: merged };
  }
  const print = (value: Property['value']): string => printsOfValue(value).join();
  const known = written?.join();
  // What was a list when it was written may have gone since.
  const now = print(entries) === known ? known : print(current);
  const verdict = judgeKey(now, known, fresh === undefined ? null : print(fresh));
  if (verdict === 'conflict' || verdict === 'remove') return verdict;
  return verdict === 'set' && fresh !== undefined ? { value: fresh } : 'keep';
}

/** The article's id is no text of Logseq's, and stands as it is. */
function propertiesOf(entries: readonly FrontEntry[]): Property[] {
  return entries.flatMap(({ key, value }) => (key === articleKey && typeof value === 'string' ? [{ key, value }] : toProperties([{ key, value }])));
}

/** A property's entries, parted by commas; one within `[[…]]` parts nothing. */
function readEntries(value: string): string[] {
  return (value.match(/(?:\[\[.*?\]\]|[^,])+/gu) ?? []).map((entry) => entry.trim()).filter((entry) => entry !== '');
}
