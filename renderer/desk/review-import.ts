import type { Id } from '../../core/records';
import { openArticle } from './navigate';
import { getDesk, setDesk } from './state';

/** Opens the review of what the open article's import kept and set aside; nothing happens while no text is open. */
export function reviewImport(): void {
  if (getDesk().body === null) return;
  // What a notice of an import offers is then done.
  setDesk(({ notice }) => ({ dialog: 'review', notice: notice?.kind === 'error' ? notice : null }));
}

/** Opens an article, and the review of its import in the place of any dialog; nothing where its text can’t be read. */
export async function reviewImportOf(articleId: Id): Promise<void> {
  setDesk({ dialog: null });
  await openArticle(articleId);
  if (getDesk().body?.articleId === articleId) reviewImport();
}
