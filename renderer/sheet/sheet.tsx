import { useCallback, useEffect, useMemo, type ReactNode } from 'react';
import type { Block } from '../../core/body';
import { highlightsOf } from '../../core/library';
import type { Article, Highlight } from '../../core/records';
import { toggleAside } from '../commands';
import { usePlacedHighlights } from '../desk/placed-highlights';
import { useDesk, type OpenBody } from '../desk/state';
import { focusIds } from '../focus';
import { BlockView } from './block-view';
import { moveCaret } from './caret';
import { followFootnote } from './footnote-jumps';
import { useMarkClicks } from './mark-clicks';
import { clearSelection, selectedRange } from './selection';

const noHighlights: readonly Highlight[] = [];
/** Past this many blocks those out of view are laid out only when they come near. */
const longArticle = 300;

interface Props {
  article: Article;
  body: OpenBody;
}

/** The article's text: its blocks with their highlights. */
export function Sheet({ article, body }: Props): ReactNode {
  const { tags, speakers } = useDesk((state) => state.library);
  const highlights = useDesk(({ library }) => highlightsOf(library, article.id));
  const chosen = useDesk((state) => state.chosen);
  const correcting = useDesk((state) => (state.correcting?.articleId === article.id ? state.correcting.block : null));
  const { byBlock } = usePlacedHighlights(article.id, body);
  const clicks = useMarkClicks(highlights);
  const aside = useMemo(() => new Set(article.setAside), [article.setAside]);
  const restore = useCallback((block: number) => {
    toggleAside(block);
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog, [role=menu]'))) return;
      if (moveCaret(event, window.desk.platform === 'mac')) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);

  const chosenHighlight = chosen === null ? undefined : highlights.get(chosen);
  const draw = (block: Block, index: number): ReactNode => {
    const start = body.starts[index] ?? 0;
    const holdsChosen =
      chosenHighlight && chosenHighlight.anchor.start < start + block.text.length && chosenHighlight.anchor.end > start;
    return (
      <BlockView
        key={index}
        block={block}
        index={index}
        start={start}
        highlights={byBlock.get(index) ?? noHighlights}
        tags={tags}
        speakers={speakers}
        chosen={holdsChosen ? chosenHighlight.id : null}
        isAside={aside.has(index)}
        isCorrecting={correcting === index}
        onRestore={restore}
      />
    );
  };

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
      {groupLists(body.blocks, draw)}
    </article>
  );
}

/** Wraps items that follow each other in one list, as assistive technology needs them. */
function groupLists(blocks: readonly Block[], draw: (block: Block, index: number) => ReactNode): ReactNode[] {
  const drawn: ReactNode[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) continue;
    if (block.type !== 'list-item') {
      drawn.push(draw(block, index));
      continue;
    }
    const first = index;
    const items: ReactNode[] = [];
    for (let item = blocks[index]; item?.type === 'list-item'; item = blocks[index]) {
      items.push(draw(item, index));
      index += 1;
    }
    index -= 1;
    drawn.push(
      <div key={`list ${String(first)}`} role="list" className="list">
        {items}
      </div>,
    );
  }
  return drawn;
}
