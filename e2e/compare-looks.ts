import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, type Workbench } from './start-app';

/** Pictures are compared at a quarter of their size, in cells of so many of its pixels: how letters are smoothed does not count there. */
const [scale, cell] = [1 / 4, 8];
/** How much a cell may differ on average in one colour, of 255. */
export const tolerance = 16;

/** A picture in little, four bytes a pixel: blue, green, red, opacity. */
export interface Look {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** What the window shows now, in little. */
export async function lookAt(workbench: Workbench): Promise<Look> {
  const picture = await workbench.page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
  return decode(workbench, picture, scale);
}

/**
 * Where looks are kept that this system's Chromium draws; null where none are: another one draws lists, scroll bars and
 * letters otherwise. `UPDATE_LOOKS=1` begins to keep them.
 */
export async function looksFolder({ app }: Workbench): Promise<string | null> {
  const chromium = await app.evaluate(() => process.versions['chrome'].split('.')[0] ?? '');
  const folder = join(root, 'e2e/expected/looks', `${process.platform}-chromium-${chromium}`);
  if (process.env['UPDATE_LOOKS'] === '1') await mkdir(folder, { recursive: true });
  return existsSync(folder) ? folder : null;
}

/** The look kept under a name; null where there is none yet. `UPDATE_LOOKS=1` keeps the given one instead. */
export async function keptLook(workbench: Workbench, folder: string, name: string, now: Look): Promise<Look | null> {
  const path = join(folder, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`);
  if (process.env['UPDATE_LOOKS'] === '1') await writeFile(path, await encode(workbench, now));
  return existsSync(path) ? decode(workbench, await readFile(path), 1) : null;
}

/** How much the cell differs in which two looks differ most, of 255, and where its middle is in the window, in CSS pixels. */
export function greatestDifference(a: Look, b: Look): { by: number; x: number; y: number } {
  if (a.width !== b.width || a.height !== b.height) return { by: 255, x: 0, y: 0 };
  let greatest = { by: 0, x: 0, y: 0 };
  for (let top = 0; top < a.height; top += cell) {
    for (let left = 0; left < a.width; left += cell) {
      const by = differenceIn(a, b, left, top);
      if (by > greatest.by) greatest = { by, x: (left + cell / 2) / scale, y: (top + cell / 2) / scale };
    }
  }
  return greatest;
}

function differenceIn(a: Look, b: Look, left: number, top: number): number {
  const sums = [0, 0, 0];
  const [right, bottom] = [Math.min(a.width, left + cell), Math.min(a.height, top + cell)];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = (y * a.width + x) * 4;
      for (const colour of [0, 1, 2]) sums[colour] = (sums[colour] ?? 0) + Math.abs((a.pixels[at + colour] ?? 0) - (b.pixels[at + colour] ?? 0));
    }
  }
  return Math.max(...sums) / ((right - left) * (bottom - top));
}

/** Electron reads and writes pictures; nothing else here has to. */
async function decode({ app }: Workbench, png: Buffer, by: number): Promise<Look> {
  const { width, height, pixels } = await app.evaluate(({ nativeImage }, [data, share]) => {
    const picture = nativeImage.createFromBuffer(Buffer.from(data, 'base64'));
    const little = share === 1 ? picture : picture.resize({ width: Math.round(picture.getSize().width * share), quality: 'best' });
    return { ...little.getSize(), pixels: little.toBitmap().toString('base64') };
  }, [png.toString('base64'), by] as const);
  return { width, height, pixels: Buffer.from(pixels, 'base64') };
}

async function encode({ app }: Workbench, { width, height, pixels }: Look): Promise<Buffer> {
  const png = await app.evaluate(
    ({ nativeImage }, [data, across, down]) => nativeImage.createFromBitmap(Buffer.from(data, 'base64'), { width: across, height: down }).toPNG().toString('base64'),
    [Buffer.from(pixels).toString('base64'), width, height] as const,
  );
  return Buffer.from(png, 'base64');
}
