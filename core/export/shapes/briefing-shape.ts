import { partId, type ExportDocument, type ExportPart } from '../export-document';
import { describeHighlight, describeSpeaker, writeName, writeNote, type Names } from '../passage-entry';
import { gatherPassages, type Passage, type PassageSection } from './gather-passages';
import { groupBySpeaker } from './group-by-speaker';
import type { Shape } from './shape';
import { plainPart, writeParagraphs, writePassageParts } from './write-parts';

/** For a reader in a hurry: who takes which stance, how often, and in which words. */
export const briefingShape: Shape = (exported): ExportDocument => {
  const gathered = gatherPassages(exported, 'stance');
  const { sections, names } = gathered;
  return writeParagraphs(exported, gathered, [
    plainPart(partId.heading('overview'), null, sumUp(sections)),
    ...sections.flatMap((section) => writeSection(section, names)),
  ]);
};

function sumUp(sections: readonly PassageSection[]): string {
  return sections.map(({ heading, passages }) => `**${writeName(heading ?? '')}**: ${countPassages(passages)}`).join(' · ');
}

function writeSection({ id, heading, passages }: PassageSection, names: Names): ExportPart[] {
  const title = id === null ? [] : [plainPart(id, id, `## ${writeName(heading ?? '')} (${countPassages(passages)})`)];
  const bySpeaker = groupBySpeaker(passages, names).flatMap(({ speaker, passages: said }) => {
    const under = `${id ?? ''}:${speaker?.id ?? 'nobody'}`;
    const who = speaker ? describeSpeaker(speaker) : '';
    return [
      plainPart(under, under, `### ${who === '' ? 'No speaker' : who} (${countPassages(said)})`),
      ...said.flatMap((passage) => writeSaid(passage, under, names)),
    ];
  });
  return [...title, ...bySpeaker];
}

/** The section above has told the speaker. */
function writeSaid(passage: Passage, section: string, names: Names): ExportPart[] {
  const said = describeHighlight({ ...passage.highlight, speaker: null }, names, passage.remark);
  const quote = passage.quote();
  return writePassageParts(passage, section, said === '' ? quote : `${quote}\n\n${said}`, writeNote(passage.highlight, names, 3));
}

function countPassages({ length }: readonly Passage[]): string {
  return length === 1 ? '1 passage' : `${length} passages`;
}
