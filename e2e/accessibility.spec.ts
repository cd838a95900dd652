import type { Colour } from '../core/palette';
import { findViolations } from './audit-page';
import { findUnreachable } from './find-unreachable';
import { measureContrast, weakest } from './measure-contrast';
import { clickWords, pasteNews, saved } from './page-actions';
import { markAll, screens } from './screens';
import { expect, test } from './start-app';

const colours = Object.keys({ rust: 0, teal: 0, violet: 0, ochre: 0, green: 0, rose: 0, slate: 0, plain: 0 } satisfies Record<Colour | 'plain', 0>);
const themes = ['light', 'dark'] as const;

for (const [name, show] of Object.entries(screens)) {
  test(`axe finds nothing to hold against ${name}`, async ({ workbench }) => {
    await show(workbench, async () => {
      for (const colorScheme of themes) {
        await workbench.page.emulateMedia({ colorScheme });
        expect(await findViolations(workbench.page), colorScheme).toEqual([]);
      }
    });
  });
}

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
  expect(marks).toContain('Hawkish; Cautious; highlight');
  expect(marks).toContain('Hawkish, Cautious, has a note');
  expect(nodes.some(({ role, name }) => role?.value === 'main' && /^Harbour/u.test(String(name?.value)))).toBe(true);
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
