import type { Attribution } from '../../core/attribution';

/** What each attribution is called on the screen. */
export const attributionNames: Record<Attribution, string> = {
  direct: 'Direct quote',
  paraphrase: 'Paraphrase',
  anonymous: 'Anonymous source',
  author: 'Author’s voice',
};
