/** A stretch of a text: UTF-16 units, half-open. */
export interface TextRange {
  start: number;
  end: number;
}

/** By opening mark, the marks of which any closes it. */
const closers: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '»': '«', '„': '“”', '‘': '’' };

const isWordPart = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/**
 * The outermost quotations of a paragraph with their marks, in order. One left open at the end continues in the
 * next paragraph, so it ends with this one.
 */
export function findQuotations(paragraph: string): TextRange[] {
  const found: TextRange[] = [];
  let at = 0;
  while (at < paragraph.length) {
    const closing = opensAt(paragraph, at) ? closers[paragraph.charAt(at)] : undefined;
    const end = closing === undefined ? null : findEnd(paragraph, at, closing);
    if (end !== null) found.push({ start: at, end });
    at = end ?? at + 1;
  }
  return found;
}

function opensAt(paragraph: string, at: number): boolean {
  const mark = paragraph.charAt(at);
  const next = paragraph.charAt(at + 1);
  if (mark === '“' || mark === '„' || mark === '«') return true;
  // These also close, measure inches or stand for a letter: they open only before a word and after none.
  if (mark === '"' || mark === '‘' || mark === '»') return next.trim() !== '' && !isWordPart(paragraph.charAt(at - 1));
  return false;
}

/** Where the quotation that opens at `start` ends; null where the mark turns out to be an apostrophe. */
function findEnd(paragraph: string, start: number, closing: string): number | null {
  if (closing === '’') return findSingleEnd(paragraph, start);
  for (let at = start + 1; at < paragraph.length; at += 1) {
    if (closing.includes(paragraph.charAt(at)) && !isStraightOpening(paragraph, at)) return at + 1;
  }
  return paragraph.length;
}

function isStraightOpening(paragraph: string, at: number): boolean {
  return paragraph.startsWith('"', at) && /[\s(]/u.test(paragraph.charAt(at - 1)) && isWordPart(paragraph.charAt(at + 1));
}

/** A ’ closes after punctuation, or else where no word goes on, as in the allies’ case it may. */
function findSingleEnd(paragraph: string, start: number): number | null {
  const next = paragraph.indexOf('‘', start + 1);
  const reach = paragraph.slice(start + 1, next === -1 ? undefined : next);
  const match = /[.,!?;…]’/u.exec(reach) ?? /’(?![\p{L}\p{N}])/u.exec(reach);
  return match ? start + 1 + match.index + match[0].length : null;
}
