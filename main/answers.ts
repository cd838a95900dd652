import { clipboard } from 'electron';
import { isAnchorExact } from '../core/anchor';
import type { Change } from '../core/change';
import type { CallArguments, CallName, CallResult, Snapshot } from '../core/contract';
import { EditRefusal, present, type Edit } from '../core/edits/edit';
import { edits, type EditName } from '../core/edits/edits';
import { findHighlight, recordsOf, type Library } from '../core/library';
import type { Highlight, Instant } from '../core/records';
import { chooseExportFile, chooseSourceFiles } from './choose-files';
import type { DeskWindow } from './desk-window';
import { describeFileProblem } from './file-problem';
import { importBytes, importFile, importSource, tellResult } from './import-source';
import { KnownFailure } from './known-failure';
import type { OpenLibrary } from './open-library';
import { openLink } from './open-link';
import { searchLibrary } from './search-library';
import { readingIn, withPlace } from './settings-format';
import { showFolder } from './show-folder';
import type { Workbench } from './workbench';
import { writeFileDurably } from './write-file';

/** Where a call came from. */
export interface Caller {
  desk: DeskWindow;
  library: OpenLibrary;
  workbench: Workbench;
}

type Answers = {
  [Name in CallName]: (given: CallArguments<Name>, caller: Caller) => CallResult<Name> | Promise<CallResult<Name>>;
};

/** How main answers each call of the contract. What a user can meet is thrown as a `KnownFailure` or an `EditRefusal`. */
export const answers: Answers = {
  openDesk: async (_given, caller) => {
    caller.desk.isListening = true;
    const first = await readFirst(caller);
    return { ...takeSnapshot(caller), first };
  },
  readBody: async ({ articleId }, { library: { store, articles } }) => {
    const article = store.library.articles.get(articleId);
    if (!article) throw new KnownFailure('not-found', 'This article is no longer in the library. Undo may bring it back.');
    return articles.read(article.edition);
  },
  edit: async ({ name, arguments: given }, { library }) => {
    const run = parseEdit(name, given);
    await refuseWrongAnchor(library, wantedAnchor(library.store.library, name, given));
    return { sequence: await library.store.edit(run) };
  },
  undo: async (_given, { library }) => ({ sequence: await library.store.undo() }),
  redo: async (_given, { library }) => ({ sequence: await library.store.redo() }),
  importPasted: (source, { library }) => tellResult('Pasted text', () => importSource(library, source)),
  importFiles: ({ files }, { library }) => inTurn(files, ({ name, bytes }) => importBytes(library, name, bytes)),
  chooseFilesToImport: async (_given, { desk, library }) =>
    inTurn(await chooseSourceFiles(desk.window), (path) => importFile(library, path)),
  search: ({ query }, { library }) => searchLibrary(library, query),
  saveExport: async ({ suggestedName, text }, { desk }) => {
    const path = await chooseExportFile(desk.window, suggestedName);
    if (path !== null) await saveChosenFile(path, text);
    return path;
  },
  copyText: ({ text }) => clipboard.writeText(text),
  openLink: ({ url }) => openLink(url),
  changePreferences: (changed, { workbench }) => workbench.changePreferences(changed),
  rememberPlace: ({ articleId, place }, { library, workbench }) =>
    workbench.settings.change((settings) => withPlace(settings, library.folder, articleId, place)),
  newLibrary: (_given, { desk, workbench }) => workbench.openChosen('new', desk.window),
  openLibrary: ({ folder }, { desk, workbench }) =>
    folder === null ? workbench.openChosen('open', desk.window) : workbench.open(folder),
  showLibraryFolder: (_given, { library }) => showFolder(library.folder),
  retrySaving: (_given, { library }) => library.store.retrySaving(),
  readyToClose: (_given, { desk }) => desk.hearReady(),
};

/** The article last read, or else the library's first. Where its text can't be read, that is its own failure, not the desk's. */
async function readFirst({ library: { store, articles, folder }, workbench }: Caller): Promise<Snapshot['first']> {
  const { articles: known } = store.library;
  const { lastArticle } = readingIn(workbench.settings.now, folder);
  const article = (lastArticle === null ? undefined : known.get(lastArticle)) ?? known.values().next().value;
  if (!article) return null;
  try {
    return { articleId: article.id, body: { ok: true, value: await articles.read(article.edition) } };
  } catch (error) {
    if (!(error instanceof KnownFailure)) throw error;
    return { articleId: article.id, body: { ok: false, failure: { code: error.code, message: error.message } } };
  }
}

function takeSnapshot({ library: { store, name, folder }, workbench }: Caller): Omit<Snapshot, 'first'> {
  const settings = workbench.settings.now;
  return {
    sequence: store.sequence,
    records: recordsOf(store.library),
    history: store.labels,
    saving: store.saving,
    library: { name, folder, recent: settings.recent },
    preferences: settings.preferences,
    places: readingIn(settings, folder).places,
  };
}

function parseEdit(name: EditName, given: unknown): (library: Library, at: Instant) => Change {
  const edit = edits[name] as Edit<unknown>;
  const parsed = edit.arguments.parse(given);
  return (library, at) => edit.run(library, parsed, at);
}

/** Where an edit lets a highlight stand; null for one that leaves them where they are. */
function wantedAnchor(library: Library, name: EditName, given: unknown): Pick<Highlight, 'articleId' | 'anchor'> | null {
  if (name === 'addHighlight') return edits.addHighlight.arguments.parse(given);
  if (name !== 'moveHighlight') return null;
  const { highlightId, anchor } = edits.moveHighlight.arguments.parse(given);
  return { articleId: present(findHighlight(library, highlightId), 'highlight').articleId, anchor };
}

/** A highlight only ever stands on words that are where it says they are. */
async function refuseWrongAnchor({ store, articles }: OpenLibrary, wanted: ReturnType<typeof wantedAnchor>): Promise<void> {
  if (!wanted) return;
  const { articleId, anchor } = wanted;
  const { edition } = present(store.library.articles.get(articleId), 'article');
  if (isAnchorExact(anchor, await articles.readText(edition))) return;
  throw new EditRefusal('These words do not stand in the article where they were selected. Select them again.');
}

async function saveChosenFile(path: string, text: string): Promise<void> {
  try {
    await writeFileDurably(path, text, { mode: 0o666 });
  } catch (error) {
    throw new KnownFailure('not-saved', `${path} was not saved: ${describeFileProblem(error)}. Choose another place.`);
  }
}

async function inTurn<Item, Result>(items: readonly Item[], run: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await run(item));
  return results;
}
