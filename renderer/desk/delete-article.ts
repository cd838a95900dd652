import type { Id } from '../../core/records';
import { editLibrary } from './ask-main';
import { offerUndo } from './offer-undo';
import { getDesk } from './state';

/** Moves an article with its highlights to the trash, and says how to have it back. */
export async function deleteArticle(articleId: Id): Promise<void> {
  const title = getDesk().library.articles.get(articleId)?.title ?? '';
  await editLibrary('deleteArticle', { articleId });
  if (!getDesk().library.articles.has(articleId)) offerUndo(`Deleted “${title}”`, '', 'Bring it back');
}
