import type { Id } from '../../core/records';
import type { Found } from '../../core/search';
import { askMain } from './ask-main';
import { sendDrafts } from './drafts';
import { followBeside, followEdition } from './follow-edition';
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
  if (getDesk().beside?.articleId === articleId) {
    changeSides();
    return;
  }
  setDesk({ articleId, chosen: null, correcting: null, finding: null, bodyFailure: null });
  await readToItsSide(articleId);
}

/** Reads an article's text and puts it where the article stands by then: it may have changed sides. */
async function readToItsSide(articleId: Id): Promise<void> {
  const outcome = await window.desk.call('readBody', { articleId });
  const body = outcome.ok ? openBody(articleId, outcome.value) : null;
  const failure = outcome.ok ? null : outcome.failure.message;
  const { articleId: open, beside } = getDesk();
  if (open === articleId) {
    setDesk({ body, bodyFailure: failure });
    if (!body) return;
    void followEdition();
    void askMain('rememberPlace', { articleId, place: null });
  } else if (beside?.articleId === articleId) {
    setDesk({ beside: { articleId, body, failure } });
    void followBeside();
  }
}

/** Puts another article beside the open one. Resolves when its text is there. */
export async function openBeside(articleId: Id): Promise<void> {
  if (getDesk().articleId === articleId || getDesk().beside?.articleId === articleId) return;
  setDesk({ beside: { articleId, body: null, failure: null } });
  await readToItsSide(articleId);
}

/** Makes the article beside the open one, and the open one that beside it; each stays where it is read. */
export function swapSides(): void {
  const { articleId, beside } = getDesk();
  if (articleId === null || !beside) return;
  leaveTrail(articleId);
  void sendDrafts();
  changeSides();
}

function changeSides(): void {
  const { articleId, body, bodyFailure, beside } = getDesk();
  if (!beside) return;
  const other = articleId === null ? null : { articleId, body: body?.articleId === articleId ? body : null, failure: bodyFailure };
  setDesk({ articleId: beside.articleId, body: beside.body, bodyFailure: beside.failure, beside: other, chosen: null, correcting: null, finding: null });
  void followEdition();
  void followBeside();
  void askMain('rememberPlace', { articleId: beside.articleId, place: null });
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
  // The article last read is the one that notes are written on.
  const { articleId: open } = getDesk();
  if (open !== null && open !== articleId) void askMain('rememberPlace', { articleId: open, place: null });
}
