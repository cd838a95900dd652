import { useEffect } from 'react';
import { blockIndexAt } from '../../core/article-text';
import { snapToWords } from '../../core/widen-range';
import { getDesk, useDesk, type OpenBody } from '../desk/state';
import { selectedRange } from '../sheet/selection';
import { openLanguage } from './edge-state';
import { selectRange } from './select-range';

/** Lets a selection drawn with the mouse take in the words that it cuts, when the button is released without Alt. */
export function useWordSnapping(): void {
  const isOn = useDesk((state) => state.preferences.selectsWholeWords);
  useEffect(() => {
    if (!isOn) return;
    let isDrawing = false;
    const onDown = (event: MouseEvent): void => {
      // What is pressed without letting go of a selection, as the tools beside it, draws none.
      isDrawing = event.button === 0 && !event.defaultPrevented && event.target instanceof Element && event.target.closest('.desk-scroll') !== null;
    };
    const onUp = (event: MouseEvent): void => {
      // Two or three quick clicks select words and paragraphs by themselves.
      if (isDrawing && event.button === 0 && event.detail <= 1 && !event.altKey) snapSelection();
      isDrawing = false;
    };
    document.addEventListener('mousedown', onDown);
    document.addEventListener('mouseup', onUp);
    return () => {
      document.removeEventListener('mousedown', onDown);
      document.removeEventListener('mouseup', onUp);
    };
  }, [isOn]);
}

function snapSelection(): void {
  const range = selectedRange();
  const { body } = getDesk();
  if (!range || !body) return;
  const snapped = snapToWords(body.text, range, openLanguage(), [...referencesIn(body, range.start), ...referencesIn(body, range.end)]);
  if (snapped.start !== range.start || snapped.end !== range.end) selectRange(snapped);
}

/** Where references to footnotes begin and end in the block around an offset: no word goes on into them. */
function referencesIn({ blocks, starts }: OpenBody, offset: number): number[] {
  const index = blockIndexAt(starts, offset);
  const origin = starts[index] ?? 0;
  const references = (blocks[index]?.inline ?? []).filter(({ kind }) => kind === 'footnote' || kind === 'superscript');
  return references.flatMap(({ start, end }) => [origin + start, origin + end]);
}
