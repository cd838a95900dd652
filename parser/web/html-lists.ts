import { attributeOf, type HtmlElement } from './html-tree';

/** A list that is being read. */
export interface OpenList {
  /** Counts from 0. */
  depth: number;
  /** The number of the next item, null in a list without numbers. */
  next: number | null;
  step: 1 | -1;
}

/** Opens the list that a `ul` or `ol` begins, within the list around it. */
export function openList(element: HtmlElement, around: OpenList | null): OpenList {
  const depth = around === null ? 0 : around.depth + 1;
  if (element.localName !== 'ol') return { depth, next: null, step: 1 };
  const isReversed = attributeOf(element, 'reversed') !== null;
  const items = [...element.children].filter((child) => child.localName === 'li');
  const first = isReversed ? items.length : 1;
  return { depth, next: readNumber(attributeOf(element, 'start')) ?? first, step: isReversed ? -1 : 1 };
}

/** The place of an item in its list: counts it, so that the next one has the next number. */
export function countItem(element: HtmlElement, list: OpenList | null): { depth: number; ordinal: number | null } {
  if (!list || list.next === null) return { depth: list?.depth ?? 0, ordinal: null };
  const ordinal = readNumber(attributeOf(element, 'value')) ?? list.next;
  list.next = ordinal + list.step;
  return { depth: list.depth, ordinal };
}

function readNumber(value: string | null): number | null {
  const number = Number.parseInt(value ?? '', 10);
  return Math.abs(number) < 1e9 ? number : null;
}
