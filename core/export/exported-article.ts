import type { Block } from '../body';
import type { Article, Highlight, Speaker, Tag } from '../records';
import type { FindLinkedArticle } from './write-out-links';

/** Tags, speakers and highlights may be the whole library's: only what belongs to the article is written. */
export interface ExportedArticle {
  article: Article;
  blocks: readonly Block[];
  highlights: readonly Highlight[];
  tags: readonly Tag[];
  speakers: readonly Speaker[];
  linked: FindLinkedArticle;
}
