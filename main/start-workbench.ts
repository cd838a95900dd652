import { setImmediate as nextTurn } from 'node:timers/promises';
import { app, dialog, ipcMain, Menu } from 'electron';
import { blockNetwork } from './block-network';
import { createWindow } from './create-window';
import { defaultLibraryFolder } from './default-library';
import { developmentServer } from './renderer-address';
import { registerRendererScheme, serveRenderer } from './serve-renderer';

/** Opens the workbench, or asks the one that is open already to show the library. Null names the default library. */
export function startWorkbench(library: string | null): void {
  const folder = library ?? defaultLibraryFolder();
  if (!app.requestSingleInstanceLock({ library: folder })) {
    console.error('Stancemark is open already; its window comes to the front.');
    app.exit(0);
    return;
  }
  // Spares the building of Electron's own menu.
  Menu.setApplicationMenu(null);
  registerRendererScheme();
  blockNetwork();

  const workbench = app.whenReady().then(async () => {
    const asked = developmentServer() === null ? serveRenderer() : Promise.resolve();
    // The window comes first: what the library needs is loaded while the page is made ready for its first words.
    const window = createWindow();
    await loadInTurns();
    await asked;
    const { openWorkbench } = await import('./open-workbench');
    return openWorkbench(folder, window);
  });
  ipcMain.handle('call', async (event, name: unknown, given: unknown) => (await workbench).answer(event, name, given));
  app.on('second-instance', (_event, _argv, _cwd, told) => {
    void workbench.then((opened) => opened.open(libraryIn(told) ?? folder));
  });
  app.on('activate', () => void workbench.then((opened) => opened.open(folder)));
  workbench.catch((error: unknown) => {
    console.error(error);
    dialog.showErrorBox('Stancemark can’t start', error instanceof Error ? error.message : String(error));
    app.exit(1);
  });
}

/** Loads a part of the program at a time: the first steps of the window and its page need this thread in between. */
async function loadInTurns(): Promise<void> {
  for (const load of [() => import('zod'), () => import('../core/contract')]) {
    await load();
    await nextTurn();
  }
}

function libraryIn(told: unknown): string | null {
  const isNamed = typeof told === 'object' && told !== null && 'library' in told && typeof told.library === 'string';
  return isNamed ? (told as { library: string }).library : null;
}
