/** A stretch of a page's text in one font, as it was set. Lengths are in points; `y` counts downwards from the top. */
export interface Piece {
  text: string;
  /** The left end of the baseline. */
  x: number;
  y: number;
  width: number;
  size: number;
  font: { bold: boolean; italic: boolean };
  /** Whether the page's own order has white space before it. */
  spaced: boolean;
  rightToLeft: boolean;
  /** Where it leads, empty where nowhere. */
  href: string;
  /** The number of the list item on the page that the file's tags say it is of; null for none. */
  item: number | null;
}

/** Pieces that stand side by side on one baseline, in the page's own order. */
export interface Segment {
  pieces: Piece[];
  left: number;
  right: number;
  /** Of the baseline that most of it stands on. */
  y: number;
  /** Of most of its text. */
  size: number;
}

/** The text of one page, counted from 1. */
export interface PageText {
  number: number;
  width: number;
  height: number;
  pieces: Piece[];
  /** What is not set from left to right along the page: a stamp at its edge. */
  sideways: string[];
}

/** The value that most of the weight is on; 0 for nothing. */
export function heaviest(values: readonly { value: number; weight: number }[]): number {
  const weights = new Map<number, number>();
  for (const { value, weight } of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].reduce<readonly [number, number]>((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}
