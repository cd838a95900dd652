import { useCallback, useEffect, type ReactNode } from 'react';
import { highlightsOf } from '../../core/library';
import type { Article } from '../../core/records';
import { toggleAside } from '../commands';
import { useDesk, type OpenBody } from '../desk/state';
import { focusIds } from '../focus';
import { moveCaret } from './caret';
import { followFootnote } from './footnote-jumps';
import { useMarkClicks } from './mark-clicks';
import { clearSelection, selectedRange } from './selection';
import { SheetBlocks } from './sheet-blocks';

/** Past this many blocks those out of view are laid out only when they come near. */
const longArticle = 300;

interface Props {
  article: Article;
  body: OpenBody;
}

/** The article's text: its blocks with their highlights. */
export function Sheet({ article, body }: Props): ReactNode {
  const highlights = useDesk(({ library }) => highlightsOf(library, article.id));
  const chosen = useDesk((state) => state.chosen);
  const correcting = useDesk((state) => (state.correcting?.articleId === article.id ? state.correcting.block : null));
  const clicks = useMarkClicks(highlights);
  const restore = useCallback((block: number) => {
    toggleAside(block);
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog, .beside, [role=menu]'))) return;
      if (moveCaret(event, window.desk.platform === 'mac')) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);

  return (
    <article
      id={focusIds.sheet}
      className={body.blocks.length > longArticle ? 'article-text long' : 'article-text'}
      tabIndex={0}
      aria-label="Article text"
      lang={article.language === '' ? undefined : article.language}
      onClick={(event) => {
        if (!followFootnote(event.target)) clicks(event);
      }}
      onCopy={(event) => {
        const range = selectedRange();
        if (!range) return;
        event.clipboardData.setData('text/plain', body.text.slice(range.start, range.end));
        event.preventDefault();
      }}
      onMouseDown={(event) => {
        // A press on a passage ends an older selection at once, so that the click is the passage's.
        if (event.button === 0 && !event.shiftKey && event.target instanceof Element && event.target.closest('mark')) clearSelection();
      }}
    >
      <SheetBlocks article={article} body={body} chosen={chosen} correcting={correcting} onRestore={restore} />
    </article>
  );
}
