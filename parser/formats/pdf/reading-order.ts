import type { Segment } from './layout';

/** Of a page's width: what is narrower is no column of text but numbers beside it, or a table's. */
const narrowestColumn = 0.15;
const fewestLines = 3;
const mostGutters = 40;

/**
 * A page's segments as they are read, in regions that each have one column: what stands above columns, the columns
 * from left to right, what stands below.
 */
export function orderForReading(segments: readonly Segment[], pageWidth: number): Segment[][] {
  const sorted = [...segments].sort((a, b) => a.y - b.y || a.left - b.left);
  const split = findColumns(sorted, pageWidth);
  if (!split) return sorted.length === 0 ? [] : [sorted];
  return [split.above, split.left, split.right, split.below].flatMap((region) => orderForReading(region, pageWidth));
}

interface Columns {
  above: Segment[];
  left: Segment[];
  right: Segment[];
  below: Segment[];
}

/** The longest run of lines that a gutter parts in two; null where nothing stands in columns. */
function findColumns(segments: readonly Segment[], pageWidth: number): Columns | null {
  let best: Columns | null = null;
  let most = 0;
  for (const gutter of findGutters(segments)) {
    for (const [from, to] of runsBeside(segments, gutter)) {
      if (to - from <= most) continue;
      const run = segments.slice(from, to);
      const left = run.filter((segment) => segment.right <= gutter + 1);
      const right = run.filter((segment) => segment.right > gutter + 1);
      if (!areColumns(left, right, pageWidth)) continue;
      most = to - from;
      best = { above: segments.slice(0, from), ...withoutWhatIsBelow(left, right), below: [] };
      const inColumns = new Set([...best.left, ...best.right]);
      best.below = segments.slice(from).filter((segment) => !inColumns.has(segment));
    }
  }
  return best;
}

/** Where text begins with other text ending to its left: the right columns' edges, those with the most lines first. */
function findGutters(segments: readonly Segment[]): number[] {
  const votes = new Map<number, number>();
  for (const { left } of segments) votes.set(Math.round(left), (votes.get(Math.round(left)) ?? 0) + 1);
  const edges = [...votes].filter(([, count]) => count >= fewestLines).sort((a, b) => b[1] - a[1]);
  return edges.slice(0, mostGutters).map(([edge]) => edge - 2);
}

/** The runs of segments, from one index to another, of which none crosses the gutter. */
function runsBeside(segments: readonly Segment[], gutter: number): [number, number][] {
  const runs: [number, number][] = [];
  let from = 0;
  for (let index = 0; index <= segments.length; index += 1) {
    const segment = segments[index];
    if (segment && !(segment.left < gutter - 1 && segment.right > gutter + 1)) continue;
    if (index > from) runs.push([from, index]);
    from = index + 1;
  }
  return runs;
}

function areColumns(left: readonly Segment[], right: readonly Segment[], pageWidth: number): boolean {
  if (left.length < fewestLines || right.length < fewestLines) return false;
  const widest = (side: readonly Segment[]): number => median(side.map((segment) => segment.right - segment.left));
  if (widest(left) < pageWidth * narrowestColumn || widest(right) < pageWidth * narrowestColumn) return false;
  const [top, bottom] = [Math.max(topOf(left), topOf(right)), Math.min(bottomOf(left), bottomOf(right))];
  const shorter = Math.min(bottomOf(left) - topOf(left), bottomOf(right) - topOf(right));
  return bottom - top > shorter / 2;
}

/** Parts off what stands on one side only, below a gap wider than between lines: a heading under balanced columns. */
function withoutWhatIsBelow(left: Segment[], right: Segment[]): { left: Segment[]; right: Segment[] } {
  const end = Math.min(bottomOf(left), bottomOf(right));
  const cut = (side: Segment[]): Segment[] => {
    const pitch = median(side.slice(1).map(({ y }, index) => y - (side[index]?.y ?? y)).filter((step) => step > 1));
    const gap = side.findIndex(({ y }, index) => index > 0 && y > end + pitch && y - (side[index - 1]?.y ?? y) > pitch * 1.4);
    return gap === -1 ? side : side.slice(0, gap);
  };
  return { left: cut(left), right: cut(right) };
}

function topOf(side: readonly Segment[]): number {
  return side[0]?.y ?? 0;
}

function bottomOf(side: readonly Segment[]): number {
  return side.at(-1)?.y ?? 0;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
