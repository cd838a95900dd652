import type { Piece } from './layout';

/** A place on a page that leads somewhere; the bounds are the page's, downwards. */
interface LinkArea {
  left: number;
  right: number;
  top: number;
  bottom: number;
  href: string;
}

const kept = /^(?:https?:|mailto:)/iu;

/** The links among a page's annotations that the program keeps. */
export function readLinks(annotations: readonly unknown[], toPage: (rectangle: number[]) => number[]): LinkArea[] {
  return annotations.flatMap((annotation) => {
    if (typeof annotation !== 'object' || annotation === null || !('url' in annotation) || !('rect' in annotation)) return [];
    const { url, rect } = annotation;
    if (typeof url !== 'string' || !kept.test(url) || !Array.isArray(rect)) return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = toPage(rect.map(Number));
    return [{ left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2), href: url }];
  });
}

/** The pieces with what lies over them: a piece that is linked in part is parted between its words. */
export function linkPieces(pieces: readonly Piece[], links: readonly LinkArea[]): Piece[] {
  if (links.length === 0) return [...pieces];
  return pieces.flatMap((piece) => {
    const middle = piece.y - piece.size / 4;
    const link = links.find(
      ({ left, right, top, bottom }) => top <= middle && middle <= bottom && left < piece.x + piece.width - 1 && piece.x + 1 < right,
    );
    return link ? linkPiece(piece, link) : [piece];
  });
}

function linkPiece(piece: Piece, { left, right, href }: LinkArea): Piece[] {
  const { text, x, width } = piece;
  if (piece.rightToLeft) return [{ ...piece, href }];
  const at = (place: number): number => nearestWordEdge(text, ((place - x) / width) * text.length);
  const [from, to] = [at(left), at(right)];
  if (from >= to) return [piece];
  const part = (start: number, end: number, leadsTo: string): Piece[] => {
    const words = text.slice(start, end);
    if (words.trim() === '') return [];
    const offset = start + (words.length - words.trimStart().length);
    return [{
      ...piece, text: words.trim(), href: leadsTo, x: x + (width * offset) / text.length, width: (width * words.trim().length) / text.length,
      spaced: start === 0 ? piece.spaced : /\s$/u.test(text.slice(0, offset)),
    }];
  };
  return [...part(0, from, ''), ...part(from, to, href), ...part(to, text.length, '')];
}

/** In UTF-16 units: letters differ in width, so that a place in points tells one only roughly. */
const nearby = 4;

function nearestWordEdge(text: string, place: number): number {
  const rough = Math.min(text.length, Math.max(0, Math.round(place)));
  for (let distance = 0; distance <= nearby; distance += 1) {
    for (const at of [rough - distance, rough + distance]) if (isWordEdge(text, at)) return at;
  }
  return rough;
}

function isWordEdge(text: string, at: number): boolean {
  if (at < 0 || at > text.length) return false;
  return at === 0 || at === text.length || /\s/u.test(text.charAt(at - 1)) !== /\s/u.test(text.charAt(at));
}
