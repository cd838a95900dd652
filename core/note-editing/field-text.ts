/** What a text field holds, and what of it is selected; offsets in UTF-16 units, half-open. */
export interface FieldText {
  text: string;
  start: number;
  end: number;
}

/** A change of a field's text: `insert` in the place of `from` to `to`, and what is selected in the result. */
export interface FieldEdit {
  from: number;
  to: number;
  insert: string;
  start: number;
  end: number;
}

export function applyFieldEdit({ text }: FieldText, { from, to, insert, start, end }: FieldEdit): FieldText {
  return { text: text.slice(0, from) + insert + text.slice(to), start, end };
}

/** The edit that makes one text of another, as short as it can be, so that undoing it moves no more than it has to. */
export function editBetween(before: string, after: string, selected: { start: number; end: number }): FieldEdit {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  head = startOfGrapheme(before, head);
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const to = endOfGrapheme(before, before.length - tail);
  return { from: head, to, insert: after.slice(head, after.length - (before.length - to)), ...selected };
}

/** The selection, grown to whole graphemes: no edit cuts a letter from its accent or half an emoji from the other. */
export function wholeGraphemes({ text, start, end }: FieldText): FieldText {
  const from = startOfGrapheme(text, start);
  return { text, start: from, end: start === end ? from : endOfGrapheme(text, end) };
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function startOfGrapheme(text: string, offset: number): number {
  const { lineStart, around } = graphemeAround(text, offset);
  return around && around.index + lineStart < offset ? around.index + lineStart : offset;
}

function endOfGrapheme(text: string, offset: number): number {
  const { lineStart, around } = graphemeAround(text, offset);
  return around && around.index + lineStart < offset ? around.index + lineStart + around.segment.length : offset;
}

/** No grapheme but the line break itself goes across lines, so that a long note is never walked as a whole. */
function graphemeAround(text: string, offset: number): { lineStart: number; around: Intl.SegmentData | undefined } {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const line = text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd);
  return { lineStart, around: graphemes.segment(line).containing(offset - lineStart) };
}
