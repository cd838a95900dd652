import { useLayoutEffect, useState } from 'react';
import type { Highlight } from '../../core/records';
import type { OpenBody } from '../desk/state';
import { sheetElement } from './selection';

/** Where the blocks of a sheet stand, in CSS pixels below its top, by the block's index. */
export interface BlockPlaces {
  body: OpenBody;
  tops: readonly number[];
  heights: readonly number[];
  elements: readonly HTMLElement[];
  /** The sheet's own height. */
  height: number;
}

/** Measures the blocks of the sheet, and again whenever it or what stands above it is laid out anew. */
export function useBlockPlaces(body: OpenBody | null): BlockPlaces | null {
  const [places, setPlaces] = useState<BlockPlaces | null>(null);
  useLayoutEffect(() => {
    const sheet = sheetElement();
    if (!body || !sheet) return;
    const measure = (): void => { setPlaces(measureBlocks(sheet, body)); };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(sheet);
    if (sheet.parentElement) observer.observe(sheet.parentElement);
    return () => {
      observer.disconnect();
    };
  }, [body]);
  return places?.body === body ? places : null;
}

function measureBlocks(sheet: HTMLElement, body: OpenBody): BlockPlaces {
  const tops: number[] = [];
  const heights: number[] = [];
  const elements: HTMLElement[] = [];
  const top = sheet.getBoundingClientRect().top;
  for (const element of sheet.querySelectorAll<HTMLElement>('[data-block]:not(button)')) {
    const block = Number(element.dataset['block']);
    const bounds = element.getBoundingClientRect();
    tops[block] = bounds.top - top;
    heights[block] = bounds.height;
    elements[block] = element;
  }
  return { body, tops, heights, elements, height: sheet.offsetHeight };
}

/** About where passages begin, in CSS pixels below the top of the sheet: right to a line or two. They are given in reading order. */
export function estimateTops({ body, tops, heights }: BlockPlaces, highlights: readonly Highlight[]): number[] {
  let block = 0;
  return highlights.map(({ anchor: { start } }) => {
    while ((body.starts[block + 1] ?? Infinity) <= start) block += 1;
    const length = body.blocks[block]?.text.length ?? 0;
    const share = length === 0 ? 0 : Math.min(1, (start - (body.starts[block] ?? 0)) / length);
    return (tops[block] ?? 0) + share * (heights[block] ?? 0);
  });
}
