const focusable = ':is(button, input, select, textarea, a[href], [tabindex="0"]):not(:disabled)';
const places = '.note-card, [role=menu], [role=toolbar], dialog, nav, aside, main, header, .banner';
/** Where the focus goes when its whole place is gone, best first. */
const lastResorts = ['#article-text', 'nav .open', 'main button', 'button'];

/** What last had the focus, and how many stops of its place stand before it. */
interface Held {
  element: HTMLElement;
  place: HTMLElement | null;
  before: number;
}

/** Keeps the focus where the user works: when what has it is removed, hidden or disabled, what stands there now gets it. */
export function keepFocus(): () => void {
  let held: Held | null = null;
  let frame = 0;
  const onFocusIn = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target === document.body) return;
    const place = target.closest<HTMLElement>(places);
    held = { element: target, place, before: stopsOf(place).indexOf(target) };
  };
  const onPointerDown = ({ target }: PointerEvent): void => {
    if (target instanceof Node && held?.element.contains(target) !== true) held = null;
  };
  const look = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const active = document.activeElement;
      if (held && (active === null || active === document.body || !canTakeFocus(active))) standIn(held)?.focus({ preventScroll: true });
    });
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled', 'hidden', 'data-drawer', 'data-articles'] });
  window.addEventListener('focusin', onFocusIn);
  window.addEventListener('pointerdown', onPointerDown);
  return () => {
    observer.disconnect();
    window.removeEventListener('focusin', onFocusIn);
    window.removeEventListener('pointerdown', onPointerDown);
  };
}

function standIn({ element, place, before }: Held): HTMLElement | undefined {
  if (canTakeFocus(element)) return element;
  const stops = stopsOf(place?.isConnected === true ? place : null);
  return stops[Math.min(before, stops.length - 1)] ?? lastResorts.flatMap((selector) => stopsOf(document.body, selector))[0];
}

function stopsOf(place: HTMLElement | null, selector = focusable): HTMLElement[] {
  return [...(place?.querySelectorAll<HTMLElement>(selector) ?? [])].filter(canTakeFocus);
}

function canTakeFocus(element: Element): boolean {
  return element.isConnected && element.checkVisibility() && !element.matches(':disabled');
}
