import { dialog, type BrowserWindow } from 'electron';
import { chooseLibraryFolder } from './choose-files';
import { LibraryProblem } from './library-problem';

/** Says why a library could not be opened, and lets the user choose another one; null where there is to be none. */
export async function offerAnotherLibrary(error: unknown): Promise<string | null> {
  console.error(error instanceof LibraryProblem ? `Stancemark: ${error.message}` : error);
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: 'This library can’t be opened',
    detail: error instanceof Error ? error.message : String(error),
    buttons: ['Open Another Library…', 'Close'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0 ? chooseLibraryFolder(null, 'open') : null;
}

/** Says that a page has crashed, and loads it again where the user wants that. */
export async function offerToLoadAgain(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'This window has stopped working',
    detail: 'All that was saved is safe. Loading the window again goes on from there.',
    buttons: ['Load Again', 'Close'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.reload();
  else window.close();
}
