import { makeAnchor } from '../../core/anchor';
import { firstWords } from '../../core/edits/edit';
import { widenToQuotation } from '../../core/nested-quotations';
import type { TextRange } from '../../core/quotation-marks';
import { widenToSentences } from '../../core/widen-range';
import { editLibrary } from '../desk/ask-main';
import { getDesk, setDesk } from '../desk/state';
import { useCaret } from '../sheet/caret';
import { focusOffset, selectedRange } from '../sheet/selection';
import { chosenInText, openLanguage, shownAnchor } from './edge-state';
import { settleMoves } from './move-edge';
import { selectRange } from './select-range';
import { tellWhyNot } from './tell-why-not';

/** Extends the selection, or else the chosen highlight, to the sentences that it touches. */
export async function extendToSentences(): Promise<void> {
  await extend((text, range) => widenToSentences(text, range, openLanguage()), 'These are whole sentences already.');
}

/** Extends the selection, or else the chosen highlight, to the quotation around it; again, to the one around that. */
export async function extendToQuotation(): Promise<void> {
  await extend(widenToQuotation, 'No further quotation marks stand around these words in their paragraph.');
}

async function extend(widen: (text: string, range: TextRange) => TextRange | null, whyNot: string): Promise<void> {
  const { body, readOnly } = getDesk();
  const chosen = chosenInText();
  const range = selectedRange() ?? (chosen ? shownAnchor(chosen.highlight) : cursor());
  if (!body || !range) return;
  const anchor = widened(body.text, range, widen);
  if (!anchor) tellWhyNot('Not extended', whyNot);
  else if (selectedRange() || !chosen) {
    selectRange(anchor);
    setDesk({ announcement: `Selected: ${firstWords(anchor.exact, 200)}` });
  } else if (!readOnly) {
    await settleMoves();
    setDesk({ announcement: `Extended: ${firstWords(anchor.exact, 200)}` });
    await editLibrary('moveHighlight', { highlightId: chosen.highlight.id, anchor });
  }
}

/** Null where nothing is gained. */
function widened(text: string, { start, end }: TextRange, widen: (text: string, range: TextRange) => TextRange | null): ReturnType<typeof makeAnchor> {
  const wider = widen(text, { start, end });
  const anchor = wider && makeAnchor(text, wider.start, wider.end);
  return anchor && (anchor.start < start || anchor.end > end) ? anchor : null;
}

/** The text cursor selects the sentence or the quotation that it stands in. */
function cursor(): TextRange | null {
  const offset = useCaret.getState().isOn ? focusOffset() : null;
  return offset === null ? null : { start: offset, end: offset };
}
