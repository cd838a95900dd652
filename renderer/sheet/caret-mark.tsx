import { useEffect, useState, type ReactNode } from 'react';
import { caretRect, useCaret } from './caret';

/** The sheet's text cursor, which the browser does not draw in text that can't be edited. */
export function CaretMark({ scroller }: { scroller: HTMLElement }): ReactNode {
  const isOn = useCaret((state) => state.isOn);
  const [rect, setRect] = useState<{ left: number; top: number; height: number } | null>(null);
  useEffect(() => {
    if (!isOn) return;
    const follow = (): void => {
      const at = caretRect();
      const view = scroller.getBoundingClientRect();
      setRect(at && { left: at.left - view.left + scroller.scrollLeft, top: at.top - view.top + scroller.scrollTop, height: at.height });
    };
    follow();
    document.addEventListener('selectionchange', follow);
    return () => {
      document.removeEventListener('selectionchange', follow);
    };
  }, [isOn, scroller]);
  return isOn && rect ? <div className="caret-mark" style={rect} aria-hidden /> : null;
}
