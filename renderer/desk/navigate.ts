import type { Id } from '../../core/records';
import type { Found } from '../../core/search';
import { askMain } from './ask-main';
import { sendDrafts } from './drafts';
import { followEdition } from './follow-edition';
import { openBody } from './open-body';
import { leaveTrail, stepInTrail } from './trail';
import { getDesk, setDesk } from './state';

/** Puts an article on the sheet, where reading stopped in it. Resolves when its text is there. */
export async function openArticle(articleId: Id): Promise<void> {
  const { articleId: current, body } = getDesk();
  if (current === articleId && body?.articleId === articleId) return;
  if (current !== null && current !== articleId) leaveTrail(current);
  await putOnSheet(articleId);
}

/** Goes back to the article that was open before, or ahead again. */
export async function goInTrail(direction: 'back' | 'ahead'): Promise<void> {
  const articleId = stepInTrail(direction);
  if (articleId !== null) await putOnSheet(articleId);
}

async function putOnSheet(articleId: Id): Promise<void> {
  void sendDrafts();
  setDesk({ articleId, chosen: null, correcting: null, finding: null, bodyFailure: null });
  const outcome = await window.desk.call('readBody', { articleId });
  if (getDesk().articleId !== articleId) return;
  if (!outcome.ok) {
    setDesk({ body: null, bodyFailure: outcome.failure.message });
    return;
  }
  setDesk({ body: openBody(articleId, outcome.value) });
  void followEdition();
  void askMain('rememberPlace', { articleId, place: null });
}

/** Brings a range of the open article into view and lights it up for a moment. */
export function showRange(articleId: Id, start: number, end: number): void {
  setDesk({ shown: { articleId, start, end, at: performance.now() } });
}

/** Chooses a highlight and brings its passage into view. */
export function chooseHighlight(id: Id | null, scroll = true): void {
  setDesk({ chosen: id });
  const { articleId, library } = getDesk();
  const highlight = articleId === null || id === null ? undefined : library.highlights.get(articleId)?.get(id);
  if (articleId !== null && highlight && scroll) {
    showRange(articleId, highlight.anchor.start, highlight.anchor.end);
  }
}

/** Opens an article at a place a search has found. */
export async function openFound(articleId: Id, found: Found): Promise<void> {
  setDesk({ drawer: null });
  await openArticle(articleId);
  if (found.highlightId !== null) chooseHighlight(found.highlightId);
  if (found.where === 'text' || found.where === 'passage') {
    showRange(articleId, found.start, found.start + (found.matchEnd - found.matchStart));
  }
}

/** Remembers where reading stopped, here and in main. */
export function rememberPlace(articleId: Id, block: number, share: number): void {
  const place = { block, share };
  setDesk((state) => ({ readingPlaces: { ...state.readingPlaces, [articleId]: place } }));
  void askMain('rememberPlace', { articleId, place });
}
