import { z } from 'zod';
import { articleOrders } from './article-order';

export const themes = ['system', 'light', 'dark'] as const;

/** The sizes of the reading text a user can choose from, in CSS pixels. */
export const textSizes = [15, 17, 19, 21, 24, 28] as const;

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

export const firstPreferences: Preferences = {
  theme: 'system',
  textSize: 19,
  articleOrder: 'date',
  showsArticles: true,
  exportArrangement: 'stance',
};

/** Where reading stopped: the topmost block in view and how far into it, as a share of its height. */
export const readingPlaceSchema = z.object({ block: z.int().nonnegative(), share: z.number() });
export type ReadingPlace = z.infer<typeof readingPlaceSchema>;
