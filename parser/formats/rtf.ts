import type { ImportedArticle } from '../../core/import/imported-article';
import { readHtml } from '../web/html';
import { sensibleAuthors, sensibleTitle } from './core-properties';
import type { SourceFile } from './source-file';
import { joinFigures } from './join-figures';
import { readRtfContent } from './rtf-reader';

/** Reads a document in Rich Text Format, with its footnotes and pictures, without headers and comments. */
export async function readRtf({ bytes }: SourceFile): Promise<ImportedArticle[]> {
  const { page, title, author, pictures } = readRtfContent(bytes);
  joinFigures(page);
  const article = await readHtml(page, {
    kind: 'document',
    pictureAt: (address) => pictures.get(address) ?? null,
    metadata: { title: sensibleTitle(title), byline: sensibleAuthors(author) },
  });
  return [article];
}
