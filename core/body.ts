import { z } from 'zod';
import { idSchema } from './records';

/** What an inline range does to the characters it covers. */
export const inlineKinds = ['emphasis', 'strong', 'code', 'link', 'superscript', 'subscript', 'footnote'] as const;

/** A range within one block's text: UTF-16 units, half-open, counted from the block's first character. */
export const inlineRange = z.object({
  kind: z.enum(inlineKinds),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** Where a link leads, exactly as the source had it; only `http:`, `https:` and `mailto:` are ever kept. */
  href: z.string().regex(/^(?:https?|mailto):/iu).optional().catch(undefined),
  /** The label of the footnote that a range of kind `footnote` refers to. */
  note: z.string().optional(),
});

/** A picture in a file of its own; its size is in pixels. */
export const pictureSchema = z.object({
  /** The file in `articles/`: the edition that it was imported with, and its number: `EDITION-0.jpg`. */
  name: z.string().regex(/^(?:[\w-]{1,64}-)?\d{1,4}\.(?:png|jpg|gif|webp)$/),
  width: z.int().positive(),
  height: z.int().positive(),
  /** What the picture shows, in words; empty where its page does not say. */
  alternative: z.string(),
});

const shared = {
  text: z.string(),
  inline: z.array(inlineRange).optional(),
  /** The piece of the imported text this block came from, in UTF-16 units, where the source was plain text. */
  source: z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).optional(),
};

/** One paragraph-like piece of an article. A block's text never holds a blank line. */
export const blockSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), ...shared }),
  z.object({ type: z.literal('heading'), level: z.int().min(1).max(6), ...shared }),
  /** `depth` counts from 0; `ordinal` is the item's number in an ordered list and null in an unordered one. */
  z.object({ type: z.literal('list-item'), depth: z.int().min(0), ordinal: z.int().nullable(), ...shared }),
  z.object({ type: z.literal('quote'), ...shared }),
  /** With a picture it is a figure, whose text may be empty. */
  z.object({ type: z.literal('caption'), picture: pictureSchema.optional(), ...shared }),
  /** A table's text is its rows joined by `\n`, each row its cells joined by `\t`. */
  z.object({ type: z.literal('table'), headerRows: z.int().min(0), ...shared }),
  z.object({ type: z.literal('preformatted'), ...shared }),
  /** Blocks in a row with one label are the paragraphs of one footnote; no other has its label. */
  z.object({ type: z.literal('footnote'), label: z.string().min(1), ...shared }),
]);

/** The text of one edition of an article. Never changed once written. */
export const bodySchema = z.object({ blocks: z.array(blockSchema) });

/** A body with the edition that it is. */
export const editionSchema = bodySchema.extend({ edition: idSchema });

export type Picture = z.infer<typeof pictureSchema>;
export type InlineKind = (typeof inlineKinds)[number];
export type InlineRange = z.infer<typeof inlineRange>;
export type Block = z.infer<typeof blockSchema>;
export type BlockType = Block['type'];
export type Body = z.infer<typeof bodySchema>;
export type Edition = z.infer<typeof editionSchema>;
