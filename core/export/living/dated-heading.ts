import { describeDate, partialDateFrom } from '../../partial-date';
import type { ExportDocument, ExportPart } from '../export-document';
import { escapeMarkdown } from '../escape-markdown';
import { flattenLines } from '../flatten-lines';

/** What the id of an owned heading begins with that no article has, but a date of export. */
export const datedPrefix = 'added:';

/** The heading under which an export puts all that is new: “Added 23 November 2031”. */
export function datedHeading(words: string, { separator }: Pick<ExportDocument, 'separator'>): ExportPart {
  const heading = flattenLines(words);
  const [lead, indent] = separator === '\n' ? ['- ', '  '] : ['', ''];
  return { id: datedPrefix + heading, section: null, text: `## ${escapeMarkdown(heading)}`, lead, indent };
}

/** The words of that heading for a day, as the user's own clock has it: “Added 23 November 2031”. */
export function addedOn(day: Date): string {
  const date = partialDateFrom({ year: day.getFullYear(), month: day.getMonth() + 1, day: day.getDate() });
  return `Added ${describeDate(date ?? '')}`;
}
