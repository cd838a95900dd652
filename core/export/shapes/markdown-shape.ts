import type { ExportDocument, ExportPart } from '../export-document';
import { describeHighlight, writeNote, type Names } from '../passage-entry';
import { gatherPassages, type Passage } from './gather-passages';
import type { Shape } from './shape';
import { writeParagraphs, writePassageParts, writeSections } from './write-parts';

/** Plain Markdown: block quotes with a line that says whose they are, under stances or the article's headings. */
export const markdownShape: Shape = (exported, { arrangement }): ExportDocument => {
  const gathered = gatherPassages(exported, arrangement);
  return writeParagraphs(exported, gathered, writeSections(gathered.sections, (passage, section) => writePassage(passage, section, gathered.names)));
};

function writePassage(passage: Passage, section: string | null, names: Names): ExportPart[] {
  const said = describeHighlight(passage.highlight, names, passage.remark);
  const quote = passage.quote();
  return writePassageParts(passage, section, said === '' ? quote : `${quote}\n\n${said}`, writeNote(passage.highlight, names));
}
