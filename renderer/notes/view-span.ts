import { useEffect, useState } from 'react';

/** What of a scroller's content is in view, in CSS pixels below its top, to the next step. */
export interface ViewSpan {
  top: number;
  bottom: number;
}

/** Scrolling by less than this draws nothing anew, in CSS pixels. */
const step = 200;

/** Follows what a scroller shows. */
export function useViewSpan(scroller: HTMLElement | null): ViewSpan {
  const [span, setSpan] = useState<ViewSpan>({ top: 0, bottom: 2000 });
  useEffect(() => {
    if (!scroller) return;
    const look = (): void => {
      const top = Math.floor(scroller.scrollTop / step) * step;
      const bottom = top + (Math.ceil(scroller.clientHeight / step) + 1) * step;
      setSpan((before) => (before.top === top && before.bottom === bottom ? before : { top, bottom }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(scroller);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, [scroller]);
  return span;
}
