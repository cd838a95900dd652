import type { Page } from '@playwright/test';

/** What has the focus, as a user would name it; `nothing` where it is lost. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return 'nothing';
    const label = element.getAttribute('aria-label') ?? (element.closest('label')?.querySelector('span') ?? element.closest('label'))?.textContent ?? element.innerText;
    return label.replaceAll(/\s+/gu, ' ').trim();
  });
}

/** Whether the focus can be seen: a ring or a change of ground, on an element that is in view. */
export async function focusShows(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body || !element.checkVisibility({ opacityProperty: true })) return false;
    const box = element.getBoundingClientRect();
    if (box.bottom <= 0 || box.right <= 0 || box.top >= innerHeight || box.left >= innerWidth) return false;
    const drawn = (one: Element): string => {
      const own = getComputedStyle(one);
      const before = getComputedStyle(one, '::before');
      return [own.outline, own.backgroundColor, own.boxShadow, own.borderColor, before.content, before.backgroundColor].join(' ');
    };
    // A copy of it has all but the focus.
    const copy = element.cloneNode(true) as HTMLElement;
    copy.removeAttribute('name');
    element.after(copy);
    const isApart = drawn(element) !== drawn(copy);
    copy.remove();
    return isApart;
  });
}

/** Presses Tab (or another key) until the focus is on what is so named. */
export async function pressUntil(page: Page, key: string, name: string | RegExp): Promise<void> {
  const names: string[] = [];
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    names.push(now);
  }
  throw new Error(`${key} never came to ${String(name)}, only to ${[...new Set(names)].join(', ')}.`);
}

/** Selects words of the article by keys alone: paragraph by paragraph, then word by word. The text cursor has to be on. */
export async function selectByKeys(page: Page, paragraph: string, upTo: string): Promise<void> {
  const selection = (): Promise<{ block: string; words: string }> =>
    page.evaluate(() => ({
      block: getSelection()?.focusNode?.parentElement?.closest('.block')?.textContent ?? '',
      words: getSelection()?.toString() ?? '',
    }));
  const pressWhile = async (key: string, isOver: (now: Awaited<ReturnType<typeof selection>>) => boolean): Promise<void> => {
    for (let press = 0; press < 40; press += 1) {
      if (isOver(await selection())) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${key} did not lead to “${paragraph} … ${upTo}”.`);
  };
  await pressWhile('Control+ArrowDown', ({ block }) => block.startsWith(paragraph));
  await page.keyboard.press('Home');
  await pressWhile('Control+Shift+ArrowRight', ({ words }) => words.trimEnd().endsWith(upTo));
}
