import { findLinked, isInternalAddress, readInternalAddress, type InternalLink } from '../../core/internal-link';
import { askMain } from '../desk/ask-main';
import { chooseHighlight, openArticle } from '../desk/navigate';
import { getDesk, setDesk } from '../desk/state';
import { focusSheet } from '../focus';

/** Opens the article that a note links to, and chooses the highlight; does nothing where it is gone. */
export async function followLink(link: InternalLink): Promise<void> {
  const linked = findLinked(getDesk().library, link);
  if (!linked) return;
  const { article, highlight } = linked;
  setDesk({ drawer: null });
  await openArticle(article.id);
  if (getDesk().articleId !== article.id) return;
  if (highlight) chooseHighlight(highlight.id);
  focusSheet();
}

/** Opens an address of a note: here where it is the program's own, else in the user's browser. */
export function followAddress(address: string): void {
  if (!isInternalAddress(address)) void askMain('openLink', { url: address });
  else {
    const link = readInternalAddress(address);
    if (link) void followLink(link);
  }
}
