import { z } from 'zod';
import { bodySchema, pictureSchema } from '../body';
import type { Preferences } from '../preferences';
import { metadataSchema } from '../records';

/** What import makes of one article: every piece of its text in order, and which pieces are not its own prose. */
export const importedArticleSchema = z.object({
  metadata: metadataSchema,
  blocks: bodySchema.shape.blocks,
  /** Indexes of blocks set aside (captions, slogans, teasers), ascending. */
  setAside: z.array(z.int().nonnegative()),
  /** The blocks' pictures by `Picture.name`, which is only their number here: `0.jpg`. */
  pictures: z.array(z.object({ name: pictureSchema.shape.name, bytes: z.instanceof(Uint8Array) })),
});
export type ImportedArticle = z.infer<typeof importedArticleSchema>;

/** Why a source could not be read, in words for the user: what happened and what to do. */
export const importRefusalSchema = z.object({
  code: z.enum(['not-text', 'empty', 'web-address', 'too-large', 'unreadable']),
  message: z.string(),
});
export type ImportRefusal = z.infer<typeof importRefusalSchema>;

/** The articles of a source: one, or each chapter of a book where that was asked for. */
export const importOutcomeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), articles: z.tuple([importedArticleSchema], importedArticleSchema) }),
  z.object({ ok: z.literal(false), refusal: importRefusalSchema }),
]);
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

/** What a user pasted, dropped or chose, as it goes to the parser. */
export interface Source {
  /** The file's name, or empty for what was pasted. It gives the title where the text has none. */
  name: string;
  content:
    | { kind: 'file'; bytes: Uint8Array }
    /** From the clipboard. */
    | { kind: 'text' | 'html'; text: string };
  chapters: Preferences['bookChapters'];
}
