import { articleText, blockStarts } from '../../core/article-text';
import type { Edition } from '../../core/body';
import type { Id } from '../../core/records';
import type { OpenBody } from './state';

/** A body with what the sheet needs to know of its text. */
export function openBody(articleId: Id, { edition, blocks }: Edition): OpenBody {
  return { articleId, edition, blocks, starts: blockStarts(blocks), text: articleText(blocks), highlights: null };
}
