import { dialog, type BrowserWindow } from 'electron';

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
