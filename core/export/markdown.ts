import { blockIndexAt, blockStarts } from '../article-text';
import type { Block } from '../body';
import { inReadingOrder, tagsInOrder } from '../library';
import { describeDate } from '../partial-date';
import type { Article, Highlight, Speaker, Tag } from '../records';
import type { Arrangement } from './arrangement';
import { arrangeByReading, arrangeByStance, findOrphans, headingsAbove } from './arrange-passages';
import { escapeMarkdown } from './escape-markdown';
import { flattenLines } from './flatten-lines';
import { writeFrontMatter } from './front-matter';
import { mendText } from './mend-text';
import { namesIn, writePassageEntry, type Names } from './passage-entry';
import { quotePassage, quoteWords } from './quote-passage';
import { settleNote } from './settle-note';
import { writeOutLinks, type FindLinkedArticle } from './write-out-links';

/** Tags, speakers and highlights may be the whole library's: only what belongs to the article is written. */
export interface ExportedArticle {
  article: Article;
  blocks: readonly Block[];
  highlights: readonly Highlight[];
  tags: readonly Tag[];
  speakers: readonly Speaker[];
  linked: FindLinkedArticle;
}

/** One article's highlights as a Markdown document that ends with a single line break. */
export function exportMarkdown(exported: ExportedArticle, { arrangement }: { arrangement: Arrangement }): string {
  const { article, blocks, tags } = exported;
  const highlights = inReadingOrder(exported.highlights.filter(({ articleId }) => articleId === article.id));
  const stances = tagsInOrder(tags, 'stance');
  const [orphans, starts] = [findOrphans(highlights, blocks), blockStarts(blocks)];
  const sections =
    arrangement === 'stance'
      ? arrangeByStance(highlights, stances)
      : arrangeByReading(highlights, orphans, headingsAbove(article, blocks));
  const names = namesIn(tags, exported.speakers, exported.linked);
  const parts = [
    writeFrontMatter(article, highlights, stances),
    `# ${writeLine(article.title) || 'Untitled article'}`,
    describeSource(article),
    settleNote(writeOutLinks(article.note, article.id, exported.linked), 1),
    ...sections.flatMap((section) => [
      section.heading === null ? '' : `## ${writeLine(section.heading)}`,
      ...section.highlights.map((highlight) =>
        orphans.has(highlight) ? writeOrphan(highlight, names) : writeEntry(highlight, names, blocks, starts),
      ),
    ]),
    highlights.length === 0 ? 'No highlights yet.' : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function writeOrphan(highlight: Highlight, names: Names): string {
  return writePassageEntry(quoteWords(highlight.anchor.exact), highlight, names, 'no longer in the text');
}

function writeEntry(highlight: Highlight, names: Names, blocks: readonly Block[], starts: readonly number[]): string {
  const block = blocks[blockIndexAt(starts, highlight.anchor.start)];
  const remark = block?.type === 'footnote' ? `footnote ${writeLine(block.label)}` : '';
  return writePassageEntry(quotePassage(blocks, starts, highlight.anchor), highlight, names, remark);
}

function describeSource({ byline, publication, published, url }: Article): string {
  const date = published === null ? '' : describeDate(published);
  return [...[byline, publication, date].map(writeLine), writeLink(url)].filter((part) => part !== '').join(' · ');
}

/** An autolink, or nothing where the address is not one of the web. */
function writeLink(url: string): string {
  if (!/^https?:\/\/\S/iu.test(url)) return '';
  return `<${mendText(url).replace(/[\s<>\p{Control}]/gu, encodeURIComponent)}>`;
}

function writeLine(text: string): string {
  return escapeMarkdown(flattenLines(text));
}
