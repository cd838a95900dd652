import { dialog, type BrowserWindow, type FileFilter, type OpenDialogOptions } from 'electron';
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

const markdown: FileFilter = { name: 'Markdown', extensions: ['md'] };
/** A template's file, which other programs may have named otherwise. */
export const templateFilter: FileFilter = { name: 'Templates', extensions: ['liquid', 'md', 'txt'] };

/** Lets the user choose a template to bring in; null where the user cancels. */
export async function chooseTemplateFile(parent: BrowserWindow): Promise<string | null> {
  const [path] = await choose(parent, { title: 'Import Template', buttonLabel: 'Import', properties: ['openFile'], filters: [templateFilter] });
  return path ?? null;
}

/** Lets the user choose where to save an export, Markdown unless said; null where the user cancels. The dialog asks before it replaces a file. */
export async function chooseExportFile(parent: BrowserWindow, suggestedName: string, kind: FileFilter = markdown): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(parent, {
    title: 'Export',
    defaultPath: suggestedName,
    filters: [kind],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return canceled ? null : filePath;
}

/** Lets the user choose the folder that an export goes to; null where the user cancels. */
export async function chooseExportFolder(parent: BrowserWindow, before: string | null): Promise<string | null> {
  const [folder] = await choose(parent, {
    title: 'Export to Folder',
    message: 'Choose a folder, a vault or a graph. Files of an earlier export are brought up to date.',
    buttonLabel: 'Export Here',
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
    ...(before === null ? {} : { defaultPath: before }),
  });
  return folder ?? null;
}

async function choose(parent: BrowserWindow | null, options: OpenDialogOptions): Promise<string[]> {
  const { canceled, filePaths } = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
  return canceled ? [] : filePaths;
}
