import { randomUUID } from 'node:crypto';
import { link, rm, writeFile } from 'node:fs/promises';
import { codeOf } from './file-problem';

/**
 * Makes a file with all its content at once, so that nobody reads a half of it; false where there is one already.
 * Disks without links make it in two steps.
 */
export async function makeFile(path: string, content: string): Promise<boolean> {
  const whole = `${path}-${randomUUID()}`;
  try {
    await writeFile(whole, content, { flag: 'wx', mode: 0o600 });
    await link(whole, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!linkless.has(codeOf(error) ?? '')) throw error;
    return await makeFileWithoutLink(path, content);
  } finally {
    await rm(whole, { force: true });
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
