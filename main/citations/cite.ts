import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import type { BibliographyFormat, CitationStyle } from '../../core/citation/citation-style';
import type { CslItem } from '../../core/citation/csl-item';
import chicago from '../../resources/citation-styles/chicago-author-date.csl?raw';
import chicagoNotes from '../../resources/citation-styles/chicago-fullnote-bibliography.csl?raw';
import mla from '../../resources/citation-styles/modern-language-association.csl?raw';
import { latex, markup, shield, unshield } from './shield-text';

// Only output formats are ever used: what the library could fetch from the web is read by its input formats.

const templates: Readonly<Record<CitationStyle, string>> = {
  apa: 'apa',
  vancouver: 'vancouver',
  harvard: 'harvard1',
  mla: 'modern-language-association',
  chicago: 'chicago-author-date',
  'chicago-notes': 'chicago-fullnote-bibliography',
};

const { styles } = plugins.config.get('@csl');
// Keys are ours and text is UTF-8, as every BibTeX of today reads it; what it then escapes itself is nothing.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, asciiOnly: false });

styles.add(templates.chicago, chicago);
styles.add(templates['chicago-notes'], chicagoNotes);
styles.add(templates.mla, mla);

/** The references in a style, an entry a line, as plain text in the order that the style gives them. */
export function citeAs(items: readonly CslItem[], style: CitationStyle): string {
  const shielded = items.map((item) => keepSiteName(shield(item, markup)));
  const options = { style: templates[style], lang: 'en-US', format: 'text' };
  const text =
    style === 'chicago-notes'
      ? shielded.map((item) => plugins.output.format('citation', [item], { ...options, entry: item.id, citationsPre: [], citationsPost: [] })).join('\n')
      : plugins.output.format('bibliography', shielded, options);
  const entries = unshield(text, markup).trim();
  // A number tells references apart; of one alone it tells nothing.
  return items.length === 1 ? entries.replace(/^1\. /u, '') : entries;
}

/** A site's name, “example.org”, is no title of which a style may raise the letters. */
function keepSiteName(item: CslItem): CslItem {
  const site = item.type === 'webpage' ? item['container-title'] : undefined;
  return site === undefined ? item : { ...item, 'container-title': `<span class="nocase">${site}</span>` };
}

/** The references as a file for other programs. */
export function writeBibliography(items: readonly CslItem[], format: BibliographyFormat): string {
  if (format === 'csl-json') return `${JSON.stringify(items, null, 2)}\n`;
  return `${unshield(String(plugins.output.format(format, items.map((item) => shield(item, latex)))), latex).trim()}\n`;
}
