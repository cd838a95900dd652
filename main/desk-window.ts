import type { BrowserWindow } from 'electron';
import type { DeskEvents } from '../core/contract';
import type { OpenLibrary } from './library/open-library';

/** A window and the library it shows. */
export interface DeskWindow {
  window: BrowserWindow;
  folder: string;
  /** Rejects with a `LibraryProblem`. */
  library: Promise<OpenLibrary>;
  /** Whether the page has asked for its library, and so hears what it is told. */
  isListening: boolean;
  isClosing: boolean;
  /** Ends the watching of the library's folder. */
  stopWatching: () => void;
  /** Called when the page has sent all that was being typed. */
  hearReady: () => void;
}

/** Tells a window an event of the contract; a window that is gone is told nothing. */
export function tellWindow<Name extends keyof DeskEvents>(
  window: BrowserWindow,
  name: Name,
  value: DeskEvents[Name],
): void {
  if (!window.isDestroyed()) window.webContents.send('told', name, value);
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
