import { z } from 'zod';
import { countHighlights, libraryFrom, noRecords, type Library, type LibraryRecords } from '../../core/library';
import { instantSchema, type Instant } from '../../core/records';
import { withoutFields } from '../../core/without-fields';
import { LibraryProblem } from './library-problem';
import { check, damaged, startReading, tables } from './read-records';
import { checkSeal } from './seal';
import { takeTurns } from './take-turns';

/** What a `library.json` or a backup says of itself before its records, so that it can be listed without being read whole. */
export interface SnapshotHeader {
  /** The library's last change that the snapshot holds; 0 before the first. */
  sequence: number;
  savedAt: Instant;
  /** Without what is in the trash. */
  holds: { articles: number; highlights: number };
  /** Fields that this version does not know; they stay in the file. */
  more: Record<string, unknown>;
}

/** What a snapshot holds, as flat lists. */
export interface SnapshotRecords extends SnapshotHeader {
  records: LibraryRecords;
}

/** What lowdb holds: a library at one sequence. */
export interface StoredLibrary {
  sequence: number;
  savedAt: Instant;
  library: Library;
  more: Record<string, unknown>;
}

/** Turns what a version held into what the next one holds. */
export type Migrations = Record<number, (stored: Record<string, unknown>) => Record<string, unknown>>;

export const currentVersion = 2;

/** From each version to the next. */
export const migrations: Migrations = {
  1: (stored) => ({ ...stored, trash: [], sequence: 0, savedAt: new Date(0).toISOString() }),
};

const headerSchema = z.object({ sequence: z.int().nonnegative(), savedAt: instantSchema });

/** About as many characters are made, or read, at a time, with other work in between. */
const pieceLength = 64 * 1024;

export function emptyLibrary(): StoredLibrary {
  return { sequence: 0, savedAt: new Date(0).toISOString(), library: libraryFrom(noRecords), more: {} };
}

/** The text of a snapshot up to its seal: a record a line, so that it can be read, and written, bit by bit. */
export function* formatSnapshot({ sequence, savedAt, library, more }: StoredLibrary): Generator<string> {
  const holds = { articles: library.articles.size, highlights: countHighlights(library) };
  let piece = '{\n';
  for (const [name, value] of Object.entries({ version: currentVersion, sequence, savedAt, holds, ...more })) {
    piece += `${JSON.stringify(name)}: ${JSON.stringify(value)},\n`;
  }
  for (const table of tables) {
    piece += `"${table}": [`;
    let separator = '\n';
    for (const record of recordsIn(library, table)) {
      piece += separator + JSON.stringify(record);
      separator = ',\n';
      if (piece.length < pieceLength) continue;
      yield piece;
      piece = '';
    }
    piece += separator === '\n' ? '],\n' : '\n],\n';
  }
  yield piece;
}

function* recordsIn(library: Library, table: keyof LibraryRecords): Generator<object> {
  if (table === 'highlights') for (const ofArticle of library.highlights.values()) yield* ofArticle.values();
  else yield* library[table].values();
}

/**
 * Reads a snapshot of this version or an older one, with other work in between. Throws `LibraryProblem` where the
 * bytes are damaged, or a newer version's.
 */
