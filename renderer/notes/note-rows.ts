import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { blockIndexAt } from '../../core/article-text';
import { foldNotes, placeNotes, type NoteRow } from '../../core/place-notes';
import type { Highlight, Id } from '../../core/records';
import { estimateTops, type BlockPlaces } from '../sheet/block-places';
import { pointIn, sheetElement } from '../sheet/selection';
import type { ViewSpan } from './view-span';

/** In CSS pixels: the room between two rows, how far a note may drift from its passage, how far beyond the view rows are drawn. */
const [gap, mostDrift, reach] = [4, 170, 500];
/** Until they are measured. */
const [usualHeight, usualChosenHeight] = [30, 260];
/** How many passages before and after one are measured with it. */
const measuredAround = 40;

/** Where passages begin, in CSS pixels below the top of the sheet. It only ever grows: a change of the sheet's measures takes another. */
type MeasuredTops = WeakMap<Highlight, number>;

/** A row to draw: its notes, and its top in CSS pixels below that of the list. */
export interface DrawnRow extends NoteRow {
  top: number;
}

interface Wanted {
  list: HTMLUListElement | null;
  inOrder: readonly Highlight[];
  /** The first so many are orphans, which stand beside nothing. */
  orphans: number;
  chosen: Id | null;
  /** Null while the sheet is not measured, and where notes stand in a drawer: one below the other. */
  places: BlockPlaces | null;
  view: ViewSpan;
}

/**
 * Which rows of notes to draw, and where: each beside its passage, only those near the view. Passages far off are where their
 * blocks' measures say; those whose notes are drawn are measured.
 */
export function useNoteRows({ list, inOrder, orphans, chosen, places, view }: Wanted): { rows: DrawnRow[]; height: number; unfold: (row: NoteRow) => void } {
  const [measured, setMeasured] = useState<{ places: BlockPlaces | null; tops: MeasuredTops }>({ places: null, tops: new WeakMap() });
  const [heights, setHeights] = useState({ row: usualHeight, chosen: usualChosenHeight });
  const [origin, setOrigin] = useState(0);
  const [unfolded, setUnfolded] = useState<ReadonlySet<Id>>(new Set());
  const chosenIndex = useMemo(() => (chosen === null ? -1 : inOrder.findIndex(({ id }) => id === chosen)), [inOrder, chosen]);

  const estimated = useMemo(() => (places ? estimateTops(places, inOrder.slice(orphans)) : []), [places, inOrder, orphans]);
  const anchorTops = useMemo(
    () => passageTops(inOrder, orphans, estimated, origin, measured.places === places ? measured.tops : null),
    [inOrder, orphans, estimated, origin, measured, places],
  );

  const arranged = useMemo(() => {
    const folding = { height: heights.row, gap, mostDrift: places ? mostDrift : Infinity };
    const rows = foldNotes(anchorTops, folding, (index) => index === chosenIndex || unfolded.has(inOrder[index]?.id ?? ''));
    const chosenRow = rows.findIndex(({ first }) => first === chosenIndex);
    const notes = rows.map(({ first }, index) => ({ anchorTop: anchorTops[first] ?? 0, height: index === chosenRow ? heights.chosen : heights.row }));
    const tops = placeNotes(notes, places && chosenRow !== -1 ? chosenRow : null, gap);
    const height = notes.length === 0 ? 0 : (tops.at(-1) ?? 0) + (notes.at(-1)?.height ?? 0);
    return { rows, tops, height };
  }, [anchorTops, chosenIndex, heights, inOrder, places, unfolded]);

  const rows = useMemo(
    () =>
      arranged.rows.flatMap((row, index): DrawnRow[] => {
        const top = arranged.tops[index] ?? 0;
        const isNear = top > view.top - reach && top < view.bottom + reach;
        return isNear || row.first === chosenIndex ? [{ ...row, top }] : [];
      }),
    [arranged, view, chosenIndex],
  );

  useLayoutEffect(() => {
    const measure = (): void => {
      if (!list) return;
      const row = list.querySelector<HTMLElement>(':scope > :not(.chosen, .open)')?.offsetHeight ?? heights.row;
      const chosenHeight = list.querySelector<HTMLElement>(':scope > .chosen')?.offsetHeight ?? heights.chosen;
      if (row !== heights.row || chosenHeight !== heights.chosen) setHeights({ row, chosen: chosenHeight });
      const sheet = sheetElement();
      if (!sheet || !places) return;
      const sheetTop = sheet.getBoundingClientRect().top;
      setOrigin(Math.round(sheetTop - list.getBoundingClientRect().top));
      const known: MeasuredTops = measured.places === places ? measured.tops : new WeakMap();
      const fresh = toMeasure(rows, inOrder, orphans, known).flatMap((highlight): [Highlight, number][] => {
        const top = topOf(highlight, places);
        return top === undefined ? [] : [[highlight, top - sheetTop]];
      });
      for (const [highlight, top] of fresh) known.set(highlight, top);
      if (measured.places !== places || fresh.length > 0) setMeasured({ places, tops: known });
    };
    measure();
  }, [list, heights, places, measured, rows, inOrder, orphans]);

  // A note grows while it is being written.
  useEffect(() => {
    const card = list?.querySelector<HTMLElement>(':scope > .chosen');
    if (!card) return;
    const observer = new ResizeObserver(() => {
      setHeights((before) => (before.chosen === card.offsetHeight ? before : { ...before, chosen: card.offsetHeight }));
    });
    observer.observe(card);
    return () => {
      observer.disconnect();
    };
  }, [list, chosenIndex]);

  const unfold = useCallback(
    ({ first, count }: NoteRow) => {
      setUnfolded((before) => new Set([...before, ...inOrder.slice(first, first + count).map(({ id }) => id)]));
    },
    [inOrder],
  );
  return { rows, height: Math.ceil(arranged.height), unfold };
}

/** Where the passages begin, in CSS pixels below the top of the list, ascending; orphans stand at the top. */
function passageTops(
  inOrder: readonly Highlight[],
  orphans: number,
  estimated: readonly number[],
  origin: number,
  known: MeasuredTops | null,
): number[] {
  let lowest = 0;
  return inOrder.map((highlight, index) => {
    const top = estimated[index - orphans];
    if (top !== undefined) lowest = Math.max(lowest, origin + (known?.get(highlight) ?? top));
    return lowest;
  });
}

/**
 * The passages of rows that are not measured, and those around them: what is measured moves rows, which brings others into
 * view, and each time that is measured the sheet is laid out.
 */
function toMeasure(rows: readonly NoteRow[], inOrder: readonly Highlight[], orphans: number, known: MeasuredTops): Highlight[] {
  const wanted = new Set<Highlight>();
  for (const { first } of rows) {
    const drawn = inOrder[first];
    if (!drawn || first < orphans || known.has(drawn)) continue;
    for (const near of inOrder.slice(Math.max(orphans, first - measuredAround), first + measuredAround)) if (!known.has(near)) wanted.add(near);
  }
  return [...wanted];
}

/** Where a passage begins, in CSS pixels below the top of the window. */
function topOf({ anchor: { start } }: Highlight, { body, elements }: BlockPlaces): number | undefined {
  const block = elements[blockIndexAt(body.starts, start)];
  const point = block && pointIn(block, start);
  if (!point) return undefined;
  const range = document.createRange();
  range.setStart(point.node, point.offset);
  range.setEnd(point.node, Math.min(point.offset + 1, point.node.length));
  return range.getClientRects()[0]?.top;
}
