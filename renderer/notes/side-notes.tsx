import { X } from 'lucide-react';
import { useMemo, useRef, type ReactNode } from 'react';
import type { Article } from '../../core/records';
import { usePlacedHighlights } from '../desk/placed-highlights';
import { setDesk, useDesk, type OpenBody } from '../desk/state';
import { focusIds } from '../focus';
import { NoteCard } from './note-card';
import { useNotePlaces } from './note-places';

/** The notes beside the sheet, each at its passage. */
export function SideNotes({ article, body }: { article: Article; body: OpenBody | null }): ReactNode {
  const library = useDesk((state) => state.library);
  const chosen = useDesk((state) => state.chosen);
  const list = useRef<HTMLUListElement>(null);
  const hasFailed = useDesk((state) => state.bodyFailure !== null);
  const { placed, orphans } = usePlacedHighlights(article.id, body);
  const inOrder = useMemo(() => [...orphans, ...placed], [orphans, placed]);
  useNotePlaces(list, inOrder, chosen, body);
  return (
    <aside id={focusIds.notes} className="side-notes" aria-label="Side notes">
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
      {inOrder.length === 0 && body ? (
        <p className="teaching">Select words in the article to highlight them. Their notes stand here, beside them.</p>
      ) : null}
      <ul ref={list} className="notes-list">
        {body || hasFailed
          ? inOrder.map((highlight, index) => (
              <NoteCard
                key={highlight.id}
                highlight={highlight}
                tags={tagsOf(highlight.tags, library.tags)}
                speaker={highlight.speaker === null ? undefined : library.speakers.get(highlight.speaker)}
                isChosen={highlight.id === chosen}
                isOrphan={index < orphans.length}
              />
            ))
          : null}
      </ul>
    </aside>
  );
}

function tagsOf<Tag>(ids: readonly string[], tags: ReadonlyMap<string, Tag>): Tag[] {
  return ids.flatMap((id) => tags.get(id) ?? []);
}
