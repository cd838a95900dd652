import { attributeOf, type HtmlElement } from './html-tree';
import type { InlineText, MarkKind } from './inline-text';

const marksByTag = new Map<string, MarkKind>([
  ['em', 'emphasis'], ['i', 'emphasis'],
  ['strong', 'strong'], ['b', 'strong'],
  ['code', 'code'],
  ['sup', 'superscript'], ['sub', 'subscript'],
]);

const keptAddress = /^(?:https?:\/\/|mailto:)[^\s]/iu;

/** Opens the marks and the link that an element puts on its text. */
export function openMarks(element: HtmlElement, text: InlineText): void {
  for (const kind of marksOf(element)) text.openMark(kind);
  if (isOutwardLink(element)) text.openLink(hrefOf(element));
}

/** Closes what `openMarks` opened. */
export function closeMarks(element: HtmlElement, text: InlineText): void {
  for (const kind of marksOf(element)) text.closeMark(kind);
  if (isOutwardLink(element)) text.closeLink();
}

/** Word processors mark with styles: a `b` can be of normal weight, and a `span` bold. */
function marksOf(element: HtmlElement): MarkKind[] {
  const style = attributeOf(element, 'style')?.toLowerCase() ?? '';
  const byTag = marksByTag.get(element.localName);
  const weight = /(?:^|;)\s*font-weight\s*:\s*(\w+)/u.exec(style)?.[1];
  const slant = /(?:^|;)\s*font-style\s*:\s*(\w+)/u.exec(style)?.[1];
  const styled = element.localName === 'span' || byTag !== undefined;
  const marks = new Set(byTag === undefined ? [] : [byTag]);
  if (styled && weight !== undefined) setMark(marks, 'strong', isBold(weight));
  if (styled && slant !== undefined) setMark(marks, 'emphasis', slant === 'italic' || slant === 'oblique');
  return [...marks];
}

function setMark(marks: Set<MarkKind>, kind: MarkKind, isSet: boolean): void {
  if (isSet) marks.add(kind);
  else marks.delete(kind);
}

function isBold(weight: string): boolean {
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}

/** A link that leaves the page: one to a place within it is no reason to take its text for a teaser. */
function isOutwardLink(element: HtmlElement): boolean {
  if (element.localName !== 'a') return false;
  const href = attributeOf(element, 'href')?.trim() ?? '';
  return href !== '' && !href.startsWith('#');
}

function hrefOf(element: HtmlElement): string | null {
  const href = attributeOf(element, 'href')?.trim() ?? '';
  return keptAddress.test(href) ? href : null;
}
