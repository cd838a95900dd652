import { z } from 'zod';
import { attributions } from './attribution';
import { idPattern } from './id-pattern';
import { colours, patterns } from './palette';
import { isPartialDate } from './partial-date';

/** A record's known fields. Unknown ones survive in the object, so a newer version's data is not lost, but have no type. */
type Known<Fields> = { [Key in keyof Fields as string extends Key ? never : Key]: Fields[Key] };

/** Ids are opaque; the program makes UUIDs. */
export const idSchema = z.string().regex(idPattern);
export type Id = z.infer<typeof idSchema>;

/** An instant in UTC, ISO 8601. */
export const instantSchema = z.iso.datetime();
export type Instant = z.infer<typeof instantSchema>;

/** Where a highlight sits in the article text: UTF-16 units, half-open, with the words it was made on. */
export const anchorSchema = z.looseObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});
export type Anchor = Known<z.infer<typeof anchorSchema>>;

/** What a reader knows of an article. An empty string means unknown. */
export const metadataSchema = z.object({
  title: z.string(),
  /** Authors or the contributor line, as the article words it. */
  byline: z.string(),
  publication: z.string(),
  published: z.string().refine(isPartialDate, 'not a date').nullable(),
  url: z.string(),
  /** A BCP 47 language tag, or empty. */
  language: z.string(),
});
export type Metadata = z.infer<typeof metadataSchema>;

export const articleSchema = z.looseObject({
  id: idSchema,
  ...metadataSchema.shape,
  importedAt: instantSchema,
  /** Names the body's file: `articles/<edition>.json`. */
  edition: idSchema,
  /** The blocks that are not the article's own prose, by index in the body, ascending. */
  setAside: z.array(z.int().nonnegative()),
  /** The SHA-256 of the article text as it was imported, in hex; absent where an earlier version imported it. */
  textHash: z.string().optional(),
  /** The Markdown note on the article as a whole. */
  note: z.string(),
});
export type Article = Known<z.infer<typeof articleSchema>>;

/** An article that was deleted and can still be brought back. */
export const trashedArticleSchema = articleSchema.extend({ deletedAt: instantSchema });
export type TrashedArticle = Known<z.infer<typeof trashedArticleSchema>>;

export const highlightSchema = z.looseObject({
  id: idSchema,
  articleId: idSchema,
  anchor: anchorSchema,
  /** Stances and topics, in the order they were given. */
  tags: z.array(idSchema),
  speaker: idSchema.nullable(),
  attribution: z.enum(attributions).nullable(),
  /** The side note, Markdown. */
  note: z.string(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Highlight = Known<z.infer<typeof highlightSchema>>;

export const tagKinds = ['stance', 'topic'] as const;
export type TagKind = (typeof tagKinds)[number];

export const tagSchema = z.looseObject({
  id: idSchema,
  kind: z.enum(tagKinds),
  name: z.string().min(1),
  colour: z.enum(colours),
  pattern: z.enum(patterns),
  /** The digit that gives this tag, 1 to 9. */
  key: z.string().regex(/^[1-9]$/).nullable(),
  parent: idSchema.nullable(),
  definition: z.string(),
  /** The tag's place among its kind, ascending. */
  position: z.number(),
});
export type Tag = Known<z.infer<typeof tagSchema>>;

export const speakerSchema = z.looseObject({
  id: idSchema,
  name: z.string().min(1),
  role: z.string(),
  affiliation: z.string(),
});
export type Speaker = Known<z.infer<typeof speakerSchema>>;
