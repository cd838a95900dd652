import { useEffect, useLayoutEffect } from 'react';
import type { ReadingPlace } from '../../core/settings';
import { rememberPlace } from '../desk/navigate';
import { getDesk, type OpenBody } from '../desk/state';

/** How long scrolling must rest before its place is remembered, in ms. */
const restingTime = 300;

/** Puts the sheet where reading stopped in this article, also when its text size changes, and remembers where it stops now. */
export function useReadingPlace(scroller: HTMLElement | null, body: OpenBody | null, textSize: number): void {
  const articleId = body?.articleId;
  useLayoutEffect(() => {
    if (!scroller || articleId === undefined) return;
    const place = getDesk().readingPlaces[articleId] ?? null;
    scrollToPlace(scroller, place);
    const set = scroller.scrollTop;
    let isOver = false;
    // Words that were laid out in another font have moved once theirs is there.
    void document.fonts.ready.then(() => {
      if (!isOver && scroller.scrollTop === set) scrollToPlace(scroller, place);
    });
    return () => {
      isOver = true;
    };
  }, [scroller, articleId, textSize]);

  useEffect(() => {
    if (!scroller || articleId === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const place = placeInView(scroller);
        if (place && [getDesk().articleId, getDesk().beside?.articleId].includes(articleId)) rememberPlace(articleId, place.block, place.share);
      }, restingTime);
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      scroller.removeEventListener('scroll', onScroll);
    };
  }, [scroller, articleId]);
}

function scrollToPlace(scroller: HTMLElement, place: ReadingPlace | null): void {
  const block = place ? scroller.querySelector<HTMLElement>(`[data-block="${String(place.block)}"]`) : null;
  scroller.scrollTo({ top: 0, behavior: 'instant' });
  if (!place || !block) return;
  const bounds = block.getBoundingClientRect();
  const top = bounds.top - scroller.getBoundingClientRect().top + place.share * bounds.height;
  scroller.scrollTo({ top, behavior: 'instant' });
}

/** The topmost block in view and the share of it that has gone by; at the very top a share below 0. */
function placeInView(scroller: HTMLElement): { block: number; share: number } | null {
  const top = scroller.getBoundingClientRect().top;
  for (const element of scroller.querySelectorAll<HTMLElement>('.block[data-block]')) {
    const bounds = element.getBoundingClientRect();
    if (bounds.bottom <= top || bounds.height === 0) continue;
    return { block: Number(element.dataset['block']), share: (top - bounds.top) / bounds.height };
  }
  return null;
}
