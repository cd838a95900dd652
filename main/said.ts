/** What a command says of one file: what became of it, or why nothing did; or how far it came when it was stopped. */
export type Said = { done: string } | { failed: string } | { stopped: string };
