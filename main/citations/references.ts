import { citationKeys } from '../../core/citation/citation-keys';
import type { BibliographyFormat } from '../../core/citation/citation-style';
import { cslItem, type CslItem } from '../../core/citation/csl-item';
import type { Library } from '../../core/library';
import type { Id } from '../../core/records';

/** What the file of a format is called, and how a dialog names such files. */
export const bibliographyFiles: Readonly<Record<BibliographyFormat, { label: string; name: string; extension: string }>> = {
  bibtex: { label: 'BibTeX', name: 'References.bib', extension: 'bib' },
  biblatex: { label: 'BibLaTeX', name: 'References.bib', extension: 'bib' },
  'csl-json': { label: 'CSL-JSON', name: 'References.json', extension: 'json' },
};

/** The references to articles, in the order of their ids; none to an article that is gone. */
export function referencesTo({ articles }: Library, ids: readonly Id[]): CslItem[] {
  const keys = citationKeys(articles.values());
  return ids.flatMap((id) => {
    const article = articles.get(id);
    return article ? [cslItem(article, keys.get(id) ?? id)] : [];
  });
}
