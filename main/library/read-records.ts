import type { z } from 'zod';
import type { LibraryRecords } from '../../core/library';
import { articleSchema, highlightSchema, speakerSchema, tagSchema, trashedArticleSchema } from '../../core/records';
import { compileCheck, type Check } from './compile-check';
import { LibraryProblem } from './library-problem';

const schemas = {
  tags: tagSchema,
  speakers: speakerSchema,
  articles: articleSchema,
  trash: trashedArticleSchema,
  highlights: highlightSchema,
} satisfies Record<keyof LibraryRecords, z.ZodType>;

const checks: Record<keyof LibraryRecords, Check> = {
  tags: compileCheck(schemas.tags),
  speakers: compileCheck(schemas.speakers),
  articles: compileCheck(schemas.articles),
  trash: compileCheck(schemas.trash),
  highlights: compileCheck(schemas.highlights),
};

/** The tables of a snapshot, in their order. */
export const tables = Object.keys(schemas) as (keyof LibraryRecords)[];

/** Takes records one by one; throws `LibraryProblem` at one that is not as its table wants it. */
export function startReading(): { records: LibraryRecords; add: (table: keyof LibraryRecords, record: unknown) => void } {
  const records: LibraryRecords = { tags: [], speakers: [], articles: [], trash: [], highlights: [] };
  const add = (table: keyof LibraryRecords, given: unknown): void => {
    const list: object[] = records[table];
    list.push(readRecord(table, given, list.length));
  };
  return { records, add };
}

function readRecord(table: keyof LibraryRecords, given: unknown, index: number): { id: string } {
  // The schema itself is slower, and says what is wrong.
  return checks[table](given) ? (given as { id: string }) : check<{ id: string }>(schemas[table], given, `${table}.${index}`);
}

/** The value as its schema has it. Throws `LibraryProblem`, which says where it stands. */
export function check<Value>(schema: z.ZodType<Value>, given: unknown, where: string): Value {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw damaged(`${[where, ...(first?.path ?? [])].join('.')}: ${first?.message ?? 'not as expected'}`);
}

/** The problem of a snapshot that is not as it was written. */
export function damaged(why: string): LibraryProblem {
  return new LibraryProblem('damaged', `Its content is not as it was written (${why}).`);
}
