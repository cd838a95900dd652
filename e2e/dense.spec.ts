import type { Page } from '@playwright/test';
import type { Desk } from '../core/contract';
import { expect, test } from './start-app';

const vocabulary = 'port harbour council dues island turbine minister growth sanction vote energy talk late winter price debt'.split(' ');
const paragraphs = Array.from({ length: 40 }, (_, paragraph) =>
  Array.from({ length: 90 }, (__, word) => vocabulary[(paragraph * 7 + word * 5 + ((paragraph * word) % 11)) % vocabulary.length]).join(' '));
const text = ['A dense article', ...paragraphs].join('\n\n');

/** Imports the article and highlights every third word of it, and in its third paragraph every word and stretches over it. */
async function makeDense(page: Page): Promise<number> {
  const ranges = [...text.matchAll(/\w+/gu)].flatMap(({ index, 0: word }, at) => {
    const isThird = index > text.indexOf(paragraphs[2] ?? '') && index < text.indexOf(paragraphs[3] ?? '');
    if (isThird) return [{ start: index, end: index + word.length }, ...(at % 4 === 0 ? [{ start: index, end: Math.min(index + 40, text.indexOf(paragraphs[3] ?? '') - 2) }] : [])];
    return at > 3 && at % 30 === 0 ? [{ start: index, end: index + word.length }] : [];
  });
  await page.evaluate(
    async ({ content, wanted }) => {
      const { desk } = window as unknown as { desk: Desk };
      const outcome = await desk.call('importPasted', { kind: 'text', content });
      const articleId = outcome.ok ? (outcome.value.results[0]?.articleId ?? '') : '';
      const opened = await desk.call('openDesk', undefined);
      const tags = opened.ok && opened.value.kind === 'open' ? opened.value.records.tags.map(({ id }) => id) : [];
      for (const [index, { start, end }] of wanted.entries()) {
        const anchor = { start, end, exact: content.slice(start, end), prefix: '', suffix: '' };
        const own = { id: crypto.randomUUID(), articleId, anchor, tags: tags.slice(index % 2, (index % 2) + 1) };
        await desk.call('edit', { name: 'addHighlight', arguments: own });
      }
    },
    { content: text, wanted: ranges },
  );
  return ranges.length;
}

test('an article under hundreds of highlights draws those near the view, each in its place, and folds notes where the margin is full', async ({ workbench }) => {
  const { page } = workbench;
  const count = await makeDense(page);
  await page.locator('.article-row .open', { hasText: 'A dense article' }).click();
  await expect(page.getByText(`${String(count)} highlights`)).toBeVisible();
  const marks = page.locator('.article-text mark');
  const notes = page.getByRole('complementary', { name: 'Side notes' });

  // What is drawn covers the words of what is stored, and no others; what is far is not drawn.
  const stored = (await workbench.readStored()).highlights.filter(({ anchor }) => anchor.end <= text.indexOf(paragraphs[3] ?? ''));
  const drawn = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.article-text mark')].map((mark) => ({
      start: Number(mark.dataset['start']), words: mark.textContent, over: mark.dataset['over']?.split(' ') ?? [],
    })));
  for (const { id, anchor } of stored) {
    const own = drawn.filter(({ over }) => over.includes(id));
    expect(own.map(({ words }) => words).join('')).toBe(anchor.exact);
    expect(own[0]?.start).toBe(anchor.start);
  }
  const last = page.locator(`[data-block="${String(paragraphs.length)}"]`);
  await expect(last.locator('mark')).toHaveCount(0);
  await last.scrollIntoViewIfNeeded();
  await expect(last.locator('mark')).not.toHaveCount(0);
  await page.locator('[data-block="3"]').scrollIntoViewIfNeeded();
  expect(await marks.count()).toBeLessThan(count);

  // Of the notes those near the view are drawn; what does not fit beside its passage is folded.
  expect(await notes.getByRole('listitem').count()).toBeLessThan(80);
  await expect(notes.locator('.note-card').first()).toHaveAttribute('aria-setsize', String(count));
  const fold = notes.getByRole('button', { name: /more notes here$/u }).first();
  const folded = Number.parseInt((await fold.textContent()) ?? '', 10);
  const before = await notes.locator('.note-card').count();
  await fold.click();
  await expect.poll(() => notes.locator('.note-card').count()).toBeGreaterThan(before + Math.min(folded, 10) - 1);

  // A note under the pointer or the focus is laid open over others.
  await page.getByRole('article', { name: 'Article text' }).focus();
  await page.mouse.move(600, 300);
  await expect(notes.locator('.open')).toHaveCount(0);
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  const boxes = await notes.getByRole('listitem').evaluateAll((items) => items.map((item) => item.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })));
  boxes.sort((a, b) => a.top - b.top);
  for (const [index, { top }] of boxes.entries()) expect(top).toBeGreaterThanOrEqual((boxes[index - 1]?.bottom ?? -Infinity) - 1);
});

test('side notes are a line until they are chosen or looked at; V shows all, the chosen one or none, and stays so', async ({ workbench }) => {
  const { page } = workbench;
  await makeDense(page);
  await page.locator('.article-row .open', { hasText: 'A dense article' }).click();
  await page.locator('.article-text mark').first().click();
  const notes = page.getByRole('complementary', { name: 'Side notes' });
  await notes.getByRole('textbox', { name: 'Side note' }).fill('# Why\n\nCompare with **March**, and with what the council said of it in the year before.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const card = notes.locator('.note-card').first();
  await expect(card).toContainText('Why Compare with March');
  const line = (await card.boundingBox())?.height ?? 0;
  const passage = page.locator('.article-text mark').first();
  // A note glides to its place.
  await expect.poll(async () => Math.abs(((await card.boundingBox())?.y ?? NaN) - ((await passage.boundingBox())?.y ?? NaN))).toBeLessThan(12);
  await card.hover();
  await expect(card.locator('strong', { hasText: 'March' })).toBeVisible();
  await expect.poll(async () => (await card.boundingBox())?.height).toBeGreaterThan(line * 1.5);

  await page.getByRole('article', { name: 'Article text' }).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('v');
  await expect(notes.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('v');
  await expect(notes.getByRole('listitem')).toHaveCount(0);
  await workbench.restart();
  await expect(workbench.page.locator('.article-text')).toBeVisible();
  await expect(workbench.page.getByRole('complementary', { name: 'Side notes' }).getByRole('listitem')).toHaveCount(0);
  await workbench.page.keyboard.press('v');
  await expect(workbench.page.locator('.note-card').first()).toBeVisible();
});
