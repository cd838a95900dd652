import type { Block } from '../body';
import type { Metadata } from '../records';

/** What import makes of a source: every piece of its text in order, and which pieces are not the article's own prose. */
export interface ImportedArticle {
  metadata: Metadata;
  blocks: Block[];
  /** Indexes of blocks set aside (captions, slogans, teasers), ascending. */
  setAside: number[];
}

/** Why a source could not be read, in words for the user: what happened and what to do. */
export interface ImportRefusal {
  code: 'not-text' | 'empty' | 'web-address' | 'too-large';
  message: string;
}

export type ImportOutcome = { ok: true; imported: ImportedArticle } | { ok: false; refusal: ImportRefusal };
