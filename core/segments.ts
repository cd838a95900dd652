import type { Id } from './records';

/** A passage as drawing needs it: a range in the article text, UTF-16 units, half-open. */
export interface Span {
  id: Id;
  start: number;
  end: number;
}

/** A stretch of text that the same spans cover throughout. */
export interface Segment {
  start: number;
  end: number;
  /** The spans over this stretch, outermost (longest) first: the last one wins a click. */
  over: readonly Id[];
}

/**
 * Cuts `[start, end)` wherever a span begins or ends, and at `cuts` besides. The segments follow each other
 * without gap and cover the whole range, marked or not. `spans` may be in any order.
 */
export function cutSegments(
  start: number,
  end: number,
  spans: readonly Span[],
  cuts: readonly number[] = [],
): Segment[] {
  if (start >= end) return [];
  const touching = spans.filter((span) => span.start < end && span.end > start).sort((a, b) => a.start - b.start);
  const edges = new Set([start, end]);
  for (const span of touching) {
    edges.add(Math.max(start, span.start));
    edges.add(Math.min(end, span.end));
  }
  for (const cut of cuts) if (cut > start && cut < end) edges.add(cut);
  const sorted = [...edges].sort((a, b) => a - b);
  let next = 0;
  let active: Span[] = [];
  return sorted.slice(0, -1).map((from, index) => {
    const kept = active.filter((span) => span.end > from);
    const first = next;
    while ((touching[next]?.start ?? Infinity) <= from) next += 1;
    active = kept.concat(touching.slice(first, next).filter((span) => span.end > from));
    if (next > first) active.sort(outermostFirst);
    return { start: from, end: sorted[index + 1] ?? end, over: active.map((span) => span.id) };
  });
}

function outermostFirst(a: Span, b: Span): number {
  return b.end - b.start - (a.end - a.start) || a.start - b.start || (a.id < b.id ? -1 : 1);
}

/**
 * The underline lane of each span, 0 nearest to the words: spans that overlap never share one, and a span
 * keeps its lane over its whole length.
 */
export function assignLanes(spans: readonly Span[]): Map<Id, number> {
  const lanes = new Map<Id, number>();
  const laneEnds: number[] = [];
  const inOrder = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const span of inOrder) {
    let lane = laneEnds.findIndex((laneEnd) => laneEnd <= span.start);
    if (lane === -1) lane = laneEnds.length;
    laneEnds[lane] = span.end;
    lanes.set(span.id, lane);
  }
  return lanes;
}
