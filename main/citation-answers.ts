import { clipboard } from 'electron';
import type { BibliographyFormat } from '../core/citation/citation-style';
import { citationKeys } from '../core/citation/citation-keys';
import { cslItem, type CslItem } from '../core/citation/csl-item';
import type { CallArguments, CallResult } from '../core/contract';
import type { Library } from '../core/library';
import type { Id } from '../core/records';
import type { Caller } from './caller';
import { chooseExportFile } from './choose-files';
import { KnownFailure } from './known-failure';
import { saveChosenFile } from './save-chosen-file';

type CitationCallName = 'copyCitation' | 'saveBibliography';

type CitationAnswers = {
  [Name in CitationCallName]: (given: CallArguments<Name>, caller: Caller) => Promise<CallResult<Name>>;
};

const files: Readonly<Record<BibliographyFormat, { name: string; extension: string }>> = {
  bibtex: { name: 'BibTeX', extension: 'bib' },
  biblatex: { name: 'BibLaTeX', extension: 'bib' },
  'csl-json': { name: 'CSL-JSON', extension: 'json' },
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
    const { name, extension } = files[format];
    const path = await chooseExportFile(desk.window, `References.${extension}`, { name, extensions: [extension] });
    if (path === null) return null;
    const { writeBibliography } = await import('./citations/cite');
    await saveChosenFile(path, writeBibliography(items, format));
    return path;
  },
};

function itemsOf({ articles }: Library, ids: readonly Id[]): CslItem[] {
  const keys = citationKeys(articles.values());
  const items = ids.flatMap((id) => {
    const article = articles.get(id);
    return article ? [cslItem(article, keys.get(id) ?? id)] : [];
  });
  if (items.length === 0) throw new KnownFailure('not-found', 'These articles are no longer in the library. Undo may bring them back.');
  return items;
}
