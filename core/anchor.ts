import type { Anchor } from './records';

/** How much of the text around a passage an anchor remembers, in UTF-16 units; Hypothesis keeps as many. */
const contextLength = 32;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The anchor of `text.slice(start, end)`, widened so that it cuts no grapheme and trimmed of white space
 * at its ends; null where nothing but white space is left.
 */
export function makeAnchor(text: string, start: number, end: number): Anchor | null {
  let from = graphemeStart(text, Math.max(0, Math.min(start, end)));
  let to = graphemeEnd(text, Math.min(text.length, Math.max(start, end)));
  // By graphemes, for a space that carries a combining mark is no white space.
  for (let next = graphemeEnd(text, from + 1); from < to && isSpace(text.slice(from, next)); next = graphemeEnd(text, from + 1)) {
    from = next;
  }
  for (let last = graphemeStart(text, to - 1); to > from && isSpace(text.slice(last, to)); last = graphemeStart(text, to - 1)) {
    to = last;
  }
  if (from >= to) return null;
  return {
    start: from,
    end: to,
    exact: text.slice(from, to),
    prefix: text.slice(graphemeEnd(text, Math.max(0, from - contextLength)), from),
    suffix: text.slice(to, graphemeStart(text, Math.min(text.length, to + contextLength))),
  };
}

/** Whether the anchor's words stand at its place in `text`. */
export function isAnchorExact(anchor: Anchor, text: string): boolean {
  return anchor.end - anchor.start === anchor.exact.length && text.startsWith(anchor.exact, anchor.start);
}

function isSpace(grapheme: string): boolean {
  return /^\s+$/u.test(grapheme);
}

function graphemeStart(text: string, offset: number): number {
  return boundsAround(text, offset)?.start ?? offset;
}

function graphemeEnd(text: string, offset: number): number {
  return boundsAround(text, offset)?.end ?? offset;
}

/** The grapheme that `offset` would cut, or null where it stands between two. Looks at a stretch around it only. */
function boundsAround(text: string, offset: number): { start: number; end: number } | null {
  if (offset <= 0 || offset >= text.length) return null;
  const from = Math.max(0, offset - 64);
  const grapheme = graphemes.segment(text.slice(from, offset + 64)).containing(offset - from);
  if (!grapheme) return null;
  const start = from + grapheme.index;
  return start === offset ? null : { start, end: start + grapheme.segment.length };
}
