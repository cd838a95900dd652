import type { InlineKind, InlineRange } from '../../core/body';

/** More than the busiest paragraph of notes has; past these a paragraph is drawn plain, for the window would hardly end. */
const mostRanges = 5000;

/** The ranges that touch a stretch of their block, by their start; none where they are too many to be drawn. */
export function inlineWithin(inline: readonly InlineRange[], start: number, length: number): InlineRange[] {
  if (inline.length > mostRanges) return [];
  return inline.filter((range) => range.start < range.end && range.start < start + length && range.end > start).sort((one, other) => one.start - other.start);
}

/**
 * Answers which ranges cover a stretch, one of a kind at most: a library from elsewhere can hold any number over one
 * letter. `ranges` lie by their start, and the stretches are asked for in order, each cut wherever a range begins or ends.
 */
export function followRanges(ranges: readonly InlineRange[]): (start: number, end: number) => InlineRange[] {
  const furthest = new Map<InlineKind, InlineRange>();
  let next = 0;
  return (start, end) => {
    for (let range = ranges[next]; range && range.start <= start; range = ranges[next]) {
      const known = furthest.get(range.kind);
      if (!known || known.end < range.end) furthest.set(range.kind, range);
      next += 1;
    }
    return [...furthest.values()].filter((range) => range.end >= end);
  };
}
