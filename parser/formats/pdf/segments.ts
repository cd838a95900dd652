import { heaviest, type Piece, type Segment } from './layout';

/** Wider gaps part a line; in ems. Within a justified line the page's own order has its words side by side. */
const widestInOrder = 2;
const widestElsewhere = 0.8;

/** The stretches of a page's lines that stand by themselves. */
export function findSegments(pieces: readonly Piece[]): Segment[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && continues(last, piece, widestInOrder)) last.push(piece);
    else groups.push([piece]);
  }
  return joinAdjacent(groups).map(segmentOf);
}

function continues(group: readonly Piece[], piece: Piece, widest: number): boolean {
  const bases = group.map(({ y, size }) => ({ value: y, weight: size }));
  const base = heaviest(bases);
  const size = Math.max(piece.size, ...group.map((other) => other.size));
  if (Math.abs(piece.y - base) > size * 0.55) return false;
  const left = Math.min(...group.map(({ x }) => x));
  const right = Math.max(...group.map(({ x, width }) => x + width));
  const gap = Math.max(piece.x - right, left - (piece.x + piece.width));
  return gap <= size * widest;
}

/** Joins what the page draws at different times and stands side by side all the same. */
function joinAdjacent(groups: readonly Piece[][]): Piece[][] {
  const joined: Piece[][] = [];
  const byRow = new Map<number, Piece[][]>();
  for (const group of groups) {
    const row = Math.round((group[0]?.y ?? 0) / 8);
    const near = [row - 1, row, row + 1].flatMap((at) => byRow.get(at) ?? []);
    const neighbour = near.find((other) => group.every((piece) => continues(other, piece, widestElsewhere)) && isLevel(other, group));
    if (neighbour) {
      neighbour.push(...group);
      continue;
    }
    joined.push(group);
    byRow.set(row, [...(byRow.get(row) ?? []), group]);
  }
  return joined;
}

function isLevel(one: readonly Piece[], other: readonly Piece[]): boolean {
  const [a, b] = [segmentOf([...one]), segmentOf([...other])];
  return Math.abs(a.y - b.y) < Math.min(a.size, b.size) * 0.55;
}

function segmentOf(pieces: Piece[]): Segment {
  const weight = ({ text }: Piece): number => text.length;
  const size = heaviest(pieces.map((piece) => ({ value: piece.size, weight: weight(piece) })));
  return {
    pieces,
    left: Math.min(...pieces.map(({ x }) => x)),
    right: Math.max(...pieces.map(({ x, width }) => x + width)),
    y: heaviest(pieces.map((piece) => ({ value: piece.y, weight: weight(piece) }))),
    size,
  };
}
