import type { Segment } from './layout';

/** How many rows from a page's edge are looked at, and how far from where it stood on another page one may stand. */
const rowsAtEdge = 4;
const tolerance = 4;

interface PageSegments {
  height: number;
  segments: Segment[];
}

/**
 * The segments that are heads, feet and numbers of pages: at the edge of a page, with the same words as at the same
 * place of another page, or with numbers that count the pages.
 */
export function findRunningLines(pages: readonly PageSegments[]): Set<Segment> {
  const running = new Set<Segment>();
  for (const edge of ['top', 'bottom'] as const) {
    for (let row = 0; row < rowsAtEdge; row += 1) {
      const rows = pages.map((page) => outermostRow(page, running, edge));
      const found = rows.flatMap((segments, page) => segments.filter((segment) => recurs(segment, page, rows)));
      if (found.length === 0) break;
      for (const segment of found) running.add(segment);
    }
  }
  return running;
}

function outermostRow({ segments, height }: PageSegments, running: ReadonlySet<Segment>, edge: 'top' | 'bottom'): Segment[] {
  const inside = (y: number): boolean => (edge === 'top' ? y < height * 0.2 : y > height * 0.8);
  const open = segments.filter((segment) => !running.has(segment) && inside(segment.y));
  const outermost = edge === 'top' ? Math.min(...open.map(({ y }) => y)) : Math.max(...open.map(({ y }) => y));
  return open.filter(({ y }) => Math.abs(y - outermost) < tolerance);
}

function recurs(segment: Segment, page: number, rows: readonly (readonly Segment[])[]): boolean {
  const words = wordsOf(segment);
  const folded = fold(words);
  // A book's pages differ by left and right, its chapters by their heads: near pages tell.
  for (const distance of [1, 2, -1, -2]) {
    for (const other of rows[page + distance] ?? []) {
      if (Math.abs(other.y - segment.y) > tolerance || Math.abs(other.size - segment.size) > 1) continue;
      const otherWords = wordsOf(other);
      if (words === otherWords && /\p{L}/u.test(words)) return true;
      if (folded === fold(otherWords) && countsPages(words, otherWords, distance)) return true;
    }
  }
  return false;
}

/** Whether the numbers in which two texts differ differ as their pages do. */
function countsPages(words: string, otherWords: string, distance: number): boolean {
  const [numbers, others] = [words, otherWords].map((text) => (text.match(/\d+/gu) ?? []).map(Number)) as [number[], number[]];
  const steps = numbers.map((number, index) => (others[index] ?? number) - number).filter((step) => step !== 0);
  return steps.length > 0 && steps.every((step) => step === distance);
}

function wordsOf({ pieces }: Segment): string {
  return pieces.map(({ text }) => text).join(' ').replace(/\s+/gu, ' ');
}

function fold(words: string): string {
  return words.replace(/\d+/gu, '#').toLowerCase();
}
