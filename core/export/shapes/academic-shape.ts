import { describeDate } from '../../partial-date';
import type { Article } from '../../records';
import { anchorName } from '../anchor-name';
import { partId, type ExportDocument, type ExportPart } from '../export-document';
import { flattenLines } from '../flatten-lines';
import { countStances, describeArticle } from '../front-entries';
import { quoteOnce } from '../nest-quotation';
import { describeHighlight, writeName, writeNote, type Names } from '../passage-entry';
import { gatherPassages, type Passage } from './gather-passages';
import type { Shape } from './shape';
import { passageId, plainPart, writeAddress, writeEmptiness, writeHead } from './write-parts';

/** For a paper: passages quoted, each with a footnote that holds its source and the note. */
export const academicShape: Shape = (exported, { arrangement }): ExportDocument => {
  const { article } = exported;
  const { highlights, stances, sections, names } = gatherPassages(exported, arrangement);
  const citation = citeFully(article);
  return {
    articleId: article.id,
    frontStyle: 'yaml',
    front: [...describeArticle(article, highlights), countStances(highlights, stances)],
    parts: [
      ...writeHead(article, exported.linked),
      ...sections.flatMap(({ id, heading, passages }) => [
        ...(id === null || heading === null ? [] : [plainPart(id, id, `## ${writeName(heading)}`)]),
        ...passages.flatMap((passage) => writeCited(passage, id, citation, names)),
      ]),
      ...(highlights.length === 0 ? [writeEmptiness()] : []),
    ],
    separator: '\n\n',
    marks: 'html',
  };
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
