import type { Difference } from './text-difference';

interface Range {
  start: number;
  end: number;
}

/**
 * Where a range of `before` lies in `after`, given their differences: words that were replaced are covered by what
 * replaced them, words added at an edge stay outside. Empty where nothing of the range is left.
 */
export function moveRange(range: Range, before: string, after: string, differences: readonly Difference[]): Range {
  const move = (offset: number, side: 'start' | 'end'): number => {
    let shift = 0;
    for (const difference of differences) {
      const { start, end } = difference.before;
      if (offset < start || (side === 'end' && offset === start)) break;
      const isInside = side === 'start' ? offset < end : offset <= end;
      if (isInside) return moveWithin(offset, side, difference, before, after);
      shift = difference.after.end - end;
    }
    return offset + shift;
  };
  return { start: move(range.start, 'start'), end: move(range.end, 'end') };
}

/** An offset in words that were replaced, by the letters that stand in both at the beginning or the end. */
function moveWithin(offset: number, side: 'start' | 'end', { before: old, after: now }: Difference, before: string, after: string): number {
  if (side === 'start' && offset === old.start) return now.start;
  if (side === 'end' && offset === old.end) return now.end;
  const [oldWords, nowWords] = [before.slice(old.start, old.end), after.slice(now.start, now.end)];
  const head = commonLength(oldWords, nowWords, (text, at) => text[at]);
  const most = Math.min(oldWords.length, nowWords.length) - head;
  const tail = Math.min(most, commonLength(oldWords, nowWords, (text, at) => text[text.length - 1 - at]));
  const isInHead = offset <= old.start + head;
  const isInTail = offset >= old.end - tail;
  const [fromHead, fromTail] = [now.start + offset - old.start, now.end - (old.end - offset)];
  if (side === 'start') return isInTail ? fromTail : isInHead ? fromHead : now.start + head;
  return isInHead ? fromHead : isInTail ? fromTail : now.end - tail;
}

function commonLength(one: string, other: string, letterAt: (text: string, at: number) => string | undefined): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && letterAt(one, length) === letterAt(other, length)) length += 1;
  return length;
}
