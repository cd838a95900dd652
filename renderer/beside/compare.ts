import { openBeside } from '../desk/navigate';
import { getDesk, setDesk } from '../desk/state';
import { tellWhyNot } from '../edges/tell-why-not';
import { sortArticles } from '../../core/article-order';

/** Puts the article that was open before beside the present one, or the next of the list; closes it where one is beside. */
export function toggleCompare(): void {
  const { articleId, beside, trail, library, preferences } = getDesk();
  if (beside) {
    setDesk({ beside: null });
    return;
  }
  if (articleId === null) return;
  const sorted = sortArticles(library.articles.values(), preferences.articleOrder).map(({ id }) => id);
  const at = sorted.indexOf(articleId);
  const other = trail.back.findLast((id) => id !== articleId && library.articles.has(id)) ?? sorted[at + 1] ?? sorted[at - 1];
  if (other === undefined) tellWhyNot('Nothing to compare with', 'This is the only article. Import another, and it can stand beside this one.');
  else void openBeside(other);
}
