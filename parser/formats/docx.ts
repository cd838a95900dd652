import mammoth from 'mammoth/mammoth.browser.js';
import type { ImportedArticle } from '../../core/import/imported-article';
import { Refusal } from '../refusal';
import { readHtml } from '../web/html';
import { limitNesting } from '../web/limit-nesting';
import { readCoreProperties } from './core-properties';
import { applyOrdinals } from './docx-numbering';
import { repackDocx } from './docx-parts';
import { docxStyles } from './docx-styles';
import { joinFigures } from './join-figures';
import type { Archive } from './unzip';

/** Whether an archive is a Word document, by what it says of its parts' contents. */
export function isDocx(archive: Archive): boolean {
  const types = archive.read('[Content_Types].xml');
  return types !== null && /wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\./u.test(new TextDecoder().decode(types));
}

/** Reads a Word document: its text as it is after all changes, with footnotes and pictures, without headers and comments. */
export async function readDocx(archive: Archive): Promise<ImportedArticle[]> {
  const pictures = new Map<string, Uint8Array>();
  const markup = await convert(repackDocx(archive), pictures);
  const page = new DOMParser().parseFromString(limitNesting(markup), 'text/html');
  applyOrdinals(page);
  joinFigures(page);
  const article = await readHtml(page, {
    kind: 'document',
    pictureAt: (address) => pictures.get(address) ?? null,
    metadata: readCoreProperties(archive),
  });
  return [article];
}

async function convert(arrayBuffer: ArrayBuffer, pictures: Map<string, Uint8Array>): Promise<string> {
  const convertImage = mammoth.images.imgElement(async (image) => {
    const address = `picture:${pictures.size}`;
    // A picture that is missing, or lies outside of the file, leaves its place empty.
    const bytes = await image.readAsArrayBuffer().catch(() => new ArrayBuffer());
    pictures.set(address, new Uint8Array(bytes));
    return { src: address };
  });
  try {
    const options = { convertImage, styleMap: [...docxStyles], includeEmbeddedStyleMap: false };
    return (await mammoth.convertToHtml({ arrayBuffer }, options)).value;
  } catch {
    throw new Refusal('unreadable', 'The Word document is damaged or not whole. Open it in your word processor, save it anew, and import that.');
  }
}
