/** Where something floats beside a rectangle, in CSS pixels of the scrolled desk. */
export interface FloatingPlace {
  left: number;
  top: number;
}

const gap = 8;

/** Above the rectangle, or below where it would leave the view; never past the sides. `scroller` is the origin. */
export function placeBeside(target: DOMRect, size: { width: number; height: number }, scroller: HTMLElement): FloatingPlace {
  const view = scroller.getBoundingClientRect();
  const above = target.top - size.height - gap;
  const top = above > view.top + gap ? above : Math.min(target.bottom + gap, view.bottom - size.height - gap);
  const centred = target.left + target.width / 2 - size.width / 2;
  const left = Math.max(view.left + gap, Math.min(centred, view.right - size.width - gap));
  return { left: left - view.left + scroller.scrollLeft, top: top - view.top + scroller.scrollTop };
}
