/** What a command says of one file: what became of it, or why nothing did. */
export type Said = { done: string } | { failed: string };
