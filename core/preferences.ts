import type { ArticleOrder } from './article-order';
import type { Arrangement } from './export/arrangement';

/** Which side notes stand beside the article: all, the chosen one, none. */
export const sideNoteModes = ['all', 'chosen', 'none'] as const;

export const themes = ['system', 'light', 'dark'] as const;

/** The sizes of the reading text a user can choose from, in CSS pixels. */
export const textSizes = [15, 17, 19, 21, 24, 28] as const;

/** What the user prefers, in every library. */
export interface Preferences {
  theme: (typeof themes)[number];
  textSize: (typeof textSizes)[number];
  articleOrder: ArticleOrder;
  showsArticles: boolean;
  sideNotes: (typeof sideNoteModes)[number];
  /** Whether a selection made with the mouse takes in the words that it cuts. */
  selectsWholeWords: boolean;
  /** How passages are arranged in an export. */
  exportArrangement: Arrangement;
}

export const firstPreferences: Preferences = {
  theme: 'system',
  textSize: 19,
  articleOrder: 'date',
  showsArticles: true,
  sideNotes: 'all',
  selectsWholeWords: true,
  exportArrangement: 'stance',
};
