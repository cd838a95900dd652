import type { ImportedArticle } from '../../core/import/imported-article';
import type { Metadata } from '../../core/records';
import { readHtml } from '../web/html';
import { splitChapters } from './epub-chapters';
import { readPackage } from './epub-package';
import { joinPages } from './epub-pages';
import type { SourceFile } from './source-file';
import type { Archive } from './unzip';

/** Whether an archive is an e-book. */
export function isEpub(archive: Archive): boolean {
  const type = archive.has('mimetype') ? new TextDecoder().decode(archive.read('mimetype') ?? undefined) : '';
  return type.trim() === 'application/epub+zip' || archive.has('META-INF/container.xml');
}

/** Reads an e-book: one article, or one for each chapter that has prose. Cover and contents are left out, of chapters the title page too. */
export async function readEpub(archive: Archive, chapters: SourceFile['chapters']): Promise<ImportedArticle[]> {
  const book = readPackage(archive);
  const joined = joinPages(archive, book);
  const readPage = (page: Document, metadata: Partial<Metadata>): Promise<ImportedArticle> =>
    readHtml(page, { kind: 'document', pictureAt: (address) => archive.readSpare(address), metadata });
  if (chapters === 'whole') return [await readPage(joined.page, book.metadata)];
  const articles: ImportedArticle[] = [];
  for (const { title, page } of splitChapters(archive, book, joined)) {
    const article = await readPage(page, { ...book.metadata, title, publication: book.metadata.title });
    if (saysMore(article, book.metadata)) articles.push(article);
  }
  return articles;
}

/** Whether a chapter has words besides headings, captions and what the book says of itself as a whole. */
function saysMore({ blocks }: ImportedArticle, { title, byline, publication, published }: Omit<Metadata, 'url'>): boolean {
  const said = [title, byline, publication, published ?? ''].join('\n');
  return blocks.some(({ type, text }) => type !== 'heading' && type !== 'caption' && !said.includes(text));
}
