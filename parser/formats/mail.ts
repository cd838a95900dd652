import PostalMime, { type Email } from 'postal-mime';
import type { Block } from '../../core/body';
import type { ImportedArticle } from '../../core/import/imported-article';
import { readNewsText } from '../../core/import/news-text';
import { isBlank } from '../../core/import/source-lines';
import type { Metadata } from '../../core/records';
import { decodeText } from '../decode-text';
import type { PictureAt } from '../pictures';
import { Refusal } from '../refusal';
import { readHtml } from '../web/html';
import type { SourceFile } from './source-file';
import { setMailFurnitureAside } from './mail-furniture';
import { readMailMetadata } from './mail-metadata';
import { makeMailPage } from './mail-page';
import { mendJapanese } from './mend-japanese';

type MailBytes = Uint8Array | ArrayBuffer;

/** In bytes: mail servers take no larger mails. */
const largest = 150_000_000;
const deepestParts = 50;
/** Each part begins with such a line; the parser takes a minute for a million of them. */
const mostDashedLines = 20_000;
const deepestMails = 8;
/** In bytes: how much of a mail is searched for a charset. */
const looksAt = 1_000_000;
const [newline, dash] = [0x0a, 0x2d];
const sentenceEnd = /[.。！？!?…]\p{Pe}?\p{Pf}?$/u;

/** Reads an article from a mail: a newsletter, or an article that somebody sent. */
export async function readMail({ bytes }: SourceFile): Promise<ImportedArticle[]> {
  if (bytes.length > largest) throw new Refusal('too-large', 'This mail is larger than 150 MB. Save the part you want to read and import that.');
  if (hasMoreLinesOfDashes(bytes, mostDashedLines)) throw new Refusal('too-large', 'This mail is made of more parts than a mail can need. Open it in your mail program, copy its text and paste it here.');
  return [await readMessage(bytes, deepestMails)];
}

function hasMoreLinesOfDashes(bytes: Uint8Array, most: number): boolean {
  let count = 0;
  for (let at = bytes.indexOf(newline); at !== -1 && count <= most; at = bytes.indexOf(newline, at + 1)) {
    if (bytes[at + 1] === dash && bytes[at + 2] === dash) count += 1;
  }
  return count > most;
}

/** Reads a mail's own text with that of the mails attached to it, else the first of those that has any. */
async function readMessage(bytes: MailBytes, deepest: number): Promise<ImportedArticle> {
  const mail = await parseMail(bytes, 'attached');
  const article = await readText(mail);
  const attached = mail.attachments.find(({ mimeType }) => mimeType === 'message/rfc822')?.content;
  if (article.blocks.length > 0) return attached === undefined ? article : readText(await parseMail(bytes, 'inline'));
  if (attached instanceof ArrayBuffer && deepest > 0) return readMessage(attached, deepest - 1);
  throw mail.attachments.length > 0 ? onlyAttached(mail) : new Refusal('empty', 'There is no text in this mail.');
}

async function parseMail(bytes: MailBytes, mailsWithin: 'attached' | 'inline'): Promise<Email> {
  try {
    const beginning = new TextDecoder('latin1').decode(new Uint8Array(bytes).subarray(0, looksAt));
    const source = /charset/iu.test(beginning) ? bytes : inUtf8(bytes);
    const options = { forceRfc822Attachments: mailsWithin === 'attached', maxRfc822NestingDepth: deepestMails, maxNestingDepth: deepestParts };
    const mail = await PostalMime.parse(source, options);
    return /iso-2022-jp/iu.test(beginning) ? mendJapanese(mail) : mail;
  } catch {
    // The parser throws where parts nest without end, or headers do not end.
    throw new Refusal('unreadable', 'This mail is damaged and cannot be read. Open it in your mail program, copy its text and paste it here.');
  }
}

/** A mail that names no charset, in the one that the parser takes its words for. */
function inUtf8(bytes: MailBytes): MailBytes {
  const text = decodeText(new Uint8Array(bytes));
  return text === null ? bytes : new TextEncoder().encode(text);
}

async function readText(mail: Email): Promise<ImportedArticle> {
  const metadata = readMailMetadata(mail);
  const { html = '', text = '' } = mail;
  const read = html === '' ? readPlainText(text) : await readHtml(makeMailPage(html), { kind: 'document', metadata, pictureAt: picturesOf(mail) });
  if (read.blocks.length === 0 && html !== '' && !isBlank(text)) return withMetadata(readPlainText(text), metadata);
  return setMailFurnitureAside(withMetadata(read, metadata));
}

/** A mail has its title in its subject: a first line that is a sentence is none. */
function readPlainText(text: string): ImportedArticle {
  const article = readNewsText(text);
  const blocks = article.blocks.map((block): Block => {
    const { text: words, source } = block;
    return block.type === 'heading' && sentenceEnd.test(words) ? { type: 'paragraph', text: words, ...(source ? { source } : {}) } : block;
  });
  return { ...article, blocks };
}

function withMetadata(article: ImportedArticle, known: Partial<Metadata>): ImportedArticle {
  return { ...article, metadata: { ...article.metadata, ...known } };
}

/** The pictures of a mail by their `cid:` addresses. */
function picturesOf({ attachments }: Email): PictureAt {
  const pictures = new Map<string, Uint8Array>();
  for (const { contentId, content } of attachments) {
    if (contentId !== undefined && content instanceof ArrayBuffer) pictures.set(contentId.replace(/^<|>$/gu, ''), new Uint8Array(content));
  }
  return (address) => (/^cid:/iu.test(address) ? (pictures.get(decodeAddress(address.slice(4))) ?? null) : null);
}

function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function onlyAttached({ attachments }: Email): Refusal {
  const name = attachments.map(({ filename }) => filename).find((filename) => filename !== null && filename !== '');
  const what = name === undefined ? 'an attachment' : `an attachment, “${name}”`;
  return new Refusal('empty', `This mail has no text of its own, only ${what}. Save the attachment in your mail program and import it.`);
}
