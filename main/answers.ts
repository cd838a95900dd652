import { clipboard } from 'electron';
import { isAnchorExact } from '../core/anchor';
import type { Change } from '../core/change';
import type { CallArguments, CallName, CallResult } from '../core/contract';
import { EditRefusal, present, type Edit } from '../core/edits/edit';
import { edits, type EditName } from '../core/edits/edits';
import { findHighlight, type Library } from '../core/library';
import type { Highlight, Instant } from '../core/records';
import { chooseSources } from './choose-files';
import { citationAnswers } from './citation-answers';
import { correctArticle } from './correct-text';
import type { Caller } from './caller';
import { exportAnswers } from './export/export-answers';
import type { deskAnswers } from './desk-answers';
import { importDropped, importPasted, importPaths, queueOf } from './run-imports';
import { KnownFailure } from './known-failure';
import type { OpenLibrary } from './library/open-library';
import { openLink } from './open-link';
import { backUp, compareBackup, mergeConflictCopy, restoreBackup } from './restore-library';
import { searchLibrary } from './search-library';
import { sendHighlights } from './send-highlights';
import { withPlace } from './settings-format';
import { templateAnswers } from './template-answers';

type Answers = {
  [Name in Exclude<CallName, keyof typeof deskAnswers>]: (given: CallArguments<Name>, caller: Caller) => CallResult<Name> | Promise<CallResult<Name>>;
};

/** How main answers each call that is about the window's library. What a user can meet is thrown as a `KnownFailure` or an `EditRefusal`. */
export const answers: Answers = {
  readBody: async ({ articleId }, { library: { store, articles } }) => {
    const article = store.library.articles.get(articleId);
    if (!article) throw new KnownFailure('not-found', 'This article is no longer in the library. Undo may bring it back.');
    return articles.readEdition(article.edition);
  },
  readPicture: ({ name }, { library: { articles } }) => articles.readPicture(name),
  correctBlock: async (given, { library }) => ({ sequence: await correctArticle(library, given) }),
  sendHighlights: ({ request }, { desk, library }) => sendHighlights(desk.window, library.store, request),
  edit: async ({ name, arguments: given }, { library }) => {
    const run = parseEdit(name, given);
    await refuseWrongAnchor(library, wantedAnchor(library.store.library, name, given));
    return { sequence: await library.store.edit(run) };
  },
  undo: async (_given, { library }) => ({ sequence: await library.store.undo() }),
  redo: async (_given, { library }) => ({ sequence: await library.store.redo() }),
  readHistory: (_given, { library }) => library.store.history(200),
  eraseArticles: async ({ articles, everywhere }, { library }) => ({ sequence: await library.store.erase(articles, everywhere) }),
  listBackups: (_given, { library }) => library.backups.list(),
  makeBackup: (_given, { library }) => backUp(library, 'asked'),
  compareBackup: ({ name }, { library }) => compareBackup(library, name),
  restoreBackup: async ({ name }, { library }) => ({ sequence: await restoreBackup(library, name) }),
  mergeConflictCopy: ({ name }, { library }) => mergeConflictCopy(library, name),
  importPasted: ({ kind, content: text }, caller) => importPasted(caller, kind, text),
  importFiles: ({ files }, caller) => importDropped(caller, files),
  importPaths: ({ paths }, caller) => importPaths(caller, paths),
  chooseSourcesToImport: async ({ kind }, caller) => {
    const paths = await chooseSources(caller.desk.window, kind);
    return paths.length === 0 ? null : importPaths(caller, paths);
  },
  cancelImport: (_given, caller) => queueOf(caller).cancel(),
  search: ({ query }, { library }) => searchLibrary(library, query),
  copyText: ({ text }) => clipboard.writeText(text),
  openLink: ({ url }) => openLink(url),
  rememberPlace: ({ articleId, place }, { library, workbench }) =>
    workbench.settings.change((settings) => withPlace(settings, library.folder, articleId, place)),
  retrySaving: (_given, { library }) => library.store.retrySaving(),
  ...exportAnswers,
  ...templateAnswers,
  ...citationAnswers,
};

function parseEdit(name: EditName, given: unknown): (library: Library, at: Instant) => Change {
  const edit = edits[name] as Edit<unknown>;
  const parsed = edit.arguments.parse(given);
  return (library, at) => edit.run(library, parsed, at);
}

/** Where an edit lets a highlight stand; null for one that leaves them where they are, or on a part of their words. */
function wantedAnchor(library: Library, name: EditName, given: unknown): Pick<Highlight, 'articleId' | 'anchor'> | null {
  if (name === 'addHighlight') return edits.addHighlight.arguments.parse(given);
  if (name === 'mergeHighlights') {
    const { highlightIds, anchor } = edits.mergeHighlights.arguments.parse(given);
    return { articleId: present(findHighlight(library, highlightIds[0] ?? ''), 'highlight').articleId, anchor };
  }
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
