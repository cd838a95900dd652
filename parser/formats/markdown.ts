import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { ImportedArticle } from '../../core/import/imported-article';
import { readNewsText } from '../../core/import/news-text';
import { Refusal } from '../refusal';
import { readHtml } from '../web/html';
import { escapeMarkup } from './escape-markup';
import type { SourceFile } from './source-file';
import { splitFrontMatter } from './front-matter';
import { takeDataAddresses } from './markdown-data-addresses';
import { writeMarkup } from './markdown-markup';
import { readTextFile } from './text-file';

/** In UTF-16 units, without its pictures: twice a long novel. */
const longest = 2_000_000;
/** What the Markdown parser takes time for by the square of its length: no writer's line or paragraph is so long. */
const longestLine = 50_000;
const longestParagraph = 200_000;
const listOrTable = /^\s{0,100}(?:\||(?:[-+*]|\d{1,9}[.)])\s)/u;
const deepNesting = /^(?:[ \t]{0,8}(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){30}/mu;

/** Reads an article from Markdown: CommonMark with GitHub's tables, tasks and footnotes, and YAML before it. */
export async function readMarkdown(file: SourceFile): Promise<ImportedArticle[]> {
  const { metadata, unread, body } = splitFrontMatter(readTextFile(file));
  const { text, restore } = takeDataAddresses(body);
  if (text.length > longest) throw new Refusal('too-large', tooLarge);
  if (isLaborious(text)) return [withMetadata(readNewsText(unread + body), metadata)];
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const opening = unread === '' ? '' : `<pre>\n${escapeMarkup(unread)}</pre>`;
  return [await readHtml(opening + restore(writeMarkup(tree)), { kind: 'document', metadata })];
}

const tooLarge = 'It is longer than 2 million characters, too long for one article. Import the part you want to read.';

/** Whether a text would keep the Markdown parser busy for minutes: it is no writer's, and is read as it stands. */
function isLaborious(text: string): boolean {
  const isLong = (paragraph: string): boolean => paragraph.length > longestParagraph && !listOrTable.test(paragraph);
  return deepNesting.test(text) || text.split('\n').some((line) => line.length > longestLine) || text.split(/\n\s*\n/u).some(isLong);
}

function withMetadata(article: ImportedArticle, metadata: Partial<ImportedArticle['metadata']>): ImportedArticle {
  const known = Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== null && value !== ''));
  return { ...article, metadata: { ...article.metadata, ...known } };
}
