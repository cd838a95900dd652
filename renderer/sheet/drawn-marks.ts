import { blockIndexAt, blockSeparator } from '../../core/article-text';
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
  /** What assistive technology says of it: “Hawkish, Fumio Kishida, has a note”. */
  description: string;
}

/** The tag that gives a highlight its look: its first stance, or else its first topic. */
export function leadingTag(highlight: Highlight, tags: ReadonlyMap<Id, Tag>): Tag | undefined {
  const own = highlight.tags.flatMap((id) => tags.get(id) ?? []);
  return own.find(({ kind }) => kind === 'stance') ?? own[0];
}

/** The marks of each block, by block index; blocks without one are absent. */
export function drawMarks(
  highlights: readonly Highlight[],
  tags: ReadonlyMap<Id, Tag>,
  speakers: ReadonlyMap<Id, Speaker>,
  starts: readonly number[],
): ReadonlyMap<number, readonly DrawnMark[]> {
  const lanes = assignLanes(highlights.map(({ id, anchor }) => ({ id, start: anchor.start, end: anchor.end })));
  const byBlock = new Map<number, DrawnMark[]>();
  for (const highlight of highlights) {
    const mark = drawMark(highlight, tags, speakers, lanes.get(highlight.id) ?? 0);
    const { start, end } = highlight.anchor;
    for (let block = blockIndexAt(starts, start); (starts[block] ?? Infinity) < end; block += 1) {
      const blockEnd = (starts[block + 1] ?? Infinity) - blockSeparator.length;
      if (start >= blockEnd) continue;
      const list = byBlock.get(block);
      if (list) list.push(mark);
      else byBlock.set(block, [mark]);
    }
  }
  return byBlock;
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
  };
}

/** Whether two lists of marks look the same. */
export function sameMarks(one: readonly DrawnMark[], other: readonly DrawnMark[]): boolean {
  return (
    one.length === other.length &&
    one.every((mark, index) => {
      const match = other[index];
      return match !== undefined && (Object.keys(mark) as (keyof DrawnMark)[]).every((key) => mark[key] === match[key]);
    })
  );
}
