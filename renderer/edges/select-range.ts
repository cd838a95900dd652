import type { TextRange } from '../../core/quotation-marks';
import { rangeOf } from '../sheet/selection';

/** Selects a range of the article text. The moving end stays the one that it was. */
export function selectRange(range: TextRange): void {
  const selection = getSelection();
  const wanted = rangeOf(range);
  if (!selection || !wanted) return;
  const isBackward = selection.rangeCount > 0 && !selection.isCollapsed && isFocusFirst(selection);
  const [from, to] = [[wanted.startContainer, wanted.startOffset], [wanted.endContainer, wanted.endOffset]] as const;
  if (isBackward) selection.setBaseAndExtent(...to, ...from);
  else selection.setBaseAndExtent(...from, ...to);
}

function isFocusFirst(selection: Selection): boolean {
  const { startContainer, startOffset } = selection.getRangeAt(0);
  return selection.focusNode === startContainer && selection.focusOffset === startOffset;
}
