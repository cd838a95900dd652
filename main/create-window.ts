import { join } from 'node:path';
import { BrowserWindow, nativeTheme, type Session, type WebContents } from 'electron';
import { rendererAddress } from './renderer-address';

/** The colour of an empty sheet, as in the renderer's `tokens.css`: a window shows it before its page is drawn. */
const paper = { light: '#FBFAF7', dark: '#191816' };

/** A window that is still hidden: whoever asked for it shows it once its page is painted. */
export interface HiddenWindow {
  window: BrowserWindow;
  painted: Promise<void>;
}

/** Makes a window and lets it load its page. */
export function createWindow(): HiddenWindow {
  const window = new BrowserWindow({
    show: false,
    width: 1360,
    height: 900,
    minWidth: 640,
    minHeight: 480,
    backgroundColor: paperColour(),
    autoHideMenuBar: true,
    title: 'Stancemark',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // Only there the system checks; elsewhere Chromium would download dictionaries.
      spellcheck: process.platform === 'darwin',
    },
  });
  confine(window.webContents);
  const recolour = (): void => window.setBackgroundColor(paperColour());
  nativeTheme.on('updated', recolour);
  window.on('closed', () => nativeTheme.off('updated', recolour));
  window.on('page-title-updated', (event) => event.preventDefault());
  const painted = new Promise<void>((resolve) => window.once('ready-to-show', resolve));
  void window.loadURL(rendererAddress());
  return { window, painted };
}

function paperColour(): string {
  return nativeTheme.shouldUseDarkColors ? paper.dark : paper.light;
}

/** Keeps a page where it is: it goes nowhere, opens nothing and is granted nothing. */
function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  denyPermissions(contents.session);
}

function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
