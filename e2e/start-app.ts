import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { readStored, type StoredLibrary } from './read-stored';

export type { StoredLibrary };

export const root = resolve(import.meta.dirname, '..');

/** The shared inputs, which are not part of the project: tests that want them skip where they are missing. */
export const sharedInputs = resolve(root, '../shared/inputs');

/** One running workbench on a library of its own. */
export interface Workbench {
  app: ElectronApplication;
  page: Page;
  library: string;
  /** What lies on the disk now. */
  readStored: () => Promise<StoredLibrary>;
  /** The text of a stored article. */
  readText: (edition: string) => Promise<string>;
  /** Closes the window as a user does, and starts the program again on the same library. */
  restart: (meanwhile?: () => Promise<void>) => Promise<void>;
}

interface Options {
  /** A folder to open; without it a new one is made and removed. */
  library?: string;
  userData?: string;
  width?: number;
  height?: number;
  /** Switches for Chromium, at every start. */
  switches?: string[];
}

/** Starts the built program on a real Electron. */
export async function launch(library: string, userData: string, more: string[] = []): Promise<ElectronApplication> {
  return _electron.launch({
    cwd: root,
    args: ['.', `--user-data-dir=${userData}`, '--disable-gpu', '--disable-dev-shm-usage', '--log-level=3', '--library', library, ...more],
    chromiumSandbox: process.getuid?.() !== 0,
  });
}

/** Starts the least program that has a window: what the workbench withstands has to happen there. */
export async function launchEmptyWindow(userData: string, more: string[] = []): Promise<ElectronApplication> {
  const program = join(root, 'e2e/bench/empty-window');
  return _electron.launch({ args: [program, `--user-data-dir=${userData}`, '--disable-gpu', '--disable-dev-shm-usage', '--log-level=3', ...more], chromiumSandbox: process.getuid?.() !== 0 });
}

/** The window once an article, the empty desk, or why there is none stands in it. */
export async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.locator('.article-text, .empty-desk > p, .problem-page h1').first().waitFor();
  return page;
}

async function startWorkbench(folder: string, options: Options): Promise<Workbench> {
  const library = options.library ?? join(folder, 'library');
  const userData = options.userData ?? join(folder, 'user');
  const app = await launch(library, userData, options.switches);
  const page = await firstPage(app);
  const workbench: Workbench = {
    app,
    page,
    library,
    readStored: () => readStored(library),
    readText: async (edition) => {
      const body = JSON.parse(await readFile(join(library, 'articles', `${edition}.json`), 'utf8')) as { blocks: { text: string }[] };
      return body.blocks.map(({ text }) => text).join('\n\n');
    },
    restart: async (meanwhile) => {
      await closeWindows(workbench.app);
      await meanwhile?.();
      workbench.app = await launch(library, userData, options.switches);
      workbench.page = await firstPage(workbench.app);
    },
  };
  return workbench;
}

/** Closes every window as its user would, and waits until the program has ended. */
export async function closeWindows(app: ElectronApplication): Promise<void> {
  // Together, so that nothing is left waiting where the program has ended already.
  await Promise.all([
    app.waitForEvent('close'),
    app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    }),
  ]);
}

/** Leaves the settings of a user who has been shown round. */
async function passTour(userData: string): Promise<void> {
  await mkdir(userData, { recursive: true });
  await writeFile(join(userData, 'settings.json'), JSON.stringify({ preferences: { hasSeenTour: true } }));
}

/** Tests of the program as a whole: each gets a workbench on a new library with the sample article. */
export const test = base.extend<{ folder: string; switches: string[]; hasSeenTour: boolean; workbench: Workbench }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'stancemark-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  switches: async ({}, use) => use([]),
  hasSeenTour: async ({}, use) => use(true),
  workbench: async ({ folder, switches, hasSeenTour }, use) => {
    if (hasSeenTour) await passTour(join(folder, 'user'));
    const workbench = await startWorkbench(folder, { switches });
    await use(workbench);
    await closeWindows(workbench.app).catch(() => workbench.app.close());
  },
});

export { expect } from '@playwright/test';

/** The names of what lies in a folder, sorted. */
export async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort();
}
