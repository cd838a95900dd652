/** Longer than any line of the margin shows. */
const mostShown = 160;

/** The first words of a Markdown note as one line, without the marks that begin a line or surround words. */
export function excerptNote(note: string): string {
  const lines = note.slice(0, 4 * mostShown).split('\n').map((line) => line.replace(/^\s*(?:#{1,6}\s|>\s?|[-*+]\s(?:\[[ xX]\]\s)?|\d{1,9}[.)]\s)+/u, '').trim());
  return lines
    .filter((line) => line !== '' && !/^(?:[-*_=]\s?){3,}$|^(?:```|~~~)/u.test(line))
    .join(' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/(\*{1,3}|_{2,3}|~~|`+)(?=\S)(.*?\S)\1/gu, '$2')
    .slice(0, mostShown);
}
