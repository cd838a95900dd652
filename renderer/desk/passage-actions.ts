import { focusField } from '../focus';
import { clearSelection, selectedRange } from '../sheet/selection';
import { editLibrary } from './ask-main';
import { acceptProposal, highlightRange, moveChosenTo } from './highlight-passage';
import { chooseHighlight } from './navigate';
import { placedHighlights } from './placed-highlights';
import { getDesk } from './state';

/** The tag a number key gives, if any. */
export function giveTagWithKey(key: string): void {
  const { library, articleId } = getDesk();
  const tag = [...library.tags.values()].find((candidate) => candidate.key === key);
  if (tag && articleId !== null) tagSelection(tag.id);
}

/** Highlights what is selected with a tag, or toggles the tag on the chosen highlight. */
export function tagSelection(tagId: string): void {
  const range = selectedRange();
  const { chosen } = getDesk();
  if (range) {
    clearSelection();
    void highlightRange(range, [tagId]);
  } else if (chosen !== null) void editLibrary('toggleTag', { highlightId: chosen, tagId });
}

/** Highlights what is selected, without a stance. */
export function highlightSelection(): void {
  const range = selectedRange();
  if (!range) return;
  clearSelection();
  void highlightRange(range, []);
}

/** Goes to a field of what is selected, highlighting it first, or of the chosen highlight. */
export function fillIn(field: 'note' | 'speaker' | 'topic' | 'attribution'): void {
  highlightSelection();
  focusField(field);
}

/** Lets the chosen highlight stand on the selected words instead of its own. */
export function moveChosen(): void {
  const range = selectedRange();
  if (!range || getDesk().chosen === null) return;
  clearSelection();
  void moveChosenTo(range);
}

export function removeChosen(): void {
  const { chosen } = getDesk();
  if (chosen !== null) void editLibrary('removeHighlight', { highlightId: chosen });
}

export function stepHighlight(direction: 1 | -1): void {
  const { chosen } = getDesk();
  const { orphans, placed } = placedHighlights(getDesk());
  const inOrder = [...orphans, ...placed];
  const at = inOrder.findIndex(({ id }) => id === chosen);
  const next = at === -1 ? (direction === 1 ? inOrder[0] : inOrder.at(-1)) : inOrder[at + direction];
  if (next) chooseHighlight(next.id);
}

export function proposeOnChosen(): void {
  const { library, articleId, chosen } = getDesk();
  const highlight = articleId === null || chosen === null ? undefined : library.highlights.get(articleId)?.get(chosen);
  if (highlight) void acceptProposal(highlight);
}
