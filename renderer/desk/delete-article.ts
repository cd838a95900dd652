import type { Id } from '../../core/records';
import { askMain, editLibrary } from './ask-main';
import { getDesk, setDesk } from './state';

/** Deletes an article with its highlights, and says how to have it back. */
export async function deleteArticle(articleId: Id): Promise<void> {
  const title = getDesk().library.articles.get(articleId)?.title ?? '';
  await editLibrary('deleteArticle', { articleId });
  if (getDesk().library.articles.has(articleId)) return;
  const offer = { label: 'Bring it back', run: () => void askMain('undo', undefined) };
  setDesk({ notice: { kind: 'information', title: `Deleted “${title}”`, message: '', offer } });
}
