import { create } from 'zustand';
import { clearSelection, rangeOf, sheetElement } from './selection';

/** Whether the text cursor of the sheet is on, for selecting without a mouse. */
export const useCaret = create<{ isOn: boolean }>(() => ({ isOn: false }));

const movements: Record<string, [direction: 'forward' | 'backward', granularity: string]> = {
  ArrowRight: ['forward', 'character'],
  ArrowLeft: ['backward', 'character'],
  ArrowDown: ['forward', 'line'],
  ArrowUp: ['backward', 'line'],
  End: ['forward', 'lineboundary'],
  Home: ['backward', 'lineboundary'],
};

/** Turns the text cursor on, at the first words in view, or off. */
export function toggleCaret(): void {
  const isOn = !useCaret.getState().isOn;
  useCaret.setState({ isOn });
  const sheet = sheetElement();
  if (!isOn || !sheet) {
    clearSelection();
    return;
  }
  sheet.focus({ preventScroll: true });
  const selection = getSelection();
  if (!selection?.focusNode || !sheet.contains(selection.focusNode)) placeInView(sheet);
}

/** Moves the cursor, or the selection's end with Shift, by character, word (Ctrl or ⌥), line or paragraph. */
export function moveCaret(event: KeyboardEvent, isMac: boolean): boolean {
  const movement = movements[event.key];
  const selection = getSelection();
  const sheet = sheetElement();
  if (!movement || !selection || !sheet) return false;
  const { isOn } = useCaret.getState();
  const isInSheet = selection.focusNode !== null && sheet.contains(selection.focusNode);
  if (!isOn && !(event.shiftKey && isInSheet)) return false;
  if (!isInSheet) placeInView(sheet);
  const [direction, granularity] = movement;
  const byWord = isMac ? event.altKey : event.ctrlKey;
  const unit = byWord && granularity === 'character' ? 'word' : byWord && granularity === 'line' ? 'paragraph' : granularity;
  selection.modify(event.shiftKey ? 'extend' : 'move', direction, unit);
  if (selection.focusNode && !sheet.contains(selection.focusNode)) {
    selection.modify(event.shiftKey ? 'extend' : 'move', direction === 'forward' ? 'backward' : 'forward', 'character');
  }
  keepInView(selection, sheet);
  return true;
}

/** Puts the cursor, where it is on, at an offset in the article text. */
export function placeCaret(offset: number): void {
  const range = useCaret.getState().isOn ? rangeOf({ start: offset, end: offset }) : null;
  if (range) getSelection()?.collapse(range.startContainer, range.startOffset);
}

/** Where the cursor stands on the screen; null while there is none to draw. */
export function caretRect(): DOMRect | null {
  const selection = getSelection();
  const sheet = sheetElement();
  if (!selection?.isCollapsed || !selection.focusNode || !sheet?.contains(selection.focusNode)) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const [rect] = range.getClientRects();
  if (rect) return rect;
  // A collapsed range at the edge of an element has no rectangle of its own: take its neighbour's edge.
  if (!(range.startContainer instanceof Text)) return null;
  range.setEnd(range.startContainer, Math.min(range.startOffset + 1, range.startContainer.length));
  return range.getClientRects()[0] ?? null;
}

function placeInView(sheet: HTMLElement): void {
  for (const run of sheet.querySelectorAll<HTMLElement>('[data-start]')) {
    const text = document.createTreeWalker(run, NodeFilter.SHOW_TEXT).nextNode();
    if (run.getBoundingClientRect().top < 64 || !text || run.closest('.aside-block')) continue;
    getSelection()?.collapse(text, 0);
    return;
  }
}

function keepInView(selection: Selection, sheet: HTMLElement): void {
  if (!selection.focusNode) return;
  const point = document.createRange();
  point.setStart(selection.focusNode, selection.focusOffset);
  const rect = point.getClientRects()[0];
  const scroller = sheet.closest<HTMLElement>('.desk-scroll');
  if (!rect || !scroller) return;
  const view = scroller.getBoundingClientRect();
  const margin = 48;
  if (rect.bottom > view.bottom - margin) scroller.scrollTop += rect.bottom - view.bottom + margin;
  else if (rect.top < view.top + margin) scroller.scrollTop += rect.top - view.top - margin;
}
