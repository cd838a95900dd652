import { Menu, type BrowserWindow } from 'electron';
import { tellWindow } from './desk-window';
import { menuItems } from './menu';
import { developmentServer } from './renderer-address';
import { showFolder } from './show-folder';
import type { Workbench } from './workbench';

/** Shows the application menu, with the libraries last opened and the user's keys. */
export function showMenu(workbench: Workbench): void {
  const run = (doing: Promise<void>): void => void doing.catch((error: unknown) => console.error(error));
  const parent = (): BrowserWindow | null => workbench.focusedDesk?.window ?? null;
  const items = menuItems({
    isMac: process.platform === 'darwin',
    isDeveloping: developmentServer() !== null,
    recent: workbench.settings.now.recent,
    keymap: workbench.settings.now.preferences.keymap,
    command: (command) => {
      const desk = workbench.focusedDesk;
      if (desk) tellWindow(desk.window, 'menu', command);
    },
    newLibrary: () => run(workbench.openChosen('new', parent())),
    openLibrary: (folder) =>
      run(folder === null ? workbench.openChosen('open', parent()) : workbench.open(folder)),
    showLibraryFolder: () => {
      const desk = workbench.focusedDesk;
      if (desk) run(showFolder(desk.folder));
    },
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(items));
}
