import { blockIndexAt } from '../../core/article-text';
import { getDesk } from '../desk/state';
import type { TextRange } from '../desk/highlight-passage';
import { focusIds } from '../focus';

/** The element that holds the article's blocks. Each run of text in it says where it begins: `data-start`. */
export function sheetElement(): HTMLElement | null {
  return document.getElementById(focusIds.sheet);
}

/** The selected range of the article text; null where nothing of it is selected. */
export function selectedRange(): TextRange | null {
  const sheet = sheetElement();
  return sheet && rangeSelectedIn(sheet);
}

/** The same for an element that holds an article's blocks. */
export function rangeSelectedIn(sheet: HTMLElement): TextRange | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(sheet)) return null;
  const start = offsetOf(sheet, range.startContainer, range.startOffset, 'forward');
  const end = offsetOf(sheet, range.endContainer, range.endOffset, 'backward');
  return start !== null && end !== null && start < end ? { start, end } : null;
}

/** The offset in the article text of the selection's moving end; null outside the sheet. */
export function focusOffset(): number | null {
  const selection = getSelection();
  const sheet = sheetElement();
  if (!selection?.focusNode || !sheet?.contains(selection.focusNode)) return null;
  return offsetOf(sheet, selection.focusNode, selection.focusOffset, 'forward');
}

export function clearSelection(): void {
  getSelection()?.removeAllRanges();
}

/** The block of the open article that has the focus. */
export function focusedBlock(): number | null {
  const block = document.activeElement?.closest<HTMLElement>('[data-block]');
  return block && sheetElement()?.contains(block) === true ? Number(block.dataset['block']) : null;
}

/** The block with the selection's moving end, or else with the focus. */
export function blockUnderSelection(): number | null {
  const { body } = getDesk();
  const focused = focusedBlock();
  if (focused !== null) return focused;
  const offset = focusOffset();
  return body && offset !== null ? blockIndexAt(body.starts, offset) : null;
}

/** The DOM range of a range of the article text; null where its blocks are not drawn. */
export function rangeOf({ start, end }: TextRange): Range | null {
  const from = pointAt(start);
  const to = pointAt(Math.max(start, end - 1));
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, Math.min(to.offset + (end > start ? 1 : 0), to.node.length));
  return range;
}

/** Where a boundary point lies in the article text; outside of its runs, the nearest run in the given direction. */
export function offsetOf(
  sheet: HTMLElement,
  node: Node,
  offset: number,
  direction: 'forward' | 'backward',
): number | null {
  const run = node instanceof Text ? runOf(node) : null;
  if (run !== null) return run + offset;
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT, (text) =>
    runOf(text) === null ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT,
  );
  const point = document.createRange();
  point.setStart(node, offset);
  let last: number | null = null;
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const start = runOf(text) ?? 0;
    const isAfter = point.comparePoint(text, 0) >= 0;
    if (isAfter) return direction === 'forward' ? start : last;
    last = start + (text as Text).length;
  }
  return direction === 'backward' ? last : null;
}

function runOf(text: Node): number | null {
  const start = text.parentElement?.closest<HTMLElement>('[data-start]')?.dataset['start'];
  return start === undefined ? null : Number(start);
}

function pointAt(offset: number): TextPoint | null {
  const { body } = getDesk();
  if (!body) return null;
  const block = sheetElement()?.querySelector(`[data-block="${String(blockIndexAt(body.starts, offset))}"]`);
  return block ? pointIn(block, offset) : null;
}

/** A place in the words that are drawn. */
interface TextPoint {
  node: Text;
  offset: number;
}

/** Where an offset of the article text stands in the element of its block; beside the nearest words where none are drawn of it. */
export function pointIn(block: Element, offset: number): TextPoint | null {
  const runs = block.querySelectorAll<HTMLElement>('[data-start]');
  const startOf = (index: number): number => Number(runs[index]?.dataset['start']);
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) <= offset) low = middle + 1;
    else high = middle;
  }
  const at = Math.max(0, low - 1);
  const node = runs[at] && document.createTreeWalker(runs[at], NodeFilter.SHOW_TEXT).nextNode();
  return node instanceof Text ? { node, offset: Math.max(0, Math.min(offset - startOf(at), node.length)) } : null;
}
