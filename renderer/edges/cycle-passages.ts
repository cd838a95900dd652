import type { Id } from '../../core/records';
import { chooseHighlight } from '../desk/navigate';
import { setDesk } from '../desk/state';
import { firstWords } from '../../core/edits/edit';
import { focusOffset, selectedRange } from '../sheet/selection';
import { chosenInText } from './edge-state';
import { highlightsOver, placedInOrder } from './placed-in-order';
import { tellWhyNot } from './tell-why-not';

/** The highlights that are gone through, and the one last chosen of them. */
let round: { ids: Id[]; last: Id } | null = null;

/** Chooses the highlight around the chosen one, over the same words; behind the outermost comes the innermost again. */
export function cyclePassages(): void {
  const chosen = chosenInText()?.highlight;
  if (!chosen) {
    const offset = selectedRange()?.start ?? focusOffset();
    const innermost = offset === null ? undefined : highlightsOver(offset)[0];
    if (innermost) chooseHighlight(innermost.id, false);
    return;
  }
  const all = placedInOrder();
  const present = new Map(all.map((highlight) => [highlight.id, highlight]));
  if (round?.last !== chosen.id || round.ids.some((id) => !present.has(id))) {
    const { start, end } = chosen.anchor;
    const over = all.filter(({ anchor }) => anchor.start < end && start < anchor.end);
    const byLength = over.sort((a, b) => a.anchor.end - a.anchor.start - (b.anchor.end - b.anchor.start));
    round = { ids: byLength.map(({ id }) => id), last: chosen.id };
  }
  const { ids } = round;
  const at = (ids.indexOf(chosen.id) + 1) % ids.length;
  const next = present.get(ids[at] ?? '');
  if (!next || next.id === chosen.id) {
    tellWhyNot('No other highlight here', 'Only the chosen highlight lies over these words.');
    return;
  }
  round = { ids, last: next.id };
  chooseHighlight(next.id);
  setDesk({ announcement: `${String(at + 1)} of ${String(ids.length)}: ${firstWords(next.anchor.exact)}` });
}
