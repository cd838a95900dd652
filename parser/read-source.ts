import { readHtml } from './html';
import type { ImportedArticle, ImportOutcome, ImportRefusal } from './imported-article';
import { readNewsText } from './news-text';
import { isBlank } from './source-lines';
import { readWebAddress } from './web-address';

/** What a user pasted, dropped or chose. `name` is the file's, and gives the title where the text has none. */
export interface Source {
  kind: 'text' | 'html';
  content: string;
  name?: string;
}

/** In UTF-16 units: some ten times the longest novel. */
const longestSource = 20_000_000;

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
    'It is a document in a format that Stancemark does not read. Save it as “Web page, HTML only” or as plain text ' +
    'and import that, or copy its text and paste it here.',
} satisfies Record<ImportRefusal['code'], string>;

/** Reads an article from what a user gave, or says why there is none in it. */
export function readSource({ kind, content, name }: Source): ImportOutcome {
  if (content.length > longestSource) return refuse('too-large');
  if (isBlank(content)) return refuse('empty');
  if (readWebAddress(content) !== null) return refuse('web-address');
  if (richTextBeginning.test(content) || webArchiveBeginning.test(content)) return refuse('not-text');
  const isHtml = kind === 'html' || htmlBeginning.test(content);
  const imported = isHtml ? readHtml(content) : readNewsText(content);
  const [first, second] = imported.blocks;
  if (!first) return refuse('empty');
  if (!second && readWebAddress(first.text) !== null) return refuse('web-address');
  return { ok: true, imported: withTitle(imported, name) };
}

function refuse(code: ImportRefusal['code']): ImportOutcome {
  return { ok: false, refusal: { code, message: refusals[code] } };
}

function withTitle(imported: ImportedArticle, name: string | undefined): ImportedArticle {
  const { metadata } = imported;
  if (metadata.title !== '' || name === undefined) return imported;
  return { ...imported, metadata: { ...metadata, title: name.replace(/\.[a-z0-9]{1,5}$/iu, '') } };
}
