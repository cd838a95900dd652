import type { Highlight } from '../../core/records';
import type { Edge } from '../../core/text-steps';
import { nearestWordEdge } from '../../core/widen-range';
import { setDesk } from '../desk/state';
import { pickEdgeOf } from './edge-keys';
import { chosenInText, shownAnchor, useEdges } from './edge-state';
import { moveHighlight, withEdge } from './move-edge';
import { offsetAtPoint } from './offset-at-point';

/** How far the pointer moves before a press is a drag, in CSS pixels. */
const slack = 3;
/** How near to the top or bottom of the view a drag scrolls, and how fast, in CSS pixels and pixels a frame. */
const scrollMargin = 36;
const scrollStep = 9;

/**
 * Follows a press on a handle until it is released: dragging moves the edge, by words unless Alt is held, and Escape
 * puts it back; a press without dragging gives the edge to the keys. `line` is where the edge's line stands.
 */
export function dragEdge(press: PointerEvent, edge: Edge, line: DOMRect, scroller: HTMLElement): void {
  const chosen = chosenInText();
  if (!chosen) return;
  const { highlight } = chosen;
  // The knob hangs beside the line: the edge follows as if the line itself had been taken hold of.
  const offsetY = line.top + line.height / 2 - press.clientY;
  const pointer = { x: press.clientX, y: press.clientY, isExact: press.altKey };
  let isDragging = false;
  let frame = 0;

  const follow = (): void => {
    const offset = offsetAtPoint(pointer.x, pointer.y + offsetY);
    const moved = offset === null ? null : movedTo(highlight, edge, offset, pointer.isExact);
    if (moved) useEdges.setState({ draft: { highlightId: highlight.id, anchor: moved } });
  };
  const scroll = (): void => {
    const { top, bottom } = scroller.getBoundingClientRect();
    const step = pointer.y < top + scrollMargin ? -scrollStep : pointer.y > bottom - scrollMargin ? scrollStep : 0;
    if (step !== 0) {
      scroller.scrollBy({ top: step, behavior: 'instant' });
      follow();
    }
    frame = requestAnimationFrame(scroll);
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerId !== press.pointerId) return;
    Object.assign(pointer, { x: event.clientX, y: event.clientY, isExact: event.altKey });
    if (!isDragging) {
      if (Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) < slack) return;
      isDragging = true;
      useEdges.setState({ dragged: edge });
      frame = requestAnimationFrame(scroll);
    }
    follow();
  };
  const end = (isKept: boolean): void => {
    listening.abort();
    cancelAnimationFrame(frame);
    useEdges.setState({ dragged: null });
    const anchor = shownAnchor(highlight);
    if (!isDragging && isKept) pickEdgeOf(edge);
    else if (isKept && anchor[edge] !== highlight.anchor[edge]) {
      setDesk({ announcement: 'Moved' });
      void moveHighlight({ highlightId: highlight.id, anchor, session: crypto.randomUUID() });
    } else useEdges.setState({ draft: null });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    isDragging = true;
    end(false);
  };
  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener('pointermove', onMove, { signal });
  const endOf = (isKept: boolean) => (event: PointerEvent): void => {
    if (event.pointerId === press.pointerId) end(isKept);
  };
  window.addEventListener('pointerup', endOf(true), { signal });
  window.addEventListener('pointercancel', endOf(false), { signal });
  window.addEventListener('blur', () => { end(false); }, { signal });
  window.addEventListener('keydown', onKeyDown, { signal, capture: true });
}

function movedTo(highlight: Highlight, edge: Edge, offset: number, isExact: boolean): Highlight['anchor'] | null {
  const chosen = chosenInText();
  if (chosen?.highlight.id !== highlight.id) return null;
  const { body: { text }, language } = chosen;
  return withEdge(text, highlight.anchor, edge, isExact ? offset : nearestWordEdge(text, offset, edge, language));
}
