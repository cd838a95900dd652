import type { ExportDocument, ExportPart } from '../export-document';
import { countStances, describeArticle } from '../front-entries';
import { describeHighlight, writeName, writeNote, type Names } from '../passage-entry';
import { gatherPassages, type Passage } from './gather-passages';
import type { Shape } from './shape';
import { plainPart, writeEmptiness, writeHead, writePassageParts } from './write-parts';

/** Plain Markdown: block quotes with a line that says whose they are, under stances or the article's headings. */
export const markdownShape: Shape = (exported, { arrangement }): ExportDocument => {
  const { article } = exported;
  const { highlights, stances, sections, names } = gatherPassages(exported, arrangement);
  return {
    articleId: article.id,
    frontStyle: 'yaml',
    front: [...describeArticle(article, highlights), countStances(highlights, stances)],
    parts: [
      ...writeHead(article, exported.linked),
      ...sections.flatMap(({ id, heading, passages }) => [
        ...(id === null || heading === null ? [] : [plainPart(id, id, `## ${writeName(heading)}`)]),
        ...passages.flatMap((passage) => writePassage(passage, id, names)),
      ]),
      ...(highlights.length === 0 ? [writeEmptiness()] : []),
    ],
    separator: '\n\n',
    marks: 'html',
  };
};

function writePassage(passage: Passage, section: string | null, names: Names): ExportPart[] {
  const said = describeHighlight(passage.highlight, names, passage.remark);
  const quote = passage.quote();
  return writePassageParts(passage, section, said === '' ? quote : `${quote}\n\n${said}`, writeNote(passage.highlight, names));
}
