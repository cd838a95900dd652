import { app } from 'electron';
import type { CallArguments, CallName, CallResult, OpeningProblem, Snapshot } from '../core/contract';
import { highlightsOf, recordsOf, type Library, type LibraryRecords } from '../core/library';
import { RecordMap } from '../core/record-map';
import type { Highlight, Id } from '../core/records';
import { isLarge } from './send-highlights';
import { KnownFailure } from './known-failure';
import type { DeskCaller } from './caller';
import { conflictCopiesIn } from './library/conflict-copies';
import { LibraryProblem } from './library/library-problem';
import { libraryName, type OpenLibrary } from './library/open-library';
import { planRecovery } from './library/recover-library';
import { readingIn } from './settings-format';
import { showFolder } from './show-folder';
import type { Workbench } from './workbench';

type DeskCallName = Extract<
  CallName,
  | 'openDesk' | 'openAgain' | 'recoverLibrary' | 'takeOver' | 'changePreferences' | 'newLibrary' | 'openLibrary'
  | 'showLibraryFolder' | 'readyToClose'
>;

type DeskAnswers = {
  [Name in DeskCallName]: (given: CallArguments<Name>, caller: DeskCaller) => CallResult<Name> | Promise<CallResult<Name>>;
};

/** How main answers the calls that need no library. */
export const deskAnswers: DeskAnswers = {
  openDesk: async (_given, caller) => {
    caller.desk.isListening = true;
    try {
      const library = await caller.desk.library;
      return { kind: 'open', ...(await takeSnapshot(library, caller)) };
    } catch (error) {
      if (error instanceof LibraryProblem) return { kind: 'problem', ...(await describeProblem(error, caller)) };
      throw error;
    }
  },
  openAgain: (_given, { desk, workbench }) => workbench.openAgain(desk, {}),
  recoverLibrary: (_given, { desk, workbench }) => workbench.openAgain(desk, { recover: true }),
  takeOver: async (_given, { desk, workbench }) => {
    const { readOnly } = await desk.library;
    await workbench.openAgain(desk, { takeOver: readOnly?.message ?? '' });
  },
  changePreferences: (changed, { workbench }) => workbench.changePreferences(changed),
  newLibrary: (_given, { desk, workbench }) => workbench.openChosen('new', desk.window),
  openLibrary: ({ folder }, { desk, workbench }) =>
    folder === null ? workbench.openChosen('open', desk.window) : workbench.open(folder),
  showLibraryFolder: (_given, { desk }) => showFolder(desk.folder),
  readyToClose: (_given, { desk }) => desk.hearReady(),
};

async function takeSnapshot(library: OpenLibrary, { workbench }: DeskCaller): Promise<Snapshot> {
  const { store, name, folder, readOnly, notice } = library;
  const settings = workbench.settings.now;
  const [first, conflictCopies] = await Promise.all([readFirst(library, workbench), conflictCopiesIn(folder)]);
  // All that follows is of one moment: nothing is waited for.
  return {
    sequence: store.sequence,
    records: isLarge(store) ? recordsFor(store.library, first?.articleId) : recordsOf(store.library),
    isPartial: isLarge(store),
    history: store.labels,
    saving: store.saving,
    readOnly,
    notice,
    conflictCopies,
    library: { name, folder, recent: settings.recent },
    preferences: settings.preferences,
    isAssisted: app.isAccessibilitySupportEnabled(),
    places: readingIn(settings, folder).places,
    first,
  };
}

/** The article last read, or else the library's first. Where its text can't be read, that is its own failure, not the desk's. */
async function readFirst({ store, articles, folder }: OpenLibrary, workbench: Workbench): Promise<Snapshot['first']> {
  const { articles: known } = store.library;
  const { lastArticle } = readingIn(workbench.settings.now, folder);
  const article = (lastArticle === null ? undefined : known.get(lastArticle)) ?? known.values().next().value;
  if (!article) return null;
  try {
    return { articleId: article.id, body: { ok: true, value: await articles.readEdition(article.edition) } };
  } catch (error) {
    if (!(error instanceof KnownFailure)) throw error;
    return { articleId: article.id, body: { ok: false, failure: { code: error.code, message: error.message } } };
  }
}

/** Every record, but of highlights one article's only. */
function recordsFor(library: Library, articleId: Id | undefined): LibraryRecords {
  const highlights = articleId === undefined ? [] : [...highlightsOf(library, articleId).values()];
  return { ...recordsOf({ ...library, highlights: RecordMap.over<RecordMap<Highlight>>(new Map()) }), highlights };
}

async function describeProblem({ kind, why }: LibraryProblem, { desk: { folder }, workbench }: DeskCaller): Promise<OpeningProblem> {
  const { recent } = workbench.settings.now;
  const recovery = kind === 'damaged' ? await planRecovery(folder).catch(() => null) : null;
  return { problem: kind, library: { name: libraryName(folder), folder, recent }, message: why, recovery: recovery?.offer ?? null };
}
