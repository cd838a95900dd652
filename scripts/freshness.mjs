import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Whether a file is missing, or older than any of the sources or what is in them. A folder counts as
 * well: its time tells of a file that was removed.
 *
 * @param {string} file
 * @param {string[]} sources files and folders; one that does not exist counts as unchanged
 */
export async function isOlderThanSources(file, sources) {
  const made = await readTime(file);
  if (made === undefined) return true;
  for (const source of sources) {
    const inside = await readdir(source, { recursive: true }).catch(() => []);
    const times = await Promise.all([source, ...inside.map((name) => join(source, name))].map(readTime));
    if (times.some((time) => time !== undefined && time > made)) return true;
  }
  return false;
}

/** @param {string} path */
async function readTime(path) {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
}
