import { datePartsOf } from '../../partial-date';
import type { Article } from '../../records';
import type { ExportDocument, ExportPart } from '../export-document';
import { quoteOnce } from '../nest-quotation';
import { writeName, writeNote, type Names } from '../passage-entry';
import { gatherPassages, type Passage } from './gather-passages';
import type { Shape } from './shape';
import { writeParagraphs, writePassageParts, writeSections } from './write-parts';

/** As Zotero's notes: a paragraph per passage, with the source in parentheses and the comment after it. */
export const zoteroShape: Shape = (exported, { arrangement }): ExportDocument => {
  const gathered = gatherPassages(exported, arrangement);
  const source = citeBriefly(exported.article);
  return writeParagraphs(exported, gathered, writeSections(gathered.sections, (passage, section) => writeParagraph(passage, section, source, gathered.names)));
};

function writeParagraph(passage: Passage, section: string | null, source: string, names: Names): ExportPart[] {
  const { highlight, remark } = passage;
  const words = [writeName(quoteOnce(highlight.anchor.exact)), source, remark === '' ? '' : `(${remark})`].filter((part) => part !== '').join(' ');
  const note = writeNote(highlight, names);
  if (isOneParagraph(note)) return writePassageParts(passage, section, note === '' ? words : `${words} ${note}`, '');
  return writePassageParts(passage, section, words, note);
}

// Whatever may begin a block of its own, or end the paragraph.
function isOneParagraph(note: string): boolean {
  return !/\n[ \t]*\n|^[ \t]*(?:[#>|`~<=*+:[-]|\d+[.)])|^(?: {4}|\t)/mu.test(note);
}

/** Author and year in parentheses: the publication or the title where there is no author. */
function citeBriefly({ byline, publication, title, published }: Article): string {
  const author = [byline, publication, title].map(writeName).find((part) => part !== '');
  const year = published === null ? undefined : datePartsOf(published)?.year;
  const known = [author ?? '', year === null || year === undefined ? '' : String(year).padStart(4, '0')].filter((part) => part !== '');
  return known.length === 0 ? '' : `(${known.join(', ')})`;
}
