import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../core/contract';

/** What the menu shows and does. */
export interface MenuPurpose {
  isMac: boolean;
  isDeveloping: boolean;
  recent: readonly string[];
  /** Asks the window in front to do something. */
  command: (command: MenuCommand) => void;
  newLibrary: () => void;
  /** Null lets the user choose. */
  openLibrary: (folder: string | null) => void;
  showLibraryFolder: () => void;
}

type Items = MenuItemConstructorOptions[];

const separator = { type: 'separator' } as const;

/** The application menu. */
export function menuItems(purpose: MenuPurpose): Items {
  const { isMac } = purpose;
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: fileItems(purpose) },
    { label: '&Edit', submenu: editItems(purpose) },
    { label: '&Article', submenu: articleItems(purpose) },
    { label: '&View', submenu: viewItems(purpose) },
    { role: 'windowMenu' },
    { role: 'help', submenu: [ask(purpose, 'Keys', 'showKeys', '?'), ...(isMac ? [] : [{ role: 'about' } as const])] },
  ];
}

function fileItems(purpose: MenuPurpose): Items {
  const { recent, newLibrary, openLibrary, showLibraryFolder } = purpose;
  return [
    { label: 'New Library…', accelerator: 'CmdOrCtrl+Shift+N', click: newLibrary },
    { label: 'Open Library…', accelerator: 'CmdOrCtrl+O', click: () => openLibrary(null) },
    {
      label: 'Open Recent',
      enabled: recent.length > 0,
      // An “&” in a label marks a key; a folder's own is doubled.
      submenu: recent.map((folder) => ({ label: folder.replaceAll('&', '&&'), click: () => openLibrary(folder) })),
    },
    { label: 'Show Library in File Manager', click: showLibraryFolder },
    separator,
    ask(purpose, 'Import…', 'import', 'CmdOrCtrl+I'),
    ask(purpose, 'Import Folder…', 'importFolder', 'CmdOrCtrl+Shift+I'),
    ask(purpose, 'Export as Markdown…', 'export', 'CmdOrCtrl+E'),
    separator,
    ask(purpose, 'Backups…', 'backups', 'CmdOrCtrl+Shift+B'),
    ask(purpose, 'Trash…', 'trash', 'CmdOrCtrl+Shift+T'),
    separator,
    ask(purpose, 'Settings…', 'settings', 'CmdOrCtrl+,'),
    separator,
    { role: 'close' },
    ...(purpose.isMac ? [] : [{ role: 'quit' } as const]),
  ];
}

function editItems(purpose: MenuPurpose): Items {
  return [
    ask(purpose, 'Undo', 'undo', 'CmdOrCtrl+Z'),
    ask(purpose, 'Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
    ask(purpose, 'History…', 'history', 'CmdOrCtrl+Shift+H'),
    separator,
    { role: 'cut', registerAccelerator: false },
    { role: 'copy', registerAccelerator: false },
    { role: 'paste', registerAccelerator: false },
    { role: 'selectAll', registerAccelerator: false },
    separator,
    ask(purpose, 'Find in Article…', 'findInArticle', 'CmdOrCtrl+F'),
    ask(purpose, 'Search Library…', 'find', 'CmdOrCtrl+Shift+F'),
  ];
}

function articleItems(purpose: MenuPurpose): Items {
  return [
    ask(purpose, 'Edit Details…', 'editDetails', 'CmdOrCtrl+D'),
    ask(purpose, 'Review Import…', 'reviewImport', 'CmdOrCtrl+Shift+R'),
    ask(purpose, 'Delete Article', 'deleteArticle', 'CmdOrCtrl+Backspace'),
    separator,
    ask(purpose, 'Codebook…', 'codebook', 'CmdOrCtrl+B'),
  ];
}

function viewItems(purpose: MenuPurpose): Items {
  return [
    ask(purpose, 'Articles', 'toggleArticles', 'CmdOrCtrl+\\'),
    ask(purpose, 'Side Notes', 'toggleNotes', 'CmdOrCtrl+Shift+\\'),
    separator,
    ask(purpose, 'Larger Text', 'largerText', 'CmdOrCtrl+Plus'),
    ask(purpose, 'Smaller Text', 'smallerText', 'CmdOrCtrl+-'),
    ask(purpose, 'Usual Text Size', 'usualText', 'CmdOrCtrl+0'),
    separator,
    { role: 'togglefullscreen' },
    ...(purpose.isDeveloping ? [{ role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
  ];
}

/**
 * An item that asks the page. Its key is shown only: the page handles keys itself, since it alone knows
 * whether one belongs to a text field.
 */
function ask({ command }: MenuPurpose, label: string, name: MenuCommand, accelerator: string): MenuItemConstructorOptions {
  return { label, accelerator, registerAccelerator: false, click: () => command(name) };
}
