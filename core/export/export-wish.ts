import { z } from 'zod';
import { idSchema } from '../records';
import { isPartialDate } from '../partial-date';
import { arrangements } from './arrangement';
import { shapeIds } from './shapes/shape-ids';
import type { TemplateError } from './template/template-error';
import { longestTemplate } from './template/template-file';

/** What articles are written as: a shape of the program's, or a template by its text. */
const exportFormSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shape'), id: z.enum(shapeIds) }),
  z.object({ kind: z.literal('template'), text: z.string().max(longestTemplate) }),
]);
export type ExportForm = z.infer<typeof exportFormSchema>;

const dateSchema = z.string().refine(isPartialDate, 'not a date').nullable();
const idsSchema = z.array(idSchema).nullable();

/** What to export: which highlights of which articles, and as what. See `HighlightChoice` for what is null. */
export const exportWishSchema = z.object({
  form: exportFormSchema,
  arrangement: z.enum(arrangements),
  choice: z.object({ tags: idsSchema, speakers: idsSchema, articles: idsSchema, from: dateSchema, to: dateSchema }),
});
export type ExportWish = z.infer<typeof exportWishSchema>;

/** What an export comes to: the file of its first article, and how much there is in all; or what is wrong with the template. */
export type ExportPreview = { ok: true; text: string; articles: number; highlights: number } | { ok: false; error: TemplateError };
