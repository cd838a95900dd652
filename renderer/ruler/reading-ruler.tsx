import { useEffect, useState, type ReactNode } from 'react';
import { useDesk } from '../desk/state';
import { isTextField } from '../focus';
import { sheetElement } from '../sheet/selection';
import { useCaret } from '../sheet/caret';
import { lineAt, type TextLine } from './text-line';

/** Where the ruler comes to rest while lines go by under it, as a share of the view's height. */
const restingShare = 0.4;

/** What is not dimmed, in CSS pixels of the desk: the line that is read and half of those around it. */
interface Band {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Dims the sheet but for the line that is read. Arrows go by lines; a click and scrolling take it along. */
export function ReadingRuler({ scroller }: { scroller: HTMLElement }): ReactNode {
  const isOn = useDesk((state) => state.preferences.readingRuler);
  return isOn ? <Ruler scroller={scroller} /> : null;
}

function Ruler({ scroller }: { scroller: HTMLElement }): ReactNode {
  const [band, setBand] = useState<Band | null>(null);
  useEffect(() => {
    const view = (): DOMRect => scroller.getBoundingClientRect();
    let resting = view().top + view().height * restingShare;
    let frame = 0;
    const place = (): void => {
      const line = lineAt(resting);
      const sheet = sheetElement()?.getBoundingClientRect();
      if (line && sheet) setBand(bandOf(line, sheet, view()));
    };
    const follow = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(place);
    };
    const step = (direction: 1 | -1): void => {
      const [now, next] = [lineAt(resting), lineAt(resting, direction)];
      if (!now || !next) return;
      const { top, height } = view();
      const wanted = top + height * restingShare;
      const distance = next.middle - now.middle;
      // At the ends of the article the lines stay and the ruler goes.
      const before = scroller.scrollTop;
      const isPastRest = direction === 1 ? next.middle > wanted : next.middle < wanted;
      // Scrolling goes by whole pixels: where the ruler rests already, it is put right at each line, or it would creep away.
      const isAtRest = Math.abs(now.middle - wanted) <= Math.abs(distance);
      if (isPastRest) scroller.scrollTop += isAtRest ? next.middle - wanted : distance;
      resting = next.middle - (scroller.scrollTop - before);
      follow();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (direction === undefined || event.defaultPrevented || isForOthers(event)) return;
      event.preventDefault();
      step(direction === 1 ? 1 : -1);
    };
    const onPointerUp = (event: PointerEvent): void => {
      if (!(event.target instanceof Element) || !event.target.closest('.block')) return;
      resting = event.clientY;
      follow();
    };
    place();
    const observer = new ResizeObserver(follow);
    observer.observe(scroller);
    scroller.addEventListener('scroll', follow, { passive: true });
    scroller.addEventListener('pointerup', onPointerUp);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      scroller.removeEventListener('scroll', follow);
      scroller.removeEventListener('pointerup', onPointerUp);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [scroller]);

  if (!band) return null;
  const side = { left: band.left, width: band.right - band.left };
  return (
    <div className="ruler" aria-hidden>
      <div style={{ ...side, top: 0, height: Math.max(0, band.top) }} />
      <div style={{ ...side, top: band.bottom, bottom: 0 }} />
    </div>
  );
}

/** The line with half of those around it, and the sheet's width with its margin. */
function bandOf({ top, bottom }: TextLine, sheet: DOMRect, view: DOMRect): Band {
  const around = (bottom - top) * 0.75;
  const margin = 16;
  return { top: top - around - view.top, bottom: bottom + around - view.top, left: sheet.left - margin - view.left, right: sheet.right + margin - view.left };
}

/** Whether arrow keys mean something else: the text cursor, an edge, a field, a list, the article beside. */
function isForOthers({ target, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || shiftKey || useCaret.getState().isOn || isTextField(target)) return true;
  return target instanceof Element && target.closest('dialog, select, nav, aside, .beside, [role=menu], [role=toolbar]') !== null;
}
