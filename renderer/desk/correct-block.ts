import { blockIndexAt } from '../../core/article-text';
import { isAnchorExact } from '../../core/anchor';
import { focusedBlock, focusOffset, selectedRange } from '../sheet/selection';
import { useCaret } from '../sheet/caret';
import { askMain, showFailure } from './ask-main';
import { followEdition } from './follow-edition';
import { getDesk, setDesk } from './state';

/** Lets a block's text be corrected in its place: the given one, or the one at the selection, the cursor or the chosen highlight. */
export function beginCorrection(given: number | null = null): void {
  const { articleId, body, readOnly } = getDesk();
  if (articleId === null || body?.articleId !== articleId) return;
  const at = placeToCorrect();
  const block = given ?? (at ? blockIndexAt(body.starts, at.start) : focusedBlock());
  if (block === null) return;
  if (readOnly) {
    showFailure({ code: 'read-only', message: readOnly.message });
    return;
  }
  const length = body.blocks[block]?.text.length ?? 0;
  const within = (offset: number | undefined): number => Math.max(0, Math.min(length, (offset ?? 0) - (body.starts[block] ?? 0)));
  setDesk({ correcting: { articleId, block, selected: { start: within(at?.start), end: within(at?.end) } } });
}

/** Saves a corrected text, and ends the correction once it is on the sheet; false where it was refused. */
export async function saveCorrection(block: number, text: string): Promise<boolean> {
  const { articleId, body } = getDesk();
  if (articleId === null || body?.articleId !== articleId) return false;
  const answer = await askMain('correctBlock', { articleId, edition: body.edition, block, text });
  if (!answer) return false;
  await followEdition();
  return true;
}

/** What the user works on, as a range of the article text. */
function placeToCorrect(): { start: number; end: number } | null {
  const selected = selectedRange();
  if (selected) return selected;
  const offset = focusOffset();
  const cursor = offset === null ? null : { start: offset, end: offset };
  if (useCaret.getState().isOn && cursor) return cursor;
  const { library, articleId, chosen, body } = getDesk();
  const anchor = articleId === null || chosen === null ? undefined : library.highlights.get(articleId)?.get(chosen)?.anchor;
  if (anchor && body && isAnchorExact(anchor, body.text)) return { start: anchor.start, end: anchor.start };
  return focusedBlock() === null ? cursor : null;
}
