import type { Line } from './line-text';

/** A footnote as it stands at a page's foot. */
export interface Footnote {
  marker: string;
  /** Unlike any other in the document. */
  label: string;
  page: number;
  /** Without the marker. */
  lines: Line[];
}

/** Footnotes are set smaller than the text by at least this, or begin with the raised mark that refers to them. */
const largestShare = 0.93;
const opening = /^(\d{1,3}|[*†‡§¶]{1,3})[.)]?\s*(?=\S)/u;

/**
 * Parts the footnotes at the end of a column from the text above. What is small there and does not begin with a mark
 * stays text.
 */
export function partFootnotes(lines: readonly Line[], bodySize: number): { text: Line[]; notes: Line[][] } {
  let small = lines.length;
  while (small > 0 && (lines[small - 1]?.size ?? bodySize) <= bodySize * largestShare) small -= 1;
  const referredTo = lines.findIndex((line, index) => isRaised(line) && isReferredTo(markerOf(line), lines.slice(0, index)));
  const from = referredTo === -1 ? small : Math.min(small, referredTo);
  const first = lines.findIndex((line, index) => index >= from && markerOf(line) !== null);
  if (first === -1 || from === 0) return { text: [...lines], notes: [] };
  const notes: Line[][] = [];
  for (const line of lines.slice(first)) {
    const last = notes.at(-1);
    if (!last || (markerOf(line) !== null && follows(last, line))) notes.push([line]);
    else last.push(line);
  }
  return { text: lines.slice(0, first), notes };
}

/** Whether a mark stands raised within earlier lines of the column. */
function isReferredTo(marker: string | null, lines: readonly Line[]): boolean {
  const refers = ({ text, ranges }: Line): boolean =>
    ranges.some(({ kind, start, end }) => kind === 'superscript' && start > 0 && text.slice(start, end).trim() === marker);
  return marker !== null && lines.some(refers);
}

/** A number at a line's start is a note's own where it counts on, or is raised. */
function follows(note: readonly Line[], line: Line): boolean {
  const [before, marker] = [note[0] ? markerOf(note[0]) : null, markerOf(line)];
  if (before === null || marker === null) return false;
  return isRaised(line) || !/\d/u.test(marker) || Number(marker) === Number(before) + 1;
}

function isRaised(line: Line): boolean {
  return line.ranges.some(({ kind, start }) => kind === 'superscript' && start === 0);
}

function markerOf({ text }: Line): string | null {
  return opening.exec(text)?.[1] ?? null;
}

/** Labels a document's footnotes: by their marks, and their pages where a mark comes again. */
export function labelFootnotes(notes: readonly Line[][]): Footnote[] {
  const taken = new Set<string>();
  return notes.flatMap((lines) => {
    const [first, ...others] = lines;
    const marker = first ? markerOf(first) : null;
    if (!first || marker === null) return [];
    let label = marker;
    for (let count = 1; taken.has(label); count += 1) label = `${marker} (p. ${first.page}${count > 1 ? `, ${count}` : ''})`;
    taken.add(label);
    return [{ marker, label, page: first.page, lines: [withoutStart(first, opening.exec(first.text)?.[0].length ?? 0), ...others] }];
  });
}

/** A line without its first characters. */
export function withoutStart(line: Line, length: number): Line {
  return {
    ...line,
    text: line.text.slice(length),
    ranges: line.ranges
      .map((range) => ({ ...range, start: Math.max(0, range.start - length), end: range.end - length }))
      .filter(({ start, end }) => end > start),
  };
}

/** A line whose raised marks refer to the footnotes of its page. */
export function referToFootnotes(line: Line, notes: readonly Footnote[]): Line {
  const onPage = notes.filter(({ page }) => page === line.page);
  if (onPage.length === 0) return line;
  const ranges = line.ranges.map((range) => {
    const note = onPage.find(({ marker }) => marker === line.text.slice(range.start, range.end).trim());
    const { start, end } = range;
    return note && range.kind === 'superscript' ? { kind: 'footnote' as const, note: note.label, start, end } : range;
  });
  return { ...line, ranges };
}
