import { describeDate } from '../../partial-date';
import type { Article } from '../../records';
import { anchorName } from '../anchor-name';
import { partId, type ExportDocument, type ExportPart } from '../export-document';
import { flattenLines } from '../flatten-lines';
import { quoteOnce } from '../nest-quotation';
import { describeHighlight, writeName, writeNote, type Names } from '../passage-entry';
import { gatherPassages, type Passage } from './gather-passages';
import type { Shape } from './shape';
import { passageId, plainPart, writeAddress, writeParagraphs, writeSections } from './write-parts';

/** For a paper: passages quoted, each with a footnote that holds its source and the note. */
export const academicShape: Shape = (exported, { arrangement }): ExportDocument => {
  const gathered = gatherPassages(exported, arrangement);
  const citation = citeFully(exported.article);
  return writeParagraphs(exported, gathered, writeSections(gathered.sections, (passage, section) => writeCited(passage, section, citation, gathered.names)));
};

/** A quote that ends with its footnote's mark, the footnote, and the note as the footnote's further paragraphs. */
function writeCited(passage: Passage, section: string | null, citation: string, names: Names): ExportPart[] {
  const { highlight, remark, isRepeat } = passage;
  const label = `[^${anchorName(highlight.id)}]`;
  const quote = `${passage.quote()}\n>\n> ${describeHighlight(highlight, names, remark)}${label}`;
  const id = passageId(passage, section);
  if (isRepeat) return [plainPart(id, section, quote)];
  const note = writeNote(highlight, names);
  return [
    plainPart(id, section, `${quote}\n\n${label}: ${citation}`),
    ...(note === '' ? [] : [{ id: partId.note(highlight.id), section, text: note, lead: '    ', indent: '    ' }]),
  ];
}

function citeFully({ byline, title, publication, published, url }: Article): string {
  const name = flattenLines(title) === '' ? 'Untitled article' : writeName(quoteOnce(title));
  const date = published === null ? '' : describeDate(published);
  const known = [writeName(byline), name, writeName(publication), date, writeAddress(url)].filter((part) => part !== '');
  return `${known.join(', ')}.`;
}
