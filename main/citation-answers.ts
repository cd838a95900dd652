import { clipboard } from 'electron';
import type { CslItem } from '../core/citation/csl-item';
import type { CallArguments, CallResult } from '../core/contract';
import type { Library } from '../core/library';
import type { Id } from '../core/records';
import type { Caller } from './caller';
import { chooseExportFile } from './choose-files';
import { bibliographyFiles, referencesTo } from './citations/references';
import { KnownFailure } from './known-failure';
import { saveChosenFile } from './save-chosen-file';

type CitationCallName = 'copyCitation' | 'saveBibliography';

type CitationAnswers = {
  [Name in CitationCallName]: (given: CallArguments<Name>, caller: Caller) => Promise<CallResult<Name>>;
};

/** How main answers the calls about citations. Their library is loaded when it is first needed. */
export const citationAnswers: CitationAnswers = {
  copyCitation: async ({ articleIds, style }, { library }) => {
    const items = itemsOf(library.store.library, articleIds);
    const { citeAs } = await import('./citations/cite');
    const text = citeAs(items, style);
    await clipboard.writeText(text);
    return text;
  },
  saveBibliography: async ({ articleIds, format }, { desk, library }) => {
    const items = itemsOf(library.store.library, articleIds);
    const { label, name, extension } = bibliographyFiles[format];
    const path = await chooseExportFile(desk.window, name, { name: label, extensions: [extension] });
    if (path === null) return null;
    const { writeBibliography } = await import('./citations/cite');
    await saveChosenFile(path, writeBibliography(items, format));
    return path;
  },
};

function itemsOf(library: Library, ids: readonly Id[]): CslItem[] {
  const items = referencesTo(library, ids);
  if (items.length === 0) throw new KnownFailure('not-found', 'These articles are no longer in the library. Undo may bring them back.');
  return items;
}
