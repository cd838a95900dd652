import { splitLines, type TextLine } from './source-lines';

/** A paragraph of a plain text. */
export interface TextParagraph extends TextLine {
  /** Whether no other paragraph touches it without a blank line between. */
  alone: boolean;
}

/** The paragraphs of a plain text: lines stand for themselves, but those of a hard-wrapped text are joined again. */
export function splitParagraphs(source: string): TextParagraph[] {
  const lines = splitLines(source);
  const groups = groupLines(lines);
  const width = wrapWidth(groups);
  const paragraphs = groups.map((group) => (width === null ? group : joinWrapped(group, width)));
  const hasBlankLines = groups.length > 1;
  return paragraphs.flatMap((group) =>
    group.map((line) => ({ ...line, alone: group.length === 1 || !hasBlankLines })),
  );
}

/** Runs of lines with no blank line between them. */
function groupLines(lines: readonly TextLine[]): TextLine[][] {
  const groups: TextLine[][] = [];
  let group: TextLine[] = [];
  for (const line of [...lines, null]) {
    if (line !== null && line.text !== '') group.push(line);
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
  }
  return groups;
}

const narrowest = 55;
const widest = 100;

/** The width a text was hard-wrapped to, or null where it was not. */
function wrapWidth(groups: readonly TextLine[][]): number | null {
  const breaks = groups.flatMap((group) =>
    group.slice(1).map((next, index) => ({ line: group[index]?.text ?? '', next: next.text })),
  );
  const width = breaks.reduce((longest, { line }) => Math.max(longest, line.length), 0);
  if (width < narrowest || width > widest) return null;
  const full = breaks.filter(({ line }) => line.length >= narrowest);
  const forced = full.filter(({ line, next }) => isForced(line, next, width));
  const midSentence = full.filter(({ next }) => startsLowercase(next));
  const isWrapped = full.length >= Math.max(3, breaks.length / 2) && forced.length >= full.length * 0.75;
  return isWrapped && midSentence.length >= full.length / 3 ? width : null;
}

/** Whether the next line's first word did not fit on this one: a break that wrapping made, not a writer. */
function isForced(line: string, next: string, width: number): boolean {
  if (line.length >= narrowest && startsLowercase(next)) return true;
  const firstWord = /^\S*/u.exec(next)?.[0].length ?? 0;
  return line.length + 1 + firstWord > width;
}

function startsLowercase(line: string): boolean {
  return /^\p{Ll}/u.test(line);
}

function joinWrapped(group: readonly TextLine[], width: number): TextLine[] {
  const joined: TextLine[] = [];
  let parts: string[] = [];
  let previous: TextLine | undefined;
  for (const line of group) {
    const paragraph = joined.at(-1);
    if (previous && paragraph && isForced(previous.text, line.text, width)) {
      parts.push(/[\p{L}\d]-$/u.test(previous.text) ? '' : ' ', line.text);
      paragraph.end = line.end;
      paragraph.text = '';
    } else {
      finish(joined, parts);
      joined.push({ ...line });
      parts = [line.text];
    }
    previous = line;
  }
  finish(joined, parts);
  return joined;
}

function finish(joined: readonly TextLine[], parts: readonly string[]): void {
  const paragraph = joined.at(-1);
  if (paragraph) paragraph.text = parts.join('');
}
