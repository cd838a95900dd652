import { setTimeout as wait } from 'node:timers/promises';
import { dialog } from 'electron';
import { copyLibrary } from './library/copy-library';
import { tellWindow, type DeskWindow } from './desk-window';
import { describeFileProblem } from './library/file-problem';
import type { OpenLibrary } from './library/open-library';

/** How long a page may take to send what is being typed, in milliseconds; after that it counts as hung. */
const longestWait = 3000;

/** Collects what is being typed and waits until all is saved; false where the user keeps the window open. */
export async function prepareToClose(desk: DeskWindow): Promise<boolean> {
  await collectTyping(desk);
  const library = await desk.library.catch(() => null);
  while (library) {
    const saving = await library.store.settle();
    if (saving.state !== 'failed') break;
    const choice = await askWhatToDo(desk, saving.message);
    if (choice === 'keep') return false;
    if (choice === 'close' || (await saveCopy(desk, library))) break;
  }
  return true;
}

async function collectTyping(desk: DeskWindow): Promise<void> {
  const contents = desk.window.webContents;
  if (!desk.isListening || contents.isCrashed()) return;
  const isReady = new Promise<void>((resolve) => {
    desk.hearReady = resolve;
    contents.once('render-process-gone', () => resolve());
  });
  tellWindow(desk.window, 'closing', null);
  await Promise.race([isReady, wait(longestWait)]);
}

async function askWhatToDo(desk: DeskWindow, problem: string): Promise<'keep' | 'copy' | 'close'> {
  const { response } = await dialog.showMessageBox(desk.window, {
    type: 'warning',
    message: 'Your last changes are not saved',
    detail: `${problem}\n\nA copy of the library elsewhere keeps them; closing without saving loses them.`,
    buttons: ['Keep Open', 'Save a Copy As…', 'Close Without Saving'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return (['keep', 'copy', 'close'] as const)[response] ?? 'keep';
}

async function saveCopy(desk: DeskWindow, library: OpenLibrary): Promise<boolean> {
  const { canceled, filePath } = await dialog.showSaveDialog(desk.window, {
    title: 'Save a Copy As',
    buttonLabel: 'Save Copy',
    defaultPath: `${library.name} copy`,
  });
  if (canceled) return false;
  try {
    await copyLibrary(library, filePath);
    return true;
  } catch (error) {
    await dialog.showMessageBox(desk.window, {
      type: 'error',
      message: 'The copy could not be saved',
      detail: `${filePath}: ${describeFileProblem(error)}. Choose another place.`,
    });
    return false;
  }
}
