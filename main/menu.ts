import type { MenuItemConstructorOptions } from 'electron';
import { commandEntry, type CommandName } from '../core/commands/command-table';
import { acceleratorOf } from '../core/commands/key-name';
import { keysOf, type Keymap } from '../core/commands/keymap';

/** What the menu shows and does. */
export interface MenuPurpose {
  isMac: boolean;
  isDeveloping: boolean;
  recent: readonly string[];
  keymap: Keymap;
  /** Asks the window in front to do something. */
  command: (command: CommandName) => void;
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
    { label: '&Highlight', submenu: highlightItems(purpose) },
    { label: '&View', submenu: viewItems(purpose) },
    { role: 'windowMenu' },
    { role: 'help', submenu: [...asks(purpose, 'palette', 'showKeys', 'tour'), ...(isMac ? [] : [{ role: 'about' } as const])] },
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
    ...asks(purpose, 'import', 'importFolder', 'export'),
    separator,
    ...asks(purpose, 'backups', 'trash'),
    separator,
    ...asks(purpose, 'settings'),
    separator,
    { role: 'close' },
    ...(purpose.isMac ? [] : [{ role: 'quit' } as const]),
  ];
}

function editItems(purpose: MenuPurpose): Items {
  return [
    ...asks(purpose, 'undo', 'redo', 'history'),
    separator,
    { role: 'cut', registerAccelerator: false },
    { role: 'copy', registerAccelerator: false },
    { role: 'paste', registerAccelerator: false },
    { role: 'selectAll', registerAccelerator: false },
    separator,
    ...asks(purpose, 'findInArticle', 'find'),
  ];
}

function articleItems(purpose: MenuPurpose): Items {
  return [
    ...asks(purpose, 'editDetails', 'reviewImport', 'correct', 'toggleAside', 'deleteArticle'),
    separator,
    ...asks(purpose, 'codebook'),
  ];
}

function highlightItems(purpose: MenuPurpose): Items {
  return [
    ...asks(purpose, 'highlight', 'note', 'speaker', 'topic', 'attribution', 'accept'),
    separator,
    ...asks(purpose, 'next', 'previous', 'cycle'),
    separator,
    ...asks(purpose, 'pickEdge', 'move', 'extendToSentences', 'extendToQuotation', 'split', 'merge', 'remove'),
    separator,
    ...asks(purpose, 'code', 'caret'),
  ];
}

function viewItems(purpose: MenuPurpose): Items {
  return [
    ...asks(purpose, 'goBack', 'goAhead', 'compare', 'swapSides'),
    separator,
    ...asks(purpose, 'toggleArticles', 'toggleNotes', 'sideNotes'),
    separator,
    ...asks(purpose, 'largerText', 'smallerText', 'usualText'),
    separator,
    ...asks(purpose, 'ruler', 'readAloud'),
    separator,
    { role: 'togglefullscreen' },
    ...(purpose.isDeveloping ? [{ role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
  ];
}

/**
 * Items that ask the page. Their keys are shown only: the page handles keys itself, since it alone knows
 * whether one belongs to a text field.
 */
function asks({ command, isMac, keymap }: MenuPurpose, ...names: CommandName[]): Items {
  return names.map((name) => {
    // macOS takes every key that a menu shows: a letter alone would be taken from text fields.
    const key = keysOf(name, keymap).find((each) => !isMac || /^(?:Mod\+|F\d)/u.test(each));
    return {
      label: menuLabel(name),
      ...(key === undefined ? {} : { accelerator: acceleratorOf(key), registerAccelerator: false }),
      click: () => command(name),
    };
  });
}

function menuLabel(name: CommandName): string {
  const { label, menuLabel: own } = commandEntry(name);
  return own ?? label.replace(/(?<!^)\b(?!(?:as|the|a|an|in|of|or|to)\b)\p{Ll}/gu, (letter) => letter.toUpperCase());
}
