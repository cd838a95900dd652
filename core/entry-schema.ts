import { z } from 'zod';
import type { Change } from './change';
import type { Entry } from './entry';
import {
  articleSchema,
  highlightSchema,
  idSchema,
  instantSchema,
  speakerSchema,
  tagSchema,
  trashedArticleSchema,
} from './records';

function recordChange<Table extends string, Schema extends z.ZodType>(table: Table, schema: Schema) {
  return z.object({ table: z.literal(table), before: schema.nullable(), after: schema.nullable() });
}

const changeSchema: z.ZodType<Change> = z.object({
  says: z.string(),
  place: z.object({ articleId: idSchema, highlightId: idSchema.nullable() }).nullable(),
  records: z.array(
    z.discriminatedUnion('table', [
      recordChange('article', articleSchema),
      recordChange('trash', trashedArticleSchema),
      recordChange('highlight', highlightSchema),
      recordChange('tag', tagSchema),
      recordChange('speaker', speakerSchema),
    ]),
  ),
  session: z.string().nullable(),
});

const position = { sequence: z.int().positive(), at: instantSchema };

/** An entry as it is read from a journal. */
export const entrySchema: z.ZodType<Entry> = z.discriminatedUnion('cause', [
  z.object({ ...position, cause: z.enum(['edit', 'undo', 'redo']), change: changeSchema }),
  z.object({ ...position, cause: z.literal('erase'), articles: z.array(idSchema), editions: z.array(idSchema), everywhere: z.boolean() }),
]);
