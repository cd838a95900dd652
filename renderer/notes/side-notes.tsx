import { X } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { Article, Highlight } from '../../core/records';
import { usePlacedHighlights } from '../desk/placed-highlights';
import { setDesk, useDesk, type OpenBody } from '../desk/state';
import { focusIds } from '../focus';
import type { BlockPlaces } from '../sheet/block-places';
import { NoteCard } from './note-card';
import { useNotesInDrawer } from './notes-drawer';
import { useNoteRows } from './note-rows';
import { useViewSpan } from './view-span';

interface Props {
  article: Article;
  body: OpenBody | null;
  /** Where the sheet's blocks stand; null until they are measured. */
  places: BlockPlaces | null;
  scroller: HTMLElement | null;
}

/** The notes beside the sheet, each at its passage; in a drawer one below the other. */
export function SideNotes({ article, body, places, scroller }: Props): ReactNode {
  const { tags, speakers } = useDesk((state) => state.library);
  const chosen = useDesk((state) => state.chosen);
  const hasFailed = useDesk((state) => state.bodyFailure !== null);
  const mode = useDesk((state) => state.preferences.sideNotes);
  const [pane, setPane] = useState<HTMLElement | null>(null);
  const [list, setList] = useState<HTMLUListElement | null>(null);
  const isDrawer = useNotesInDrawer();
  const { placed, orphans } = usePlacedHighlights(article.id, body);
  const only = mode === 'chosen' ? chosen : undefined;
  const isReady = hasFailed || (isDrawer ? body !== null : places !== null);
  const { inOrder, orphanCount } = useMemo(() => {
    const isShown = ({ id }: Highlight): boolean => only === undefined || id === only;
    const shown = isReady ? { orphans: orphans.filter(isShown), placed: placed.filter(isShown) } : { orphans: [], placed: [] };
    return { inOrder: [...shown.orphans, ...shown.placed], orphanCount: shown.orphans.length };
  }, [orphans, placed, isReady, only]);
  const view = useViewSpan(isDrawer ? pane : scroller);
  const { rows, height, unfold } = useNoteRows({ list, inOrder, orphans: orphanCount, chosen, places: isDrawer ? null : places, view });
  return (
    <aside ref={setPane} id={focusIds.notes} className="side-notes" aria-label="Side notes" data-mode={mode}>
      <div className="drawer-head">
        <h2>Side notes</h2>
        <button
          type="button"
          className="button quiet icon-only"
          aria-label="Close side notes"
          onClick={() => {
            setDesk({ drawer: null });
          }}
        >
          <X size={16} aria-hidden />
        </button>
      </div>
      {placed.length + orphans.length === 0 && body ? (
        <p className="teaching">Select words in the article to highlight them. Their notes stand here, beside them.</p>
      ) : null}
      <ul ref={setList} className="notes-list" style={{ height }}>
        {rows.map((row) => {
          const highlight = inOrder[row.first];
          if (!highlight) return null;
          if (row.count > 1) {
            return (
              <li key={`fold ${highlight.id}`} className="note-fold" style={{ translate: `0 ${String(row.top)}px` }}>
                <button type="button" onClick={() => { unfold(row); }}>{row.count} more notes here</button>
              </li>
            );
          }
          return (
            <NoteCard
              key={highlight.id}
              highlight={highlight}
              tags={tags}
              speaker={highlight.speaker === null ? undefined : speakers.get(highlight.speaker)}
              isChosen={highlight.id === chosen}
              isOrphan={row.first < orphanCount}
              top={Math.round(row.top)}
              position={row.first + 1}
              size={inOrder.length}
            />
          );
        })}
      </ul>
    </aside>
  );
}
