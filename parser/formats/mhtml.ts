import type { ImportedArticle } from '../../core/import/imported-article';
import { isAbsoluteWebAddress } from '../../core/import/web-address';
import { decodeText } from '../decode-text';
import type { PictureAt } from '../pictures';
import { Refusal } from '../refusal';
import { readHtml } from '../web/html';
import type { SourceFile } from './source-file';
import { readPart, splitMime, type MimePart } from './mime-parts';

const pageTypes = new Set(['text/html', 'application/xhtml+xml']);
/** Frames of a page, such as advertisements; a page that is made of frames has its text in one of the first. */
const mostPages = 20;

/** Reads the article of a web archive: a page and its pictures in one file, as browsers and word processors save it. */
export async function readMhtml({ bytes }: SourceFile): Promise<ImportedArticle[]> {
  const { parts, header } = splitMime(bytes.slice());
  const start = /;\s*start="?<?([^"<>;\s]+)/iu.exec(header('content-type'))?.[1];
  const pages = parts.filter(({ type }) => pageTypes.has(type)).sort((a, b) => Number(b.id === start) - Number(a.id === start));
  const [main] = pages;
  if (!main) throw new Refusal('empty', 'There is no page in this web archive. Open it in a browser and save the page again.');
  const saved = header('snapshot-content-location');
  const pageAddress = isAbsoluteWebAddress(saved) ? saved : main.location;
  const pictureAt = await readPictures(parts, pageAddress);
  for (const page of pages.slice(0, mostPages)) {
    const article = await readPage(page, pictureAt);
    if (article && article.blocks.length > 0) return [withAddress(article, pageAddress)];
  }
  throw new Refusal('empty', 'There is no text in this web archive. Open it in a browser, select all and copy it, then paste it here.');
}

async function readPage(page: MimePart, pictureAt: PictureAt): Promise<ImportedArticle | null> {
  const bytes = await readPart(page);
  const markup = bytes && decodeText(bytes, page.charset);
  return markup === null ? null : readHtml(markup, { kind: 'page', pictureAt });
}

/** The pictures of an archive by the addresses that its page may give them. */
async function readPictures(parts: readonly MimePart[], pageAddress: string): Promise<PictureAt> {
  const pictures = new Map<string, Uint8Array>();
  for (const part of parts) {
    const bytes = part.type.startsWith('image/') ? await readPart(part) : null;
    const places = [part.id === '' ? null : `cid:${part.id}`, part.location === '' ? null : resolve(part.location, pageAddress)];
    for (const place of places) if (bytes && place !== null && !pictures.has(place)) pictures.set(place, bytes);
  }
  return (address) => pictures.get(resolve(address, pageAddress)) ?? null;
}

function resolve(address: string, base: string): string {
  return URL.parse(address, base === '' ? undefined : base)?.href ?? address;
}

/** An article with the address of its archive, where its page says none. */
function withAddress(article: ImportedArticle, url: string): ImportedArticle {
  const { metadata } = article;
  return metadata.url !== '' || !isAbsoluteWebAddress(url) ? article : { ...article, metadata: { ...metadata, url } };
}
