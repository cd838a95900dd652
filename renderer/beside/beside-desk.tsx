import { ArrowLeftRight, X } from 'lucide-react';
import { useState, type CSSProperties, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { describeDate } from '../../core/partial-date';
import type { Article } from '../../core/records';
import { useKeyWords } from '../command-keys';
import { IconButton } from '../controls/icon-button';
import { editLibrary } from '../desk/ask-main';
import { chooseHighlight, swapSides } from '../desk/navigate';
import { setDesk, useDesk, type Beside, type OpenBody } from '../desk/state';
import { focusIds, focusSheet } from '../focus';
import { followFootnote } from '../sheet/footnote-jumps';
import { highlightsUnder } from '../sheet/mark-clicks';
import { NearBlocksContext, useNearBlocks } from '../sheet/near-blocks';
import { useReadingPlace } from '../sheet/reading-place';
import { rangeSelectedIn } from '../sheet/selection';
import { SheetBlocks } from '../sheet/sheet-blocks';
import { runHere } from './run-here';

/** Another article beside the open one, to be compared with it: read and scrolled by itself. What is done to it makes it the open one. */
export function BesideDesk(): ReactNode {
  const beside = useDesk((state) => state.beside);
  const article = useDesk(({ library }) => (beside ? library.articles.get(beside.articleId) : undefined));
  return beside && article ? <Desk beside={beside} article={article} /> : null;
}

function Desk({ beside, article }: { beside: Beside; article: Article }): ReactNode {
  const textSize = useDesk((state) => state.preferences.textSize);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const { body, failure } = beside;
  const { withKey } = useKeyWords();
  useReadingPlace(scroller, body, textSize);
  const nearBlocks = useNearBlocks(scroller, body);
  const published = article.published === null ? '' : describeDate(article.published);
  return (
    <section id={focusIds.beside} className="beside" aria-label={`Beside: ${article.title}`}>
      <header>
        <h2>
          <span className="title">{article.title}</span>
          <span className="muted">{[article.publication, published].filter((part) => part !== '').join(' · ')}</span>
        </h2>
        <IconButton label="Swap the two articles" title={withKey('Swap the two articles', 'swapSides')} icon={ArrowLeftRight} press={swapSides} />
        <IconButton label="Close the article beside" title={withKey('Close the article beside', 'compare')} icon={X} press={close} />
      </header>
      <div ref={setScroller} className="beside-scroll" style={{ '--reading-size': `${String(textSize / 16)}rem` } as CSSProperties}>
        {failure === null ? null : <p role="alert" className="body-failure">{failure}</p>}
        {body ? (
          <NearBlocksContext value={nearBlocks}>
            <BesideText key={article.id} article={article} body={body} />
          </NearBlocksContext>
        ) : null}
      </div>
    </section>
  );
}

function BesideText({ article, body }: { article: Article; body: OpenBody }): ReactNode {
  const onClick = (event: MouseEvent): void => {
    if (followFootnote(event.target) || !(event.target instanceof Element) || getSelection()?.isCollapsed === false) return;
    const highlight = highlightsUnder(event.target).at(-1);
    if (highlight === undefined) return;
    swapSides();
    chooseHighlight(highlight);
    focusSheet();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') close();
    else if (!runHere(event.nativeEvent, event.currentTarget)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <article
      className={body.blocks.length > 300 ? 'article-text long' : 'article-text'}
      tabIndex={0}
      aria-label="Text of the article beside"
      lang={article.language === '' ? undefined : article.language}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onCopy={(event) => {
        const range = rangeSelectedIn(event.currentTarget);
        if (!range) return;
        event.clipboardData.setData('text/plain', body.text.slice(range.start, range.end));
        event.preventDefault();
      }}
    >
      <SheetBlocks
        article={article}
        body={body}
        chosen={null}
        correcting={null}
        onRestore={(block) => void editLibrary('setBlocksAside', { articleId: article.id, blocks: [block], aside: false })}
      />
    </article>
  );
}

function close(): void {
  setDesk({ beside: null });
  focusSheet();
}
