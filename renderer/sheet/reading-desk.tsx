import { useState, type CSSProperties, type ReactNode } from 'react';
import { CodingBar } from '../coding/coding-bar';
import { AloudBar } from '../aloud/aloud-bar';
import { useDesk } from '../desk/state';
import { ReadingRuler } from '../ruler/reading-ruler';
import { EdgeLayer } from '../edges/edge-layer';
import { FindBar } from '../find/find-bar';
import { SideNotes } from '../notes/side-notes';
import { ArticleHeader } from './article-header';
import { useBlockPlaces } from './block-places';
import { CaretMark } from './caret-mark';
import { ContextMenu } from './context-menu';
import { EmptyDesk } from './empty-desk';
import { useReadingPlace } from './reading-place';
import { NearBlocksContext, useNearBlocks } from './near-blocks';
import { Ribbon } from './ribbon';
import { SelectionToolbar } from './selection-toolbar';
import { Sheet } from './sheet';
import { useShownRange } from './shown-range';

/** The sheet and its side notes, which scroll as one. */
export function ReadingDesk(): ReactNode {
  const article = useDesk(({ articleId, library }) => (articleId === null ? undefined : library.articles.get(articleId)));
  const body = useDesk((state) => state.body);
  const bodyFailure = useDesk((state) => state.bodyFailure);
  const textSize = useDesk((state) => state.preferences.textSize);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const shownBody = article && body?.articleId === article.id ? body : null;
  useReadingPlace(scroller, shownBody, textSize);
  const places = useBlockPlaces(shownBody);
  const nearBlocks = useNearBlocks(scroller, shownBody);
  useShownRange(scroller, shownBody);

  const finding = useDesk((state) => state.finding);

  if (!article) return <EmptyDesk />;
  return (
    <div className="desk">
      <div ref={setScroller} className="desk-scroll" style={{ '--reading-size': `${String(textSize / 16)}rem` } as CSSProperties}>
        <main className="sheet" aria-label={article.title}>
          <ArticleHeader article={article} body={shownBody} />
          {bodyFailure === null ? null : <p role="alert" className="body-failure">{bodyFailure}</p>}
          {shownBody ? (
            <NearBlocksContext value={nearBlocks}>
              <Sheet key={article.id} article={article} body={shownBody} />
            </NearBlocksContext>
          ) : null}
          {scroller && shownBody ? <SelectionToolbar scroller={scroller} /> : null}
          {scroller && shownBody ? <EdgeLayer scroller={scroller} article={article} body={shownBody} /> : null}
          {scroller && shownBody ? <CodingBar scroller={scroller} /> : null}
          {scroller && shownBody ? <AloudBar scroller={scroller} /> : null}
          {shownBody ? <ContextMenu key={`menu of ${article.id}`} article={article} body={shownBody} /> : null}
        </main>
        <SideNotes article={article} body={shownBody} places={places} scroller={scroller} />
        {scroller && shownBody ? <CaretMark scroller={scroller} /> : null}
      </div>
      {scroller && shownBody ? <ReadingRuler scroller={scroller} /> : null}
      {finding && scroller && shownBody ? <FindBar finding={finding} places={places} scroller={scroller} /> : null}
      {places ? <Ribbon places={places} /> : null}
    </div>
  );
}
