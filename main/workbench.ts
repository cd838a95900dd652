import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import type { CallArguments } from '../core/contract';
import { withFields } from '../core/edits/edit';
import type { Preferences } from '../core/preferences';
import { chooseLibraryFolder } from './choose-files';
import { prepareToClose } from './close-desk';
import { createWindow, type HiddenWindow } from './create-window';
import { bringToFront, tellWindow, type DeskWindow } from './desk-window';
import { offerFieldMenu } from './field-menu';
import { askOwnerToShow, takeShowRequest } from './ask-owner';
import { conflictCopiesIn } from './library/conflict-copies';
import { LibraryProblem } from './library/library-problem';
import { libraryName, openLibrary, type OpenOptions } from './library/open-library';
import { watchFolder } from './library/watch-folder';
import { boundsOf, placeWindow, showWindow } from './place-window';
import { offerToLoadAgain } from './offer-to-load-again';
import { readSampleArticle } from './sample-article';
import type { Parse } from './import-source';
import { ParserPage } from './parser/parser-page';
import type { SettingsFile } from './settings-file';
import { withRecent } from './settings-format';

/** The windows of the program, one a library, and what they share. */
export class Workbench {
  readonly settings: SettingsFile;
  readonly #parser = new ParserPage();
  readonly parse: Parse = (source, signal) => this.#parser.read(source, signal);
  /** By the library's folder. */
  readonly #desks = new Map<string, DeskWindow>();
  readonly #menuChanged: () => void;
  #isQuitting = false;

  /** `menuChanged` is called when the libraries last opened, or the user's keys, are others than before. */
  constructor(settings: SettingsFile, menuChanged: () => void) {
    this.settings = settings;
    this.#menuChanged = menuChanged;
    nativeTheme.themeSource = settings.now.preferences.theme;
    app.on('accessibility-support-changed', (_event, isAssisted) => {
      for (const { window } of this.#desks.values()) tellWindow(window, 'assisted', isAssisted);
    });
    app.on('before-quit', () => {
      this.#isQuitting = true;
    });
    app.on('window-all-closed', () => {
      if (process.platform !== 'darwin' || this.#isQuitting) app.quit();
    });
  }

  /** Opens a library in a window of its own, or brings the one that shows it to the front; resolves once it is there. */
  async open(folder: string, given?: HiddenWindow): Promise<void> {
    const place = await realpath(folder).catch(() => resolve(folder));
    const known = this.#desks.get(place);
    if (known) {
      bringToFront(known.window);
      return;
    }
    const { window, painted } = given ?? createWindow();
    const library = openLibrary(place, { readFirst: readSampleArticle, drawn: painted });
    const desk: DeskWindow = {
      window, folder: place, library, isListening: false, isClosing: false, hearReady: () => undefined, stopWatching: () => undefined,
    };
    this.#desks.set(place, desk);
    this.#bind(desk);
    void this.#follow(desk);
    void painted.then(() => {
      if (this.#desks.has(place)) showWindow(window, this.settings.now.bounds);
    });
  }

  /** Lets the user choose the folder of a library, and opens it. */
  async openChosen(purpose: 'open' | 'new', parent: BrowserWindow | null): Promise<void> {
    const folder = await chooseLibraryFolder(parent, purpose);
    if (folder !== null) await this.open(folder);
  }

  /** Opens a desk's library in another way than before, in the same window. Rejects with a `LibraryProblem`. */
  async openAgain(desk: DeskWindow, options: OpenOptions): Promise<void> {
    desk.stopWatching();
    await desk.library.then((library) => library.close()).catch(() => undefined);
    desk.library = openLibrary(desk.folder, options);
    await this.#follow(desk);
    await desk.library;
  }

  deskOf(contents: WebContents): DeskWindow | undefined {
    return [...this.#desks.values()].find(({ window }) => window.webContents === contents);
  }

  get focusedDesk(): DeskWindow | undefined {
    const focused = BrowserWindow.getFocusedWindow();
    return focused ? this.deskOf(focused.webContents) : undefined;
  }

  changePreferences(changed: CallArguments<'changePreferences'>): Preferences {
    this.settings.change((settings) => ({ ...settings, preferences: withFields(settings.preferences, changed) }));
    const { preferences } = this.settings.now;
    nativeTheme.themeSource = preferences.theme;
    if (changed.keymap) this.#menuChanged();
    for (const { window } of this.#desks.values()) tellWindow(window, 'preferences', preferences);
    return preferences;
  }

  #bind(desk: DeskWindow): void {
    const { window } = desk;
    window.setTitle(`${libraryName(desk.folder)} — Stancemark`);
    if (this.#desks.size === 1) placeWindow(window, this.settings.now.bounds, screen.getAllDisplays().map(({ workArea }) => workArea));
    offerFieldMenu(window);
    window.on('close', (event) => {
      event.preventDefault();
      void this.#close(desk);
    });
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit' && !desk.isClosing) void offerToLoadAgain(window);
    });
  }

  async #follow(desk: DeskWindow): Promise<void> {
    const { window, folder } = desk;
    try {
      const { store } = await desk.library;
      desk.stopWatching = watchFolder(folder, () => void this.#look(desk));
      store.listen({
        changed: (told) => tellWindow(window, 'changed', told),
        saving: (state) => tellWindow(window, 'saving', state),
        notice: (notice) => tellWindow(window, 'notice', notice),
      });
      this.settings.change((settings) => withRecent(settings, folder));
      this.#menuChanged();
    } catch (error) {
      console.error(error instanceof LibraryProblem ? `Stancemark: ${error.message}` : error);
      if (error instanceof LibraryProblem && error.kind === 'owned' && (await askOwnerToShow(folder))) this.#forget(desk);
    }
  }

  /** Notices what others have put into a library's folder. */
  async #look({ window, folder }: DeskWindow): Promise<void> {
    if (await takeShowRequest(folder)) bringToFront(window);
    tellWindow(window, 'conflictCopies', await conflictCopiesIn(folder));
  }

  async #close(desk: DeskWindow): Promise<void> {
    if (desk.isClosing) return;
    desk.isClosing = true;
    if (!(await prepareToClose(desk))) {
      desk.isClosing = false;
      this.#isQuitting = false;
      return;
    }
    this.settings.change((settings) => ({ ...settings, bounds: boundsOf(desk.window) }));
    desk.stopWatching();
    await desk.library.then((library) => library.close()).catch((error: unknown) => console.error(error));
    await this.settings.flush();
    this.#forget(desk);
  }

  #forget({ folder, window }: DeskWindow): void {
    this.#desks.delete(folder);
    // Nobody is left to import anything.
    if (this.#desks.size === 0) this.#parser.close();
    window.destroy();
  }
}
