import { z } from 'zod';
import { articleOrders } from './article-order';
import { arrangements } from './export/arrangement';
import { sideNoteModes, textSizes, themes, type Preferences } from './preferences';

export const preferencesSchema = z.object({
  theme: z.enum(themes),
  textSize: z.literal(textSizes),
  articleOrder: z.enum(articleOrders),
  showsArticles: z.boolean(),
  sideNotes: z.enum(sideNoteModes),
  selectsWholeWords: z.boolean(),
  exportArrangement: z.enum(arrangements),
}) satisfies z.ZodType<Preferences>;

/** Where reading stopped: the topmost block in view and how far into it, as a share of its height. */
export const readingPlaceSchema = z.object({ block: z.int().nonnegative(), share: z.number() });
export type ReadingPlace = z.infer<typeof readingPlaceSchema>;
