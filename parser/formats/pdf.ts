import { applyRole } from '../../core/import/apply-role';
import { assignRoles } from '../../core/import/assign-roles';
import { detectLanguage } from '../../core/import/detect-language';
import { foldTitle } from '../../core/import/front-matter';
import type { ImportedArticle } from '../../core/import/imported-article';
import { readLineMetadata } from '../../core/import/line-metadata';
import { isAside, type SourceLine } from '../../core/import/line-role';
import { Refusal } from '../refusal';
import type { SourceFile } from './source-file';
import { isBornOut, readDocumentInfo, type DocumentInfo } from './pdf/document-info';
import type { PageText } from './pdf/layout';
import { makeBlocks, type PdfBlock } from './pdf/make-blocks';
import { withPdf } from './pdf/open-pdf';
import { readPage } from './pdf/page-text';
import { readLayout } from './pdf/read-layout';

const mostPages = 3000;
/** In UTF-16 units, as for any other text. */
const longestText = 20_000_000;

const refusals = {
  empty:
    'This PDF is pictures of pages without text, as a scanner makes them. Let another program recognise its text (OCR) ' +
    'first, then import what that program saves.',
  'too-large':
    'It is longer than 3,000 pages or 20 million characters, too long for one article. Save the pages that you want to ' +
    'read as a PDF of their own and import that.',
} as const;

/** Reads the text of a PDF as one article. Throws `Refusal`. */
export async function readPdf({ bytes }: SourceFile): Promise<ImportedArticle[]> {
  const { pages, info } = await withPdf(bytes, async (pdf) => {
    if (pdf.numPages > mostPages) throw new Refusal('too-large', refusals['too-large']);
    const metadata = await pdf.getMetadata().catch(() => null);
    const read: PageText[] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await readPage(pdf, number);
      length += page.pieces.reduce((sum, { text }) => sum + text.length, 0);
      if (length > longestText) throw new Refusal('too-large', refusals['too-large']);
      read.push(page);
    }
    return { pages: read, info: readDocumentInfo(metadata?.info ?? {}) };
  });
  const blocks = makeBlocks(readLayout(pages));
  if (!blocks.some(({ isRunning }) => !isRunning)) throw new Refusal('empty', refusals.empty);
  return [makeArticle(blocks, info)];
}

function makeArticle(blocks: readonly PdfBlock[], info: DocumentInfo): ImportedArticle {
  const title = chooseTitle(blocks, info.title);
  const lines = blocks.map(sourceLineOf);
  const roles = assignRoles(lines, title);
  const said = readLineMetadata(lines, roles);
  const article: ImportedArticle = {
    metadata: {
      ...said,
      title: title || said.title,
      byline: said.byline || info.author,
      published: said.published ?? info.created,
      language: said.language || detectLanguage(blocks.map(({ block }) => block.text).join('\n')) || info.language,
    },
    blocks: blocks.map(({ block }, index) => applyRole(block, roles[index] ?? 'prose')),
    setAside: [],
    pictures: [],
  };
  article.setAside = [...blocks.keys()].filter((index) => blocks[index]?.isRunning || isAside(roles[index] ?? 'prose'));
  return article;
}

/** The title that the file claims, as the text words it, else its first page's largest heading; empty for neither. */
function chooseTitle(blocks: readonly PdfBlock[], claimed: string): string {
  const first = blocks.filter(({ page, isRunning }) => page <= 2 && !isRunning);
  const headings = first.filter(({ block, page }) => block.type === 'heading' && page === 1);
  const same = first.find(({ block }) => claimed !== '' && foldTitle(block.text) === foldTitle(claimed));
  if (same) return same.block.text;
  const largest = headings.reduce<PdfBlock | null>((best, next) => (!best || next.size > best.size ? next : best), null);
  if (claimed !== '' && isBornOut(claimed, first.map(({ block }) => block.text).join('\n'))) {
    return largest && isBornOut(claimed, largest.block.text) ? largest.block.text : claimed;
  }
  return largest?.block.text ?? '';
}

function sourceLineOf({ block, isRunning }: PdfBlock): SourceLine {
  const given = isRunning ? 'outside' : block.type === 'heading' ? 'heading' : block.type === 'paragraph' ? 'plain' : 'fixed';
  return { text: block.text, alone: true, given };
}
