import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Colour } from '../core/palette';
import { findViolations } from './audit-page';
import { greatestDifference, keptLook, lookAt, looksFolder, tolerance } from './compare-looks';
import { findUnreachable } from './find-unreachable';
import { measureContrast, weakest } from './measure-contrast';
import { clickWords, highlight, pasteNews, saved } from './page-actions';
import { readTree } from './read-tree';
import { markAll, screens } from './screens';
import { expect, root, test, type Workbench } from './start-app';

const colours = Object.keys({ rust: 0, teal: 0, violet: 0, ochre: 0, green: 0, rose: 0, slate: 0, plain: 0 } satisfies Record<Colour | 'plain', 0>);
const themes = ['light', 'dark'] as const;

for (const [name, show] of Object.entries(screens)) {
  test(`axe finds nothing to hold against ${name}, and it looks as it did`, async ({ workbench }) => {
    let step = 0;
    await show(workbench, async () => {
      step += 1;
      for (const colorScheme of themes) {
        await workbench.page.emulateMedia({ colorScheme });
        expect(await findViolations(workbench.page), colorScheme).toEqual([]);
        await expectLook(workbench, `${name} ${String(step)} ${colorScheme}`);
      }
    });
  });
}

/** Expects what the window shows to look as it did, where looks are kept of how this system draws. */
async function expectLook(workbench: Workbench, name: string): Promise<void> {
  const folder = await looksFolder(workbench);
  if (folder === null) return;
  const now = await lookAt(workbench);
  const kept = await keptLook(workbench, folder, name, now);
  expect(kept, `no look is kept of ${name}: UPDATE_LOOKS=1 keeps it`).not.toBeNull();
  const { by, x, y } = greatestDifference(now, kept ?? now);
  if (by > tolerance) await test.info().attach(name, { body: await workbench.page.screenshot(), contentType: 'image/png' });
  expect(by, `${name} looks other than it did at ${String(x)}, ${String(y)}`).toBeLessThanOrEqual(tolerance);
}

test('a look that has changed is told from one that has only been drawn with other letters', async ({ workbench }) => {
  const { page } = workbench;
  await markAll(workbench);
  const before = await lookAt(workbench);
  expect(greatestDifference(before, await lookAt(workbench)).by).toBe(0);
  const changed = async (css: string): Promise<number> => {
    // A sheet that the page's own script makes passes its Content-Security-Policy; a style element would not.
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    }, css);
    return greatestDifference(before, await lookAt(workbench)).by;
  };
  expect(await changed('* { text-rendering: geometricPrecision; }')).toBeLessThan(tolerance);
  for (const css of ['.top-bar .button { visibility: hidden; }', '.sheet { padding-top: 44px !important; }', '.passage { background: none !important; text-decoration: none !important; }', '.note-card { opacity: 0; }', '.chip { color: transparent !important; }']) {
    expect(await changed(css), css).toBeGreaterThan(tolerance);
  }
});

test('words stay readable on every mark, on a mark over marks, and while they are lit up', async ({ workbench }) => {
  const { page } = workbench;
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    const { ink, alone, together, lit } = await measureContrast(page, colours);
    expect(ink, colorScheme).toBeGreaterThanOrEqual(7);
    expect(weakest(alone), colorScheme).toBeGreaterThanOrEqual(7);
    expect(weakest(together), colorScheme).toBeGreaterThanOrEqual(4.5);
    expect(weakest(lit), colorScheme).toBeGreaterThanOrEqual(4.5);
  }
});

test('passages are marks with their stances and speaker for assistive technology', async ({ workbench }) => {
  const { page } = workbench;
  await markAll(workbench);
  await clickWords(page, 'Patience has');
  await page.keyboard.press('y');
  await saved(page);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const marks = nodes.filter(({ role }) => role?.value === 'mark').map(({ properties, description }) => {
    const inProperties: unknown = properties?.find(({ name }) => (name as string) === 'description')?.value.value;
    return String(description?.value ?? inProperties);
  });
  expect(marks).toContain('Cautious, Tomas Brink');
  expect(marks).toContain('highlight; in Hawkish, Cautious');
  expect(marks).toContain('Hawkish, Cautious, has a note');
  expect(nodes.some(({ role, name }) => role?.value === 'main' && /^Harbour/u.test(String(name?.value)))).toBe(true);
});

test('a paragraph dense with overlapping passages is read out as it is expected to be', async ({ workbench }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  for (const [words, key] of [['We must answer with force if the blockade holds', '1'], ['answer with force', '2'], ['force if the blockade', 'h'], ['with force if', '1'], ['the defence minister', '2']] as const) {
    await highlight(page, words, key);
    await page.keyboard.press('Escape');
  }
  await clickWords(page, 'We must');
  await page.keyboard.press('y');
  await page.keyboard.press('n');
  await page.keyboard.type('Said before.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await saved(page);
  const expected = await readFile(join(root, 'e2e/expected/dense-paragraph.txt'), 'utf8');
  expect(`${await readTree(page, '.block[data-block="4"]')}\n`).toBe(expected);
});

test('marks stay visible where the system forces its colours', async ({ workbench }) => {
  const { page } = workbench;
  await markAll(workbench);
  await page.emulateMedia({ forcedColors: 'active' });
  const looks = await page.locator('.article-text').evaluate((sheet) => {
    const probe = document.createElement('span');
    probe.style.background = 'Mark';
    sheet.append(probe);
    const system = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return [...sheet.querySelectorAll('.passage')].map((mark) => {
      const { backgroundColor, textDecorationLine } = getComputedStyle(mark);
      return { isApart: backgroundColor === system && system !== getComputedStyle(document.body).backgroundColor, textDecorationLine };
    });
  });
  expect(looks.length).toBeGreaterThan(5);
  for (const look of looks) expect(look).toEqual({ isApart: true, textDecorationLine: 'underline' });
});

test('nothing moves where less motion is asked for', async ({ workbench }) => {
  const { page } = workbench;
  const moving = (): Promise<number> => page.evaluate(() => document.getAnimations().length);
  await pasteNews(workbench);
  await page.getByRole('article', { name: 'Article text' }).focus();
  await page.keyboard.press('F7');
  await page.locator('.caret-mark').waitFor();
  expect(await moving()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(page.locator('.caret-mark')).toHaveCSS('opacity', '1');
  expect(await moving()).toBe(0);
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('1');
  await page.locator('.note-card.chosen').waitFor();
  expect(await moving()).toBe(0);
});

test('at twice the size every control can be reached and none is cut', async ({ workbench }) => {
  const { app, page } = workbench;
  await markAll(workbench);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
  await page.waitForFunction(() => innerWidth < 800);
  expect(await findUnreachable(page)).toEqual([]);
  for (const [opener, pane] of [['Show or hide articles', 'navigation'], ['Show or hide side notes', 'complementary']] as const) {
    await page.getByRole('button', { name: opener }).click();
    await page.getByRole(pane).waitFor();
    expect(await findUnreachable(page), opener).toEqual([]);
    await page.keyboard.press('Escape');
  }
  for (const key of ['Control+e', 'Control+,', 'Control+b', 'Control+d', 'Control+Shift+h', 'Control+Shift+b', 'Control+Shift+t', '?']) {
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    expect(await findUnreachable(page), key).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toHaveCount(0);
  }
});
