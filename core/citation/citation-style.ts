/** The styles that an article can be cited in. */
export const citationStyles = ['apa', 'chicago', 'chicago-notes', 'harvard', 'mla', 'vancouver'] as const;
export type CitationStyle = (typeof citationStyles)[number];

export const citationStyleNames: Readonly<Record<CitationStyle, string>> = {
  apa: 'APA',
  chicago: 'Chicago (author and date)',
  'chicago-notes': 'Chicago (notes)',
  harvard: 'Harvard',
  mla: 'MLA',
  vancouver: 'Vancouver',
};

/** The formats in which other programs take references; BibLaTeX knows web pages and whole dates, which BibTeX does not. */
export const bibliographyFormats = ['bibtex', 'biblatex', 'csl-json'] as const;
export type BibliographyFormat = (typeof bibliographyFormats)[number];
