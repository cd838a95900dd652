import type { InlineRange } from '../../core/body';

/**
 * Ranges of `whole` counted from `origin` in it: without white space at their ends, those of one kind that touch
 * joined, in the order of their starts, longer first.
 */
export function tidyRanges(ranges: readonly InlineRange[], whole: string, origin: number): InlineRange[] {
  const sorted = ranges
    .map((range) => trimRange(range, whole))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: InlineRange[] = [];
  const lastOfKind = new Map<string, InlineRange>();
  for (const range of sorted) {
    const last = lastOfKind.get(range.kind);
    if (last && last.href === range.href && last.note === range.note && whole.slice(last.end, range.start).trim() === '') {
      last.end = Math.max(last.end, range.end);
    } else {
      lastOfKind.set(range.kind, range);
      joined.push(range);
    }
  }
  return withoutRaisedReferences(joined).map((range) => ({ ...range, start: range.start - origin, end: range.end - origin }));
}

function trimRange(range: InlineRange, whole: string): InlineRange {
  const covered = whole.slice(range.start, range.end);
  const start = range.start + (covered.length - covered.trimStart().length);
  return { ...range, start, end: start + covered.trim().length };
}

/** Footnote references are raised by themselves. */
function withoutRaisedReferences(ranges: readonly InlineRange[]): InlineRange[] {
  const references = ranges.filter(({ kind }) => kind === 'footnote');
  if (references.length === 0) return [...ranges];
  const lengthReferring = ({ start, end }: InlineRange): number =>
    references.filter((reference) => start <= reference.start && reference.end <= end).reduce((sum, within) => sum + within.end - within.start, 0);
  return ranges.filter((range) => range.kind !== 'superscript' || lengthReferring(range) < range.end - range.start);
}
