import type { Page } from '@playwright/test';
import { paste, pasteNews } from './page-actions';
import { expect, test } from './start-app';

/** The words of the line that the ruler leaves, and its height in the window. */
function lineRead(page: Page): Promise<{ words: string; middle: number }> {
  return page.evaluate(() => {
    const [above, below] = [...document.querySelectorAll('.ruler > div')].map((shade) => shade.getBoundingClientRect());
    if (!above || !below) return { words: '', middle: 0 };
    const middle = (above.bottom + below.top) / 2;
    const sheet = document.querySelector('.article-text')?.getBoundingClientRect();
    const place = document.caretPositionFromPoint((sheet?.left ?? 0) + 1, middle);
    return { words: place?.offsetNode.textContent?.slice(place.offset, place.offset + 24) ?? '', middle };
  });
}

/** The line that the ruler leaves once it has glided there: two frames show it at one place. */
async function lineSettled(page: Page): Promise<{ words: string; middle: number }> {
  let line = await lineRead(page);
  await expect.poll(async () => {
    const before = line;
    await page.evaluate(() => new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle))));
    line = await lineRead(page);
    return line.middle - before.middle;
  }, { message: 'the ruler comes to rest' }).toBe(0);
  return line;
}

test('the ruler leaves one line to read, goes line by line, and is remembered', async ({ workbench }) => {
  let { page } = workbench;
  await pasteNews(workbench);
  const sheet = page.getByRole('article', { name: 'Article text' });
  await sheet.focus();
  const before = await sheet.boundingBox();
  await page.keyboard.press('l');
  await expect(page.locator('.ruler > div')).toHaveCount(2);
  expect(await sheet.boundingBox(), 'nothing moves').toEqual(before);
  await sheet.getByText('Patience has').click({ position: { x: 30, y: 8 } });
  await expect.poll(async () => (await lineRead(page)).words).toContain('Patience has');
  const seen = ['Patience has'];
  for (const words of ['told reporters', 'Officials will meet', 'from the second round']) {
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await lineRead(page)).words).toContain(words);
    seen.push(words);
  }
  const last = await lineSettled(page);
  await page.keyboard.press('ArrowDown');
  expect((await lineSettled(page)).middle, 'the last line stays').toBeCloseTo(last.middle, 0);
  for (const words of seen.slice(0, -1).reverse()) {
    await page.keyboard.press('ArrowUp');
    await expect.poll(async () => (await lineRead(page)).words).toContain(words);
  }
  await workbench.restart();
  ({ page } = workbench);
  await expect(page.locator('.ruler > div')).toHaveCount(2);
  await page.getByRole('article', { name: 'Article text' }).focus();
  await page.keyboard.press('l');
  await expect(page.locator('.ruler > div')).toHaveCount(0);
});

test('in a long article the ruler rests and the lines go by', async ({ workbench }) => {
  const { page } = workbench;
  const sheet = page.getByRole('article', { name: 'Article text' });
  await sheet.focus();
  await page.keyboard.press('l');
  await expect(page.locator('.ruler > div')).toHaveCount(2);
  const scrolled = (): Promise<number> => page.locator('.desk-scroll').evaluate(({ scrollTop }) => scrollTop);
  for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowDown');
  await expect.poll(scrolled).toBeGreaterThan(150);
  const { middle } = await lineRead(page);
  const view = await page.locator('.desk-scroll').boundingBox();
  expect(Math.abs(middle - (view?.y ?? 0) - (view?.height ?? 0) * 0.4)).toBeLessThan(45);
  for (let press = 0; press < 20; press += 1) await page.keyboard.press('ArrowDown');
  await expect.poll(async () => Math.abs((await lineRead(page)).middle - middle), { message: 'it does not creep down' }).toBeLessThan(4);
  for (let press = 0; press < 50; press += 1) await page.keyboard.press('ArrowUp');
  await expect.poll(scrolled).toBe(0);
  await page.keyboard.press('F7');
  const resting = await lineRead(page);
  await page.keyboard.press('ArrowDown');
  expect((await lineRead(page)).middle, 'arrows are the text cursor’s while that is on').toBeCloseTo(resting.middle, 0);
});

test('the ruler goes through a table row by row, and leaves the arrows to the article beside', async ({ workbench }) => {
  const { page } = workbench;
  const rows = Array.from({ length: 20 }, (_, index) => `<tr><td>Port ${String(index)}</td><td>closed</td></tr>`).join('');
  const words = 'The ports have been closed by turns since spring, as this list has it. '.repeat(3);
  await paste(workbench, '', `<h1>Ports that were closed one after another</h1><p>${words}</p><table>${rows}</table><p>${words}</p>`);
  await page.locator('table.block').waitFor();
  await page.getByRole('article', { name: 'Article text' }).focus();
  await page.keyboard.press('l');
  const height = (): Promise<number> => page.evaluate(() => {
    const [above, below] = [...document.querySelectorAll('.ruler > div')].map((shade) => shade.getBoundingClientRect());
    return above && below ? below.top - above.bottom : 0;
  });
  await expect.poll(height).toBeGreaterThan(20);
  expect(await height(), 'no more than a line is left').toBeLessThan(80);
  await page.getByText('Port 2', { exact: true }).click();
  for (const row of ['Port 3', 'Port 4']) {
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await lineRead(page)).words).toBe(row);
  }
  await page.keyboard.press('Control+Shift+d');
  await page.getByRole('article', { name: 'Text of the article beside' }).focus();
  await expect.poll(async () => (await lineRead(page)).words).toMatch(/^Port/u);
  const still = await lineRead(page);
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(200);
  expect(await lineRead(page)).toEqual(still);
});

test('reading aloud goes sentence by sentence, or says how to get a voice that works without a network', async ({ workbench }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  const hasVoice = await page.evaluate(async () => {
    speechSynthesis.getVoices();
    await new Promise((settle) => setTimeout(settle, 1500));
    return speechSynthesis.getVoices().some(({ localService, lang }) => localService && lang.startsWith('en'));
  });
  const bar = page.getByRole('toolbar', { name: 'Reading aloud' });
  await page.getByText('Patience has').click();
  await page.keyboard.press('Control+Shift+u');
  if (!hasVoice) {
    await expect(page.getByRole('status').filter({ hasText: 'No voice to read with' })).toContainText('works without a network');
    await expect(bar).toHaveCount(0);
    return;
  }
  const lit = (): Promise<string> => page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map((range) => (range instanceof Range ? range.toString() : '')).join(''));
  await expect.poll(lit).toMatch(/^“Patience has served us well/u);
  await bar.getByRole('button', { name: 'Pause' }).click();
  await bar.getByRole('button', { name: 'Next sentence' }).click();
  await expect.poll(lit).toMatch(/^Officials will meet/u);
  await bar.getByRole('button', { name: 'Previous sentence' }).click();
  await expect.poll(lit).toMatch(/^“Patience/u);
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect.poll(lit).toBe('');
  expect(await page.evaluate(() => speechSynthesis.speaking)).toBe(false);
});
