import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { readableExtensions } from '../core/import/readable-extensions';

/** Lets the user choose the folder of a library to open, or of a new one; null where the user cancels. */
export async function chooseLibraryFolder(parent: BrowserWindow | null, purpose: 'open' | 'new'): Promise<string | null> {
  const isNew = purpose === 'new';
  const [folder] = await choose(parent, {
    title: isNew ? 'New Library' : 'Open Library',
    message: isNew ? 'Make or choose an empty folder for the library' : 'Choose the folder of the library',
    buttonLabel: isNew ? 'Make Library' : 'Open',
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  });
  return folder ?? null;
}

/** Lets the user choose files to import, or a folder; none where the user cancels. */
export function chooseSources(parent: BrowserWindow, kind: 'files' | 'folder'): Promise<string[]> {
  const isFolder = kind === 'folder';
  return choose(parent, {
    title: isFolder ? 'Import Folder' : 'Import',
    buttonLabel: 'Import',
    properties: [isFolder ? 'openDirectory' : 'openFile', 'multiSelections'],
    filters: [
      { name: 'Texts and documents', extensions: [...readableExtensions] },
      { name: 'All files', extensions: ['*'] },
    ],
  });
}

/** Lets the user choose where to save Markdown; null where the user cancels. The dialog asks before it replaces a file. */
export async function chooseExportFile(parent: BrowserWindow, suggestedName: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(parent, {
    title: 'Export',
    defaultPath: suggestedName,
    filters: [{ name: 'Markdown', extensions: ['md'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return canceled ? null : filePath;
}

async function choose(parent: BrowserWindow | null, options: OpenDialogOptions): Promise<string[]> {
  const { canceled, filePaths } = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
  return canceled ? [] : filePaths;
}
