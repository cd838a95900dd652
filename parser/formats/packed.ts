import type { ImportedArticle } from '../../core/import/imported-article';
import { Refusal } from '../refusal';
import { isDocx, readDocx } from './docx';
import { isEpub, readEpub } from './epub';
import type { SourceFile } from './source-file';
import { Archive } from './unzip';

/** Reads a Word document or an e-book, which both are zip archives. Throws `Refusal` for any other archive. */
export async function readPacked({ bytes, chapters }: SourceFile): Promise<ImportedArticle[]> {
  const archive = new Archive(bytes);
  if (isEpub(archive)) return readEpub(archive, chapters);
  if (isDocx(archive)) return readDocx(archive);
  throw new Refusal(
    'not-text',
    'It holds neither a Word document nor an e-book. Open it in the program that made it, save it as DOCX, RTF or “Web page”, and import that.',
  );
}
