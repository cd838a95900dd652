import { z } from 'zod';
import { articleOrders } from './article-order';
import { soundKeymap } from './commands/keymap';
import { arrangements } from './export/arrangement';
import { bookChapters, sideNoteModes, speechRates, textSizes, themes, type Preferences } from './preferences';

export const preferencesSchema = z.object({
  theme: z.enum(themes),
  textSize: z.literal(textSizes),
  articleOrder: z.enum(articleOrders),
  showsArticles: z.boolean(),
  sideNotes: z.enum(sideNoteModes),
  selectsWholeWords: z.boolean(),
  readingRuler: z.boolean(),
  speechRate: z.literal(speechRates),
  hasSeenTour: z.boolean(),
  exportForm: z.string(),
  exportArrangement: z.enum(arrangements),
  bookChapters: z.enum(bookChapters),
  keymap: z.record(z.string(), z.array(z.string())).transform(soundKeymap),
}) satisfies z.ZodType<Preferences>;

/** Where reading stopped: the topmost block in view and how far into it, as a share of its height. */
export const readingPlaceSchema = z.object({ block: z.int().nonnegative(), share: z.number() });
export type ReadingPlace = z.infer<typeof readingPlaceSchema>;
