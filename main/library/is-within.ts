import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Whether a path is a folder or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way.split(sep)[0] === '..' || isAbsolute(way));
}

/** The same wherever links lead to; neither has to be there. */
export async function liesWithin(path: string, folder: string): Promise<boolean> {
  return isWithin(await resolveLinks(path), await resolveLinks(folder));
}

/** The path without links, as far as it is there. */
export async function resolveLinks(path: string): Promise<string> {
  const whole = resolve(path);
  const parent = dirname(whole);
  return realpath(whole).catch(async () => (parent === whole ? whole : join(await resolveLinks(parent), basename(whole))));
}