export async function parseSnapshot(bytes: Uint8Array, known: Migrations = migrations): Promise<SnapshotRecords> {
  const seal = await checkSeal(bytes);
  // Also where it names a newer version: one wrong bit can do that.
  if (seal === 'broken') throw damaged('its checksum does not match');
  const version = /^\{\n"version": (\d+),\n/u.exec(startOf(bytes))?.[1];
  const parsed = seal === 'sound' && Number(version) === currentVersion ? await parseLines(bytes) : parseWhole(bytes, seal, known);
  const { sequence, savedAt } = check(headerSchema, parsed.header, 'it');
  const { records } = parsed;
  return { sequence, savedAt, records, holds: countHeld(records), more: unknownFields(parsed.header) };
}

function countHeld({ articles, trash, highlights }: LibraryRecords): SnapshotHeader['holds'] {
  const trashed = new Set(trash.map(({ id }) => id));
  return { articles: articles.length, highlights: highlights.filter(({ articleId }) => !trashed.has(articleId)).length };
}

/** The head of a snapshot from its first bytes, unchecked; null where there is none. */
export function parseHeader(firstBytes: Uint8Array): Pick<SnapshotHeader, 'sequence' | 'savedAt' | 'holds' | 'more'> | null {
  const head = startOf(firstBytes).split(/,\n"tags": \[/u)[0] ?? '';
  try {
    const fields = JSON.parse(`${head}}`) as Record<string, unknown>;
    const holds = z.object({ articles: z.int(), highlights: z.int() }).parse(fields['holds']);
    return { ...headerSchema.parse(fields), holds, more: unknownFields(fields) };
  } catch {
    return null;
  }
}

/** How many bytes of a snapshot hold its head. */
export const headLength = 4096;

function unknownFields(header: Record<string, unknown>): Record<string, unknown> {
  return withoutFields(header, ['version', 'sequence', 'savedAt', 'holds', 'checksum', ...tables]);
}

interface Parsed {
  header: Record<string, unknown>;
  records: LibraryRecords;
}

/** A sealed snapshot of this version has a record a line, for it was written by `formatSnapshot`. */
async function parseLines(bytes: Uint8Array): Promise<Parsed> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const turn = takeTurns();
  const reading = startReading();
  const header: Record<string, unknown> = {};
  for (let at = buffer.indexOf('\n') + 1, next = 0; at < buffer.length; at = next + 1) {
    next = buffer.indexOf('\n', at);
    const line = buffer.toString('utf8', at, next);
    if (line.endsWith('": [')) {
      const end = buffer.indexOf('\n]', next);
      for (const records of recordsBetween(buffer, next + 1, end)) {
        for (const record of records) reading.add(line.slice(1, -4) as keyof LibraryRecords, record);
        await turn();
      }
      next = buffer.indexOf('\n', end + 1);
    } else if (line !== '}') Object.assign(header, JSON.parse(`{${line.replace(/,$/u, '')}}`));
  }
  return { header, records: reading.records };
}

/** The records in lines of a snapshot, some at a time: one by one takes longer. */
function* recordsBetween(buffer: Buffer, from: number, end: number): Generator<unknown[]> {
  for (let at = from, next = 0; at < end; at = next + 1) {
    const lineEnd = buffer.indexOf('\n', Math.min(at + pieceLength, end));
    next = lineEnd === -1 ? end : Math.min(lineEnd, end);
    const isContinued = buffer[next - 1] === 0x2c;
    yield JSON.parse(`[${buffer.toString('utf8', at, isContinued ? next - 1 : next)}]`) as unknown[];
  }
}

function parseWhole(bytes: Uint8Array, seal: 'sound' | 'none', known: Migrations): Parsed {
  let stored = readObject(bytes);
  let version = versionOf(stored);
  if (version > currentVersion) {
    throw new LibraryProblem(
      'newer',
      `It was written by a newer Stancemark (format ${version}; this one reads up to ${currentVersion}). Open it with that version; nothing has been changed.`,
    );
  }
  if (seal === 'none' && version > 1) throw damaged('its checksum is missing');
  for (; version < currentVersion; version += 1) {
    const migrate = known[version];
    if (!migrate) throw damaged(`its format ${version} is unknown`);
    stored = migrate(stored);
  }
  const reading = startReading();
  for (const table of tables) {
    const list = stored[table];
    if (!Array.isArray(list)) throw damaged(`its ${table} are missing`);
    for (const record of list) reading.add(table, record);
    if (new Set(reading.records[table].map(({ id }) => id)).size < list.length) throw damaged(`${table}: an id twice`);
  }
  return { header: stored, records: reading.records };
}

function readObject(bytes: Uint8Array): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    throw damaged(bytes.length === 0 ? 'it is empty' : error instanceof Error ? error.message : String(error));
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw damaged('it holds no library');
  return parsed as Record<string, unknown>;
}

function versionOf({ version }: Record<string, unknown>): number {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) throw damaged('it names no version');
  return version;
}

function startOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, headLength));
}
