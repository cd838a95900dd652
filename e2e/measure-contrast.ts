import type { Page } from '@playwright/test';

/** Contrast of the ink by what lies under it: `rust`, `rust chosen`, `rust > teal chosen`. */
type Contrasts = Record<string, number>;

/** The contrast of ink on paper and on each mark, as the program's own styles draw them in the present theme. */
export async function measureContrast(
  page: Page,
  colours: readonly string[],
): Promise<{ ink: number; alone: Contrasts; together: Contrasts; lit: Contrasts }> {
  return page.locator('.article-text').evaluate((sheet, names) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('There is no canvas.');
    const painted = (layers: readonly string[]): number[] => {
      for (const layer of layers) {
        context.fillStyle = layer;
        context.fillRect(0, 0, 1, 1);
      }
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (layers: readonly string[]): number => {
      const linear = painted(layers).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
    };
    const contrast = (text: string, layers: readonly string[]): number => {
      const [lighter = 0, darker = 0] = [luminance([...layers, text]), luminance(layers)].sort((one, other) => other - one);
      return (lighter + 0.05) / (darker + 0.05);
    };
    const paper = getComputedStyle(document.body).backgroundColor;
    const shown = getComputedStyle(sheet, '::highlight(shown)').backgroundColor;
    const measure = (stack: readonly string[], over: readonly string[] = []): number => {
      let holder: Element = sheet;
      const marks = stack.map((look) => {
        const [colour = '', ...state] = look.split(' ');
        const mark = document.createElement('mark');
        mark.className = ['passage', `ink-${colour}`, `colour-${colour}`, ...state].join(' ');
        holder.append(mark);
        holder = mark;
        return mark;
      });
      const layers = [paper, ...marks.map((mark) => getComputedStyle(mark).backgroundColor), ...over];
      const result = contrast(getComputedStyle(holder).color, layers);
      marks[0]?.remove();
      return result;
    };
    const [alone, together, lit]: [Contrasts, Contrasts, Contrasts] = [{}, {}, {}];
    for (const one of names.flatMap((name) => [name, `${name} chosen`])) {
      alone[one] = measure([one]);
      lit[one] = measure([one], [shown]);
      for (const other of names.flatMap((name) => (one.includes(' ') ? [name] : [name, `${name} chosen`]))) {
        together[`${one} > ${other}`] = measure([one, other]);
        together[`${one} > ${other} > ${other}`] = measure([one, other, other]);
        together[`${one} > ${other} > three more`] = measure([one, other, other, other, other]);
      }
    }
    return { ink: contrast(getComputedStyle(sheet).color, [paper]), alone, together, lit };
  }, colours);
}

/** The least contrast of all. */
export function weakest(contrasts: Contrasts): number {
  return Math.min(...Object.values(contrasts));
}
