import type { ArticleOrder } from './article-order';
import type { Keymap } from './commands/keymap';
import type { Arrangement } from './export/arrangement';

/** Which side notes stand beside the article: all, the chosen one, none. */
export const sideNoteModes = ['all', 'chosen', 'none'] as const;

export const themes = ['system', 'light', 'dark'] as const;

/** The sizes of the reading text a user can choose from, in CSS pixels. */
export const textSizes = [15, 17, 19, 21, 24, 28] as const;

/** How fast the article is read aloud, as a multiple of the voice's own speed. */
export const speechRates = [0.75, 1, 1.25, 1.5, 2] as const;

/** What becomes of an e-book: one article, or one for each of its chapters. */
export const bookChapters = ['whole', 'each'] as const;

/** What the user prefers, in every library. */
export interface Preferences {
  theme: (typeof themes)[number];
  textSize: (typeof textSizes)[number];
  articleOrder: ArticleOrder;
  showsArticles: boolean;
  sideNotes: (typeof sideNoteModes)[number];
  /** Whether a selection made with the mouse takes in the words that it cuts. */
  selectsWholeWords: boolean;
  /** Whether all but the line that is read is dimmed. */
  readingRuler: boolean;
  speechRate: (typeof speechRates)[number];
  /** Whether the user has been shown round, or would not be. */
  hasSeenTour: boolean;
  /** What was exported last: a shape by its id, or a template as `template:NAME`. */
  exportForm: string;
  /** How passages are arranged in an export. */
  exportArrangement: Arrangement;
  bookChapters: (typeof bookChapters)[number];
  /** The keys that the user gave commands. */
  keymap: Keymap;
}

export const firstPreferences: Preferences = {
  theme: 'system',
  textSize: 19,
  articleOrder: 'date',
  showsArticles: true,
  sideNotes: 'all',
  selectsWholeWords: true,
  readingRuler: false,
  speechRate: 1,
  hasSeenTour: false,
  exportForm: 'markdown',
  exportArrangement: 'stance',
  bookChapters: 'whole',
  keymap: {},
};
