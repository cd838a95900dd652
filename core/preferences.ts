import type { Preferences } from './settings';

export const themes = ['system', 'light', 'dark'] as const;

/** The sizes of the reading text a user can choose from, in CSS pixels. */
export const textSizes = [15, 17, 19, 21, 24, 28] as const;

export const firstPreferences: Preferences = {
  theme: 'system',
  textSize: 19,
  articleOrder: 'date',
  showsArticles: true,
  exportArrangement: 'stance',
};
