/** The extensions of files that import reads, in lower case. */
export const readableExtensions = [
  'txt', 'text', 'md', 'markdown', 'mdown', 'qmd', 'html', 'htm', 'xhtml', 'mhtml', 'mht', 'pdf', 'docx', 'epub', 'rtf', 'eml',
] as const;
