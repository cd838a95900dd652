/** How an article carries a stance. Null in a highlight means: not said. */
export const attributions = ['direct', 'paraphrase', 'anonymous', 'author'] as const;
export type Attribution = (typeof attributions)[number];
