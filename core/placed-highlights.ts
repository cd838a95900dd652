import { isAnchorExact } from './anchor';
import { blockIndexAt, blockSeparator } from './article-text';
import { compareInReading, inReadingOrder } from './library';
import type { RecordMap } from './record-map';
import type { Highlight } from './records';

/** An article's text as highlights stand in it. */
export interface PlacingText {
  text: string;
  /** Where each block begins. */
  starts: readonly number[];
}

/** An article's highlights: those that stand on their words, and the orphans that do not. */
export interface PlacedHighlights {
  /** In reading order, as are the orphans. */
  readonly placed: readonly Highlight[];
  readonly orphans: readonly Highlight[];
  /** Those that touch each block, in reading order, by the block's index; a list stays the same one while nothing in it changes. */
  readonly byBlock: ReadonlyMap<number, readonly Highlight[]>;
}

/** Without a text every highlight is an orphan: kept and shown, drawn on no words. */
export function placeHighlights(highlights: Iterable<Highlight>, text: PlacingText | null): PlacedHighlights {
  const inOrder = inReadingOrder(highlights);
  if (!text) return { placed: [], orphans: inOrder, byBlock: new Map() };
  const [placed, orphans]: [Highlight[], Highlight[]] = [[], []];
  const byBlock = new Map<number, Highlight[]>();
  for (const highlight of inOrder) {
    if (!isAnchorExact(highlight.anchor, text.text)) {
      orphans.push(highlight);
      continue;
    }
    placed.push(highlight);
    for (const block of blocksUnder(highlight, text.starts)) {
      const list = byBlock.get(block);
      if (list) list.push(highlight);
      else byBlock.set(block, [highlight]);
    }
  }
  return { placed, orphans, byBlock };
}

/**
 * What `placeHighlights` gives for `after`, made from what it gave for `before` in the same text: a change of one highlight costs
 * its blocks, not the article.
 */
export function replaceHighlights(
  known: PlacedHighlights,
  before: RecordMap<Highlight>,
  after: RecordMap<Highlight>,
  text: PlacingText,
): PlacedHighlights {
  const ids = after.differences(before);
  if (!ids) return placeHighlights(after.values(), text);
  if (ids.size === 0) return known;
  const placed = [...known.placed];
  const orphans = [...known.orphans];
  const fresh = new Map<number, Highlight[]>();
  const listOf = (block: number): Highlight[] => {
    const list = fresh.get(block) ?? [...(known.byBlock.get(block) ?? [])];
    fresh.set(block, list);
    return list;
  };
  const each = (highlight: Highlight | undefined, change: (list: Highlight[], highlight: Highlight) => void): void => {
    if (!highlight) return;
    const stands = isAnchorExact(highlight.anchor, text.text);
    change(stands ? placed : orphans, highlight);
    if (stands) for (const block of blocksUnder(highlight, text.starts)) change(listOf(block), highlight);
  };
  for (const id of ids) {
    each(before.get(id), remove);
    each(after.get(id), insert);
  }
  const byBlock = new Map([...known.byBlock, ...fresh]);
  for (const [block, list] of fresh) if (list.length === 0) byBlock.delete(block);
  return { placed, orphans, byBlock };
}

function blocksUnder({ anchor }: Highlight, starts: readonly number[]): number[] {
  const blocks: number[] = [];
  for (let block = blockIndexAt(starts, anchor.start); (starts[block] ?? Infinity) < anchor.end; block += 1) {
    const end = (starts[block + 1] ?? Infinity) - blockSeparator.length;
    if (anchor.start < end) blocks.push(block);
  }
  return blocks;
}

function insert(list: Highlight[], highlight: Highlight): void {
  list.splice(placeIn(list, highlight), 0, highlight);
}

function remove(list: Highlight[], highlight: Highlight): void {
  const at = placeIn(list, highlight);
  if (list[at]?.id === highlight.id) list.splice(at, 1);
}

/** Where in a list in reading order a highlight stands, or would. */
export function placeIn(list: readonly Highlight[], highlight: Highlight): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = list[middle];
    if (at && compareInReading(at, highlight) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
