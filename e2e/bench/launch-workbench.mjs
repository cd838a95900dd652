import { resolve } from 'node:path';
import { _electron } from '@playwright/test';

/**
 * Starts the built workbench on a new library in a folder; resolves once its first article stands there.
 *
 * @param {string} folder
 */
export async function launchWorkbench(folder) {
  const app = await _electron.launch({
    cwd: resolve(import.meta.dirname, '../..'),
    args: ['.', `--user-data-dir=${folder}/user`, '--disable-gpu', '--log-level=3', '--library', `${folder}/library`],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const page = await app.firstWindow();
  await page.locator('.article-text').waitFor();
  return { app, page };
}
