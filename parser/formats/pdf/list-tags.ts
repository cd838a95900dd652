import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * The items of lists as a tagged PDF has them: for each stretch of marked content, the number of its item on the page.
 * Browsers draw bullets rather than writing them, so that nothing else tells. Other tags are too often wrong.
 */
export async function readListTags(page: PDFPageProxy): Promise<Map<string, number>> {
  const items = new Map<string, number>();
  let count = 0;
  // The library bounds how deep this goes.
  const visit = (node: unknown, item: number | null): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('id' in node && typeof node.id === 'string' && item !== null) items.set(node.id, item);
    if (!('children' in node) || !Array.isArray(node.children)) return;
    const isItem = 'role' in node && node.role === 'LI';
    if (isItem) count += 1;
    const within = isItem ? count : item;
    for (const child of node.children) visit(child, within);
  };
  visit(await page.getStructTree().catch(() => null), null);
  return items;
}
