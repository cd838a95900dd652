import { splitAnchor } from '../../core/edits/boundary-edits';
import { firstWords } from '../../core/edits/edit';
import type { Highlight } from '../../core/records';
import { snapToWords } from '../../core/widen-range';
import { editLibrary } from '../desk/ask-main';
import { sendDrafts } from '../desk/drafts';
import { chooseHighlight } from '../desk/navigate';
import { getDesk, setDesk, type OpenBody } from '../desk/state';
import { useCaret } from '../sheet/caret';
import { clearSelection, focusOffset, selectedRange } from '../sheet/selection';
import { chosenInText, openLanguage } from './edge-state';
import { highlightsOver } from './placed-in-order';
import { tellWhyNot } from './tell-why-not';

/** Splits the chosen highlight, or else the innermost one there, where the selection begins, at the text cursor, or where it was clicked. */
export async function splitPassage(at = splittingPlace()): Promise<void> {
  const { body } = getDesk();
  if (!body) return;
  const highlight = at === null ? null : highlightAt(at);
  if (at === null || !highlight) {
    tellWhyNot('Nothing to split here', 'Choose a highlight, then click in it or select from where its second part is to begin.');
    return;
  }
  const offset = useCaret.getState().isOn || selectedRange() ? at : wordStart(body, at);
  const parts = splitAnchor(highlight.anchor, offset);
  if (!parts) {
    tellWhyNot('Not split', 'One of the two parts would be empty. Click or select between two of the highlight’s words.');
    return;
  }
  clearSelection();
  await sendDrafts();
  chooseHighlight(highlight.id, false);
  await editLibrary('splitHighlight', { highlightId: highlight.id, at: offset, newId: crypto.randomUUID() });
  const [first, second] = parts.map(({ exact }) => firstWords(exact));
  setDesk({ announcement: `Split in two: “${first ?? ''}” and “${second ?? ''}”` });
}

function splittingPlace(): number | null {
  return selectedRange()?.start ?? focusOffset();
}

function highlightAt(offset: number): Highlight | null {
  const chosen = chosenInText()?.highlight;
  const isInChosen = chosen && chosen.anchor.start <= offset && offset <= chosen.anchor.end;
  return (isInChosen ? chosen : highlightsOver(offset)[0]) ?? null;
}

/** A click in the middle of a word means the place before it. */
function wordStart({ text }: OpenBody, offset: number): number {
  return snapToWords(text, { start: offset, end: offset }, openLanguage()).start;
}
