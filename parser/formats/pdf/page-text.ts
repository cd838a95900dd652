import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { removeControls } from '../../../core/import/source-lines';
import type { PageText, Piece } from './layout';
import { readListTags } from './list-tags';
import { linkPieces, readLinks } from './page-links';

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type Font = Piece['font'];

const plain: Font = { bold: false, italic: false };
/** Fonts are known only after a page's drawing has been read, which costs: a document's fonts are on its first pages. */
const mostPagesDrawn = 100;

/** The text of a page with what is known of its fonts and links. */
export async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PageText> {
  const page = await pdf.getPage(number);
  const view = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: true });
  const tags = await readListTags(page);
  const marked: string[] = [];
  const fonts = await readFonts(page, content, number <= mostPagesDrawn);
  const text: PageText = { number, width: view.width, height: view.height, pieces: [], sideways: [] };
  let spaced = false;
  for (const item of content.items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marked.pop();
      else marked.push(item.type === 'beginMarkedContentProps' ? item.id : '');
      continue;
    }
    const words = removeControls(item.str);
    if (words.trim() === '') {
      spaced ||= words !== '';
      continue;
    }
    const [a, b, c, d, x, y] = combine(view.transform, item.transform);
    const size = Math.hypot(c, d);
    if (Math.abs(b) > Math.abs(a) / 4 || a < 0) text.sideways.push(words.trim());
    // White space that a piece begins with takes no room: it is the mark of a place where a word may be parted.
    else if (size > 0) text.pieces.push({
      text: spellLetters(words.trim()), x, y, width: item.width, size: Math.round(size * 10) / 10, font: fonts.get(item.fontName) ?? plain,
      spaced, rightToLeft: item.dir === 'rtl', href: '', item: tags.get(marked.findLast((id) => tags.has(id)) ?? '') ?? null,
    });
    spaced = /\s$/u.test(words) || item.hasEOL;
  }
  const links = readLinks(await page.getAnnotations().catch(() => []), (rectangle) => view.convertToViewportRectangle(rectangle).map(Number));
  text.pieces = linkPieces(text.pieces, links);
  page.cleanup();
  return text;
}

/** Ligatures and the shapes that letters take within words, as the letters that they stand for. */
function spellLetters(text: string): string {
  return text.replace(/[\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFB4F\uFB50-\uFDFF\uFE70-\uFEFC]+/gu, (shapes) => shapes.normalize('NFKC'));
}

type Matrix = [number, number, number, number, number, number];

function combine(outer: readonly number[], inner: readonly unknown[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g, h, i, j, k, l] = [0, 1, 2, 3, 4, 5].map((at) => Number(inner[at] ?? 0)) as Matrix;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

async function readFonts(page: PDFPageProxy, content: TextContent, mayDraw: boolean): Promise<Map<string, Font>> {
  const names = Object.keys(content.styles);
  const isKnown = (name: string): boolean => page.commonObjs.has(name);
  if (mayDraw && !names.every(isKnown)) await page.getOperatorList().catch(() => null);
  return new Map(names.filter(isKnown).map((name) => [name, fontOf(page.commonObjs.get(name))]));
}

function fontOf(font: unknown): Font {
  const name = typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
  return { bold: /bold|black|heavy|semib|demi/iu.test(name), italic: /italic|oblique|kursiv/iu.test(name) };
}
