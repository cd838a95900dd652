import { isList, type ExportDocument, type ExportPart, type FrontEntry, type FrontValue } from '../export-document';
import { fingerprint } from './fingerprint';
import { decode, encode } from './marks';

/**
 * What was written under each owned key of the front matter, as hashes: of a list one for each entry. By it the
 * program knows which values, and which entries of a list, are the user's.
 */
export type FrontRecord = ReadonlyMap<string, readonly string[]>;

/** What a file remembers of its last export, in one line of it. */
export interface FileRecord {
  front: FrontRecord;
  /** The parts that were written, by `partPrint`: one of them that is not there was taken out by the user. */
  parts: ReadonlySet<string>;
}

/** No key of front matter, for they are encoded. */
const partsKey = '*';

/** The key by which a file says which article it is an export of. */
export const articleKey = 'stancemark';

/** What a document's front matter says, the article's id included. */
export function frontEntries({ front, articleId }: Pick<ExportDocument, 'front' | 'articleId'>): FrontEntry[] {
  const others = front.filter(({ key }) => key !== articleKey);
  return [...others, { key: articleKey, value: articleId }];
}

export function printsOfValue(value: FrontValue): string[] {
  if (isList(value)) return value.map((entry) => fingerprint(entry));
  return [fingerprint(typeof value === 'object' ? JSON.stringify(Object.entries(value)) : String(value))];
}

export function recordOf(entries: readonly FrontEntry[]): FrontRecord {
  return new Map(entries.map(({ key, value }) => [key, printsOfValue(value)]));
}

/** Short, for a file has hundreds. */
export function partPrint(id: string): string {
  return fingerprint(id).slice(-7);
}

export function writeRecord(front: FrontRecord, parts: readonly Pick<ExportPart, 'id'>[]): string {
  const keys = [...front].map(([key, prints]) => `${encode(key)}=${prints.join(',')}`);
  return [...keys, `${partsKey}=${parts.map(({ id }) => partPrint(id)).join(',')}`].join(' ');
}

export function readRecord(text: string): FileRecord {
  const items = text.split(' ').filter((item) => item.includes('='));
  const read = new Map(
    items.map((item) => {
      const [key = '', prints = ''] = item.split('=');
      return [key, prints.split(',').filter((print) => print !== '')] as const;
    }),
  );
  const parts = new Set(read.get(partsKey));
  read.delete(partsKey);
  return { front: new Map([...read].map(([key, prints]) => [decode(key), prints])), parts };
}

export type FrontVerdict = 'same' | 'set' | 'add' | 'remove' | 'theirs' | 'conflict';

/**
 * What is to become of an owned key that is no list: `current` and `fresh` are hashes, null where there is no such key
 * in the file or in the document; `written` is undefined where nobody knows what was written.
 */
export function judgeKey(current: string | null, written: string | undefined, fresh: string | null): FrontVerdict {
  if (current === null) return fresh === null || written !== undefined ? 'theirs' : 'add';
  if (current === fresh) return 'same';
  if (fresh === null) return current === written ? 'remove' : 'theirs';
  if (current === written) return 'set';
  return written === fresh ? 'theirs' : 'conflict';
}

/** A list's entries as they are to be: the user's stay, those the library no longer has go, and what the user took out stays out. */
export function mergeList(current: readonly string[], written: readonly string[], fresh: readonly string[]): string[] {
  const [known, now] = [new Set(written), new Set(current)];
  const kept = current.filter((entry) => fresh.includes(entry) || !known.has(fingerprint(entry)));
  const added = fresh.filter((entry) => !now.has(entry) && !known.has(fingerprint(entry)));
  return [...kept, ...added];
}

export function sameEntries(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}

/** What to remember next time: a key in conflict as before, every other as the document has it. */
export function nextRecord(before: FrontRecord, entries: readonly FrontEntry[], conflicts: readonly string[]): FrontRecord {
  const next = new Map(recordOf(entries));
  for (const key of conflicts) {
    const written = before.get(key);
    if (written) next.set(key, written);
    else next.delete(key);
  }
  return next;
}
