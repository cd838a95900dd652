import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Workbench } from './start-app';

/** An article of a few paragraphs, made up for these tests. An emoji and a combining mark stand before the rest. */
export const newsText = `Harbour talks stall as ministers weigh pressure

By Ada Quill

March 3, 2025

PORT ELM — The talks 👩‍🚀 in the café\u0301 broke off late on Monday, two delegates said.

“We must answer with force if the blockade holds,” said Ruth Amery, the defence minister of Elmland.

“Patience has served us well, and it will serve us again,” Tomas Brink told reporters.

Officials will meet again on Thursday, and nobody expects a quick result from the second round.
`;

/** Puts text, and HTML where given, on the clipboard and pastes it as a user does. */
export async function paste({ app, page }: Workbench, text: string, html?: string): Promise<void> {
  await app.evaluate(
    async ({ clipboard, ClipboardItem: Item }, given) => {
      // Older versions of Electron take one record instead of items, and have no such class.
      const write: unknown = clipboard.write.bind(clipboard);
      if (Item as unknown) await clipboard.write([new Item(given.items)]);
      else (write as (record: object) => void)(given.record);
    },
    html === undefined
      ? { items: { 'text/plain': text }, record: { text } }
      : { items: { 'text/plain': text, 'text/html': html }, record: { text, html } },
  );
  await page.keyboard.press('Control+v');
}

/** Imports the made-up article by pasting it, and waits until it is on the sheet. */
export async function pasteNews(workbench: Workbench, text = newsText): Promise<void> {
  await paste(workbench, text);
  await workbench.page.getByRole('main', { name: /^Harbour talks stall/u }).locator('.article-text').waitFor();
}

/** Lets the next system dialog that opens files answer with the given ones. */
export async function answerOpenDialog({ app }: Pick<Workbench, 'app'>, filePaths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: paths.length === 0, filePaths: paths });
  }, filePaths);
}

/** Lets the next system dialog that saves a file answer with the given path. */
export async function answerSaveDialog({ app }: Workbench, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

/** Drops a file on the window. */
export async function dropFile(page: Page, path: string): Promise<void> {
  const bytes = [...(await readFile(path))];
  await page.evaluate(
    ({ name, content }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], name));
      for (const type of ['dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }
    },
    { name: basename(path), content: bytes },
  );
}

/** Where a string stands in the window: the points before its first and behind its last character. */
export async function pointsOf(page: Page, words: string): Promise<{ from: { x: number; y: number }; to: { x: number; y: number } }> {
  return page.evaluate((wanted) => {
    const sheet = document.querySelector('.article-text');
    if (!sheet) throw new Error('There is no article.');
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    const texts: { node: Text; start: number }[] = [];
    let all = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('[data-start]')) continue;
      texts.push({ node: node as Text, start: all.length });
      all += (node as Text).data;
    }
    const at = all.indexOf(wanted);
    if (at === -1) throw new Error(`The article does not say “${wanted}”.`);
    const edge = (offset: number, side: 'left' | 'right') => {
      const holder = texts.findLast(({ start }) => start <= offset);
      if (!holder) throw new Error('unreachable');
      const range = document.createRange();
      range.setStart(holder.node, offset - holder.start);
      range.setEnd(holder.node, offset - holder.start + 1);
      holder.node.parentElement?.scrollIntoView({ block: 'center' });
      return { range, side };
    };
    const [first, last] = [edge(at, 'left'), edge(at + wanted.length - 1, 'right')];
    const point = ({ range, side }: ReturnType<typeof edge>) => {
      const box = range.getBoundingClientRect();
      return { x: side === 'left' ? box.left + 1 : box.right - 1, y: box.top + box.height / 2 };
    };
    return { from: point(first), to: point(last) };
  }, words);
}

/**
 * Selects words of the article with the mouse. They may cross paragraphs: leave out the breaks between. A drag
 * is done again where the display's own pointer broke it off, as it does when a window of another test opens.
 */
export async function selectByMouse(page: Page, words: string): Promise<void> {
  await expect(async () => {
    const { from, to } = await pointsOf(page, words);
    // A press on selected words would drag them away.
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
    expect(bothEnds(await page.evaluate(() => getSelection()?.toString() ?? ''))).toEqual(bothEnds(words));
  }).toPass({ timeout: 10_000 });
}

/** The first and the last letters; what stands between paragraphs is no part of the words. */
function bothEnds(text: string): string[] {
  const letters = text.replace(/\s/gu, '');
  return [letters.slice(0, 12), letters.slice(-12)];
}

/** Clicks on words of the article. */
export async function clickWords(page: Page, words: string): Promise<void> {
  const { from } = await pointsOf(page, words);
  await page.mouse.click(from.x + 4, from.y);
}

/** Selects words with the mouse and gives them the tag of a number key. */
export async function highlight(page: Page, words: string, key: string): Promise<void> {
  await selectByMouse(page, words);
  await page.getByRole('toolbar', { name: 'Highlight' }).waitFor();
  await page.keyboard.press(key);
  await page.locator('.note-card.chosen').waitFor();
  await saved(page);
}

/** Waits until the window says that all is saved. */
export async function saved(page: Page): Promise<void> {
  await page.locator('.save-state', { hasText: /^Saved$/u }).waitFor();
}

/** The passages as they are drawn, one string for each highlight. */
export async function drawnPassages(page: Page): Promise<Record<string, string>> {
  return page.locator('.article-text').evaluate((sheet) => {
    const passages: Record<string, string> = {};
    for (const mark of sheet.querySelectorAll<HTMLElement>('mark')) {
      for (const id of mark.dataset['over']?.split(' ') ?? []) passages[id] = (passages[id] ?? '') + mark.textContent;
    }
    return passages;
  });
}

/** The focused element's accessible name, or its tag. */
export async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? '');
}

