import type { Colour, Pattern } from '../../core/palette';
import type { Highlight, Id, Speaker, Tag } from '../../core/records';
import { assignLanes } from '../../core/segments';

/** A highlight as the sheet draws it. */
export interface DrawnMark {
  id: Id;
  start: number;
  end: number;
  colour: Colour | 'plain';
  pattern: Pattern;
  /** The underline lane, 0 nearest to the words. */
  lane: number;
  /** What assistive technology says of it where it begins: “Hawkish, Fumio Kishida, has a note”. */
  description: string;
  /** And where it goes on: “Hawkish”. */
  name: string;
}

/** The tag that gives a highlight its look: its first stance, or else its first topic. */
export function leadingTag(highlight: Highlight, tags: ReadonlyMap<Id, Tag>): Tag | undefined {
  let first: Tag | undefined;
  for (const id of highlight.tags) {
    const tag = tags.get(id);
    if (tag?.kind === 'stance') return tag;
    first ??= tag;
  }
  return first;
}

/** The marks of the highlights that touch one block. */
export function drawMarks(highlights: readonly Highlight[], tags: ReadonlyMap<Id, Tag>, speakers: ReadonlyMap<Id, Speaker>): DrawnMark[] {
  const lanes = assignLanes(highlights.map(({ id, anchor }) => ({ id, start: anchor.start, end: anchor.end })));
  return highlights.map((highlight) => drawMark(highlight, tags, speakers, lanes.get(highlight.id) ?? 0));
}

function drawMark(
  highlight: Highlight,
  tags: ReadonlyMap<Id, Tag>,
  speakers: ReadonlyMap<Id, Speaker>,
  lane: number,
): DrawnMark {
  const lead = leadingTag(highlight, tags);
  const names = highlight.tags.flatMap((id) => tags.get(id)?.name ?? []);
  const speaker = highlight.speaker === null ? undefined : speakers.get(highlight.speaker)?.name;
  const description = [...names, speaker, highlight.note === '' ? undefined : 'has a note'].filter(Boolean).join(', ');
  return {
    id: highlight.id,
    start: highlight.anchor.start,
    end: highlight.anchor.end,
    colour: lead?.colour ?? 'plain',
    pattern: lead?.pattern ?? 'solid',
    lane,
    description: description === '' ? 'highlight' : description,
    name: names.join(' and ') || 'highlight',
  };
}
