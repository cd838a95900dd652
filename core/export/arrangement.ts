/** How an export orders passages: under their stances, or as they are read under the article's own headings. */
export const arrangements = ['stance', 'reading'] as const;
export type Arrangement = (typeof arrangements)[number];
