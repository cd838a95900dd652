import { isAnchorExact, makeAnchor } from './anchor';
import { moveRange } from './move-range';
import type { Anchor } from './records';
import type { Difference } from './text-difference';

/**
 * An anchor in a text that was corrected. It stays on its words or on what replaced them. One whose words are gone
 * keeps them and is an orphan, at the place where they were; so does one that was an orphan before. Where the same words
 * happen to stand at that place, it stands on those.
 */
export function moveAnchor(anchor: Anchor, before: string, after: string, differences: readonly Difference[]): Anchor {
  const moved = moveRange(anchor, before, after, differences);
  const made = isAnchorExact(anchor, before) ? makeAnchor(after, moved.start, moved.end) : null;
  if (made) return { ...anchor, ...made };
  const start = Math.min(moved.start, after.length);
  const left = { ...anchor, start, end: start + anchor.exact.length };
  return isAnchorExact(left, after) ? { ...left, ...makeAnchor(after, left.start, left.end) } : left;
}
