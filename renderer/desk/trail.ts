import type { Id } from '../../core/records';
import { getDesk, setDesk } from './state';

/** More steps back than anybody takes. */
const longest = 100;

/** Notes that the desk goes on from an article to another, as a browser does from page to page. */
export function leaveTrail(from: Id): void {
  setDesk(({ trail }) => ({ trail: { back: [...trail.back, from].slice(-longest), ahead: [] } }));
}

/** Takes the step back or ahead from the open article, and answers the article that it leads to; null where there is none. */
export function stepInTrail(direction: 'back' | 'ahead'): Id | null {
  const { trail, articleId, library } = getDesk();
  const exists = (id: Id): boolean => library.articles.has(id) && id !== articleId;
  const [back, ahead] = [trail.back.filter(exists), trail.ahead.filter(exists)];
  const [from, onto] = direction === 'back' ? [back, ahead] : [ahead, back];
  const next = from.pop() ?? null;
  if (next === null) return null;
  if (articleId !== null) onto.push(articleId);
  setDesk({ trail: { back, ahead } });
  return next;
}
