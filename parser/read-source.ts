import type { ImportedArticle, ImportOutcome, Source } from '../core/import/imported-article';
import { readNewsText } from '../core/import/news-text';
import { isBlank } from '../core/import/source-lines';
import { readWebAddress } from '../core/import/web-address';
import { decodeText } from './decode-text';
import { readFormatted } from './formats/formats';
import { Refusal } from './refusal';
import { readHtml } from './web/html';

/** In UTF-16 units: some ten times the longest novel. A page's markup, with its pictures in it, can be longer. */
const longestText = 20_000_000;
const longestMarkup = 100_000_000;

const htmlExtension = /\.x?html?$/iu;
const htmlBeginning = /^\uFEFF?\s{0,1000}(?:<\?xml[^>]{0,200}\?>\s{0,100})?<(?:!doctype\s+html|html[\s>])/iu;
const webArchiveBeginning = /^\uFEFF?(?:From: <Saved by |MIME-Version: 1\.0\r?\n)/u;
const richTextBeginning = /^\{\\rtf/u;

const refusals = {
  empty: 'There is no text in it. Select the article and copy it, then paste it here.',
  'web-address':
    'This is only the article’s address, and Stancemark never goes online. Open the page in your browser, select ' +
    'all and copy it (Ctrl+A, Ctrl+C) and paste it here, or save it (Ctrl+S) as “Web page, HTML only” and import ' +
    'the file.',
  'too-large': 'It is longer than 20 million characters, too long for one article. Import the part you want to read.',
  'not-text':
    'It holds no text that Stancemark can read. Save it as “Web page, HTML only” or as plain text and import that, or ' +
    'copy its text and paste it here.',
} as const;

/** Reads the articles of what a user gave, or says why there are none in it. */
export async function readSource(source: Source): Promise<ImportOutcome> {
  try {
    const [first, ...others] = await readArticles(source);
    if (!first) throw refusal('empty');
    return { ok: true, articles: [withTitle(first, source.name), ...others.map((other) => withTitle(other, source.name))] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, refusal: { code: error.code, message: error.message } };
  }
}

async function readArticles({ name, content, chapters }: Source): Promise<ImportedArticle[]> {
  if (content.kind !== 'file') {
    if (webArchiveBeginning.test(content.text)) throw refusal('not-text');
    return [await readWords(content.text, content.kind === 'html')];
  }
  const articles = await readFormatted({ name, chapters, bytes: content.bytes });
  if (articles) return articles.filter(({ blocks }) => blocks.length > 0);
  const text = decodeText(content.bytes);
  if (text === null) throw refusal('not-text');
  return [await readWords(text, htmlExtension.test(name))];
}

async function readWords(text: string, isMarkup: boolean): Promise<ImportedArticle> {
  const isPage = isMarkup || htmlBeginning.test(text);
  if (text.length > (isPage ? longestMarkup : longestText)) throw refusal('too-large');
  if (isBlank(text)) throw refusal('empty');
  if (readWebAddress(text) !== null) throw refusal('web-address');
  if (richTextBeginning.test(text)) throw refusal('not-text');
  const imported = isPage ? await readHtml(text, { kind: 'page' }) : readNewsText(text);
  const [first, second] = imported.blocks;
  if (!first) throw refusal('empty');
  if (!second && readWebAddress(first.text) !== null) throw refusal('web-address');
  return imported;
}

function refusal(code: keyof typeof refusals): Refusal {
  return new Refusal(code, refusals[code]);
}

function withTitle(imported: ImportedArticle, name: string): ImportedArticle {
  const { metadata } = imported;
  if (metadata.title !== '' || name === '') return imported;
  return { ...imported, metadata: { ...metadata, title: name.replace(/\.[a-z0-9]{1,5}$/iu, '') } };
}
