import { describeDate } from '../partial-date';
import type { Article, Highlight, Speaker, Tag } from '../records';
import { flattenLines } from './flatten-lines';
import { quoteOnce } from './nest-quotation';
import { namesIn, writePassageEntry } from './passage-entry';
import { quoteWords } from './quote-passage';
import type { FindLinkedArticle } from './write-out-links';

/** Words of an article, and the highlight they are, if they are one. Tags and speakers may be the whole library's. */
export interface CopiedPassage {
  article: Article;
  passage: string;
  highlight: Highlight | null;
  tags: readonly Tag[];
  speakers: readonly Speaker[];
  linked: FindLinkedArticle;
}

/** Plain text: “passage” — speaker, byline, “title”, publication, date; without what is not known. */
export function copyAsQuotation({ article, passage, highlight, speakers }: CopiedPassage): string {
  const { byline, title, publication, published } = article;
  const speaker = speakers.find(({ id }) => id === highlight?.speaker);
  const source = [
    speaker?.name ?? '',
    byline,
    flattenLines(title) === '' ? '' : quoteOnce(title),
    publication,
    published === null ? '' : describeDate(published),
  ];
  const known = source.map(flattenLines).filter((part) => part !== '');
  return known.length === 0 ? quoteOnce(passage) : `${quoteOnce(passage)} — ${known.join(', ')}`;
}

/** A highlight's entry as the export has it; of words that are no highlight, the block quote. */
export function copyAsMarkdown({ passage, highlight, tags, speakers, linked }: CopiedPassage): string {
  const quote = quoteWords(passage);
  return highlight === null ? quote : writePassageEntry(quote, highlight, namesIn(tags, speakers, linked), '');
}
