import { useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import { isAnchorExact } from '../../core/anchor';
import type { Anchor, Article } from '../../core/records';
import type { Edge } from '../../core/text-steps';
import { useDesk, type OpenBody } from '../desk/state';
import { sheetElement } from '../sheet/selection';
import { dragEdge } from './drag-edge';
import { showDraft } from './draft-colours';
import { EdgeHint } from './edge-hint';
import { takeEdgeKey } from './edge-keys';
import { measureEdges, type EdgePlaces } from './edge-places';
import { useEdges } from './edge-state';
import { useWordSnapping } from './snap-selection';

interface Props {
  scroller: HTMLElement;
  article: Article;
  body: OpenBody;
}

const edges: readonly Edge[] = ['start', 'end'];

/** The handles at both ends of the chosen highlight, in a layer over the sheet. What they do the keys do in edge mode. */
export function EdgeLayer({ scroller, article, body }: Props): ReactNode {
  const chosen = useDesk(({ library, chosen: id }) => (id === null ? undefined : library.highlights.get(article.id)?.get(id)));
  const canMove = useDesk((state) => state.readOnly === null && state.correcting === null);
  const { draft, picked, dragged } = useEdges();
  const shown = chosen && draft?.highlightId === chosen.id ? draft.anchor : chosen?.anchor;
  const anchor = canMove && shown && isAnchorExact(shown, body.text) ? shown : null;
  const active = picked?.highlightId === chosen?.id ? picked?.edge : undefined;
  const places = useEdgePlaces(anchor, body, scroller);
  useWordSnapping();

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !takeEdgeKey(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, []);

  const saved = chosen?.anchor;
  useEffect(() => (saved && anchor && saved !== anchor ? showDraft(saved, anchor) : undefined), [saved, anchor]);

  useLayoutEffect(() => {
    if (places && active && dragged === null) keepInView(places[active].line, scroller);
  }, [places, active, dragged, scroller]);

  if (!anchor || !places) return null;
  return (
    <>
      <div className="edge-layer" aria-hidden data-dragged={dragged}>
        {edges.map((edge) => {
          const { left, top, height, line } = places[edge];
          return (
            <div key={edge} className={`edge-handle ${edge}${active === edge ? ' active' : ''}`} style={{ left, top, height }}>
              <span
                className="edge-knob"
                title="Drag to move this edge; hold Alt to stop within words"
                onMouseDown={(event) => {
                  event.preventDefault();
                }}
                onPointerDown={(event) => {
                  if (event.button !== 0) return;
                  event.preventDefault();
                  dragEdge(event.nativeEvent, edge, line(), scroller);
                }}
              />
            </div>
          );
        })}
      </div>
      {active ? <EdgeHint edge={active} /> : null}
    </>
  );
}

/** Where the edges stand; measured again when the passage moves or the sheet changes its size. */
function useEdgePlaces(anchor: Anchor | null, body: OpenBody, scroller: HTMLElement): EdgePlaces | null {
  const textSize = useDesk((state) => state.preferences.textSize);
  const [places, setPlaces] = useState<EdgePlaces | null>(null);
  const [start, end] = [anchor?.start, anchor?.end];
  useLayoutEffect(() => {
    const measure = (): void => {
      setPlaces(start === undefined || end === undefined ? null : measureEdges({ start, end }, scroller));
    };
    measure();
    const sheet = sheetElement();
    if (!sheet || start === undefined) return;
    const observer = new ResizeObserver(measure);
    observer.observe(sheet);
    observer.observe(scroller);
    return () => {
      observer.disconnect();
    };
  }, [start, end, body, scroller, textSize]);
  return anchor ? places : null;
}

function keepInView(line: () => DOMRect, scroller: HTMLElement): void {
  const [{ top, bottom }, view] = [line(), scroller.getBoundingClientRect()];
  const margin = 64;
  if (bottom > view.bottom - margin) scroller.scrollBy({ top: bottom - view.bottom + margin, behavior: 'instant' });
  else if (top < view.top + margin) scroller.scrollBy({ top: top - view.top - margin, behavior: 'instant' });
}
