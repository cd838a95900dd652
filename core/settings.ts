import { z } from 'zod';
import { articleOrders } from './article-order';
import { textSizes, themes } from './preferences';

/** What the user prefers, in every library. */
export const preferencesSchema = z.object({
  theme: z.enum(themes),
  textSize: z.literal(textSizes),
  articleOrder: z.enum(articleOrders),
  showsArticles: z.boolean(),
  /** How passages are arranged in an export: under headings by stance, or as they are read. */
  exportArrangement: z.enum(['stance', 'reading']),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** Where reading stopped: the topmost block in view and how far into it, as a share of its height. */
export const readingPlaceSchema = z.object({ block: z.int().nonnegative(), share: z.number() });
export type ReadingPlace = z.infer<typeof readingPlaceSchema>;
