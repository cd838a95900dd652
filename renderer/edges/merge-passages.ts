import { makeAnchor } from '../../core/anchor';
import { leftOutOf } from '../../core/edits/boundary-edits';
import { blockAround } from '../../core/text-steps';
import type { Highlight } from '../../core/records';
import { inReadingOrder } from '../../core/library';
import { editLibrary } from '../desk/ask-main';
import { sendDrafts } from '../desk/drafts';
import { chooseHighlight } from '../desk/navigate';
import { offerUndo } from '../desk/offer-undo';
import { getDesk, setDesk } from '../desk/state';
import { attributionNames } from '../notes/attribution-names';
import { chosenInText } from './edge-state';
import { placedInOrder } from './placed-in-order';
import { tellWhyNot } from './tell-why-not';

/** Merges the chosen highlight with those that overlap or touch it, or else with the next one of its paragraph. */
export async function mergePassages(): Promise<void> {
  const chosen = chosenInText();
  if (!chosen) return;
  const { highlight, body: { text } } = chosen;
  const merged = inReadingOrder([highlight, ...othersToMerge(highlight, text)]);
  const [first] = merged;
  const anchor = makeAnchor(text, Math.min(...merged.map((one) => one.anchor.start)), Math.max(...merged.map((one) => one.anchor.end)));
  if (merged.length < 2 || !first || !anchor) {
    tellWhyNot('Nothing to merge with', 'No highlight overlaps or touches the chosen one, and none follows it in the paragraph.');
    return;
  }
  await sendDrafts();
  const lost = describeLost(merged);
  chooseHighlight(first.id, false);
  await editLibrary('mergeHighlights', { highlightIds: merged.map(({ id }) => id), anchor });
  setDesk({ announcement: `${String(merged.length)} highlights merged` });
  if (lost !== '' && getDesk().chosen === first.id) offerUndo('Merged', `Speaker and attribution are the first highlight’s. Left out: ${lost}.`);
}

/** The names of what the merged highlight can carry only one of, without the one it keeps. */
function describeLost(merged: readonly Highlight[]): string {
  const { speakers, attributions } = leftOutOf(merged);
  const known = getDesk().library.speakers;
  return [...speakers.flatMap((id) => known.get(id)?.name ?? []), ...attributions.map((each) => attributionNames[each])].join(', ');
}

function othersToMerge({ id, anchor }: Highlight, text: string): Highlight[] {
  const others = placedInOrder().filter((other) => other.id !== id);
  const touching = others.filter(({ anchor: other }) => {
    if (other.start < anchor.end && anchor.start < other.end) return true;
    const between = other.start >= anchor.end ? text.slice(anchor.end, other.start) : text.slice(other.end, anchor.start);
    return between.trim() === '' && !between.includes('\n');
  });
  if (touching.length > 0) return touching;
  const { end } = blockAround(text, anchor.end - 1);
  return others.filter(({ anchor: other }) => other.start >= anchor.end && other.start < end).slice(0, 1);
}
