import { link, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from './file-problem';
import { temporaryName } from './write-file';

/**
 * Makes a file with all its content at once, so that nobody reads a half of it; false where there is one already.
 * Disks without links make it in two steps.
 */
export async function makeFile(path: string, content: string): Promise<boolean> {
  const whole = join(dirname(path), temporaryName());
  try {
    await writeFile(whole, content, { flag: 'wx', mode: 0o600 });
    return await linkNew(whole, path);
  } catch (error) {
    if (!linkless.has(codeOf(error) ?? '')) throw error;
    return await makeFileWithoutLink(path, content);
  } finally {
    await rm(whole, { force: true });
  }
}

async function linkNew(whole: string, path: string): Promise<boolean> {
  try {
    await link(whole, path);
    return true;
  } catch (error) {
    // Whoever has just taken the library may have swept the other name away.
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

const linkless = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL']);

async function makeFileWithoutLink(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}
