import type { TextRange } from './quotation-marks';
import { blockAround } from './text-steps';

/** By opening mark, the marks of which any closes it. */
const closers: Readonly<Record<string, string>> = {
  '“': '”', '„': '“”', '”': '”', '«': '»', '»': '«', '"': '"', '‹': '›', '›': '‹',
  '‘': '’', '‚': '‘’', '’': '’', "'": "'", '「': '」', '『': '』',
};

/** Marks that only ever open; the others open only before a word and behind none. */
const alwaysOpens = '“„«‹「『‚';
/** Deeper than any quotation stands in others: the outermost of so many was never closed. */
const deepest = 12;
/** How far on a better place to close is looked for, in UTF-16 units. */
const longestLook = 200;

const isWordPart = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
const isApostrophe = (mark: string): boolean => mark === '’' || mark === "'";

/**
 * The innermost quotation, with its marks, that holds all of a range and more; else the range with those that it
 * only partly holds. Null where no marks stand around it. A quotation does not go on into another block.
 */
export function widenToQuotation(text: string, range: TextRange): TextRange | null {
  const block = blockAround(text, range.start);
  if (range.end > block.end) return null;
  const quotations = findNestedQuotations(text.slice(block.start, block.end)).map(({ start, end }) => ({ start: start + block.start, end: end + block.start }));
  const around = quotations.filter(({ start, end }) => start <= range.start && range.end <= end && end - start > range.end - range.start);
  const innermost = around.reduce<TextRange | null>((best, each) => (best && best.end - best.start <= each.end - each.start ? best : each), null);
  if (innermost) return innermost;
  const cut = quotations.filter(({ start, end }) => start < range.end && range.start < end && (start < range.start || range.end < end));
  if (cut.length === 0) return null;
  return { start: Math.min(range.start, ...cut.map(({ start }) => start)), end: Math.max(range.end, ...cut.map(({ end }) => end)) };
}

/** Every quotation of a paragraph with its marks, those within others too. One left open ends with the paragraph. */
export function findNestedQuotations(paragraph: string): TextRange[] {
  const found: TextRange[] = [];
  const open: { mark: string; start: number }[] = [];
  const lastApostrophe = [...paragraph.matchAll(/['’](?![\p{L}\p{N}])/gu)].at(-1)?.index ?? -1;
  for (const { index: at, 0: mark } of paragraph.matchAll(/[“”„«»"‹›‘’‚'「」『』]/gu)) {
    const closed = canClose(paragraph, at) ? open.findLastIndex((quotation) => closers[quotation.mark]?.includes(mark)) : -1;
    const opened = open[closed];
    // An apostrophe never ends what stands around an open quotation of another kind.
    if (opened && !(isApostrophe(mark) && closed < open.length - 1)) {
      found.push({ start: opened.start, end: at + 1 });
      open.length = closed;
    } else if (canOpen(paragraph, at) && !(isApostrophe(mark) && at >= lastApostrophe - 1)) {
      open.push({ mark, start: at });
      if (open.length > deepest) open.shift();
    }
  }
  // What began with an apostrophe and never ends was none: “’90s”, “rock ’n roll”.
  for (const { mark, start } of open) if (!isApostrophe(mark) && mark !== '‘') found.push({ start, end: paragraph.length });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function canOpen(paragraph: string, at: number): boolean {
  const mark = paragraph.charAt(at);
  if (closers[mark] === undefined) return false;
  if (alwaysOpens.includes(mark)) return true;
  return paragraph.charAt(at + 1).trim() !== '' && !isWordPart(paragraph.charAt(at - 1));
}

function canClose(paragraph: string, at: number): boolean {
  const mark = paragraph.charAt(at);
  const [before, next] = [paragraph.charAt(at - 1), paragraph.charAt(at + 1)];
  if (mark === '"') return !(/[\s(]/u.test(before) && isWordPart(next));
  if (!isApostrophe(mark)) return true;
  if (isWordPart(next) || before.trim() === '') return false;
  // “the allies’ case”: a better place to close may follow.
  return !isWordPart(before) || !/^[^‘“”"«»]*[.,!?;…]['’](?![\p{L}\p{N}])/u.test(paragraph.slice(at + 1, at + longestLook));
}
