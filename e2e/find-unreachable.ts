import type { Page } from '@playwright/test';

/** The controls on the screen that lie outside of it where no scrolling leads, or whose words are cut. */
export async function findUnreachable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth) found.push(`the page is ${String(root.scrollWidth - innerWidth)} px too wide`);
    const dialog = document.querySelector('dialog[open]');
    const scrolls = (element: Element, way: 'overflowX' | 'overflowY'): boolean => /auto|scroll/u.test(getComputedStyle(element)[way]);
    for (const element of (dialog ?? document).querySelectorAll<HTMLElement>('button, input, select, textarea, a[href], summary')) {
      if (!element.checkVisibility()) continue;
      const name = element.getAttribute('aria-label') ?? element.innerText.trim();
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const box = element.getBoundingClientRect();
      if (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1) found.push(`${name} lies outside`);
      if (element.matches('button') && element.scrollWidth > element.clientWidth + 1) found.push(`${name} is cut`);
      for (let frame = element.parentElement; frame; frame = frame.parentElement) {
        if (getComputedStyle(frame).overflowX === 'visible' && getComputedStyle(frame).overflowY === 'visible') continue;
        if (scrolls(frame, 'overflowX') && frame.scrollWidth > frame.clientWidth + 1 && !frame.matches('pre')) found.push(`${name} needs scrolling sideways in ${frame.className}`);
        const edge = frame.getBoundingClientRect();
        if (box.right > edge.right + 1 || box.left < edge.left - 1) found.push(`${name} is cut by ${frame.className}`);
      }
    }
    return [...new Set(found)];
  });
}
