import { z } from 'zod';
import type { LibraryRecords } from '../core/library';
import { articleSchema, highlightSchema, speakerSchema, tagSchema } from '../core/records';
import { LibraryProblem } from './library-problem';

/** What `library.json` holds. Fields that this version does not know stay in the file. */
export interface StoredLibrary extends LibraryRecords {
  version: typeof currentVersion;
}

const currentVersion = 1;
const tables = ['tags', 'speakers', 'articles', 'highlights'] as const;

const storedSchema = z
  .looseObject({
    version: z.literal(currentVersion),
    tags: z.array(tagSchema),
    speakers: z.array(speakerSchema),
    articles: z.array(articleSchema),
    highlights: z.array(highlightSchema),
  })
  .superRefine((library, context) => {
    for (const table of tables) {
      const ids = new Set(library[table].map(({ id }) => id));
      if (ids.size !== library[table].length) context.addIssue({ code: 'custom', path: [table], message: 'an id twice' });
    }
  });

export function emptyLibrary(): StoredLibrary {
  return { version: currentVersion, tags: [], speakers: [], articles: [], highlights: [] };
}

/** The library in the bytes of a `library.json`. Throws `LibraryProblem` where there is none that this version reads. */
export function parseLibrary(bytes: Uint8Array): StoredLibrary {
  const stored = readObject(bytes);
  const version = versionOf(stored);
  if (version > currentVersion) {
    throw new LibraryProblem(
      `It was written by a newer Stancemark (format ${version}; this one reads up to ${currentVersion}). Open it with that version.`,
    );
  }
  const parsed = storedSchema.safeParse(stored);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw damaged(`${first?.path.join('.') ?? 'it'}: ${first?.message ?? 'not as expected'}`);
}

/** A record is written as one line; the lines of records already written are remembered, for records never change. */
const lines = new WeakMap<object, string>();

/** The text of `library.json`: readable, and with a record a line, so that tools that compare lines can follow it. */
export function formatLibrary(library: StoredLibrary): string {
  const fields = Object.entries(library).map(([name, value]: [string, unknown]) => {
    const isTable = (tables as readonly string[]).includes(name);
    return `${JSON.stringify(name)}: ${isTable ? formatTable(value as object[]) : JSON.stringify(value)}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

function formatTable(records: readonly object[]): string {
  return records.length === 0 ? '[]' : `[\n${records.map(lineOf).join(',\n')}\n]`;
}

function lineOf(record: object): string {
  const known = lines.get(record);
  if (known !== undefined) return known;
  const line = JSON.stringify(record);
  lines.set(record, line);
  return line;
}

function readObject(bytes: Uint8Array): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw damaged(bytes.length === 0 ? 'it is empty' : error instanceof Error ? error.message : String(error));
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw damaged('it holds no library');
  return parsed;
}

function versionOf(stored: object): number {
  const version: unknown = 'version' in stored ? stored.version : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) throw damaged('it names no version');
  return version;
}

function damaged(why: string): LibraryProblem {
  return new LibraryProblem(
    `Its file library.json is damaged (${why}). The file is untouched; put an intact copy in its place.`,
  );
}
