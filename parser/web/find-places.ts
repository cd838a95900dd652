/** A piece of an excerpt: its words, trimmed, and where it stands in the whole, if that is known. */
export interface Piece {
  words: string;
  place: number | null;
}

/** Texts of the whole that are compared with a piece that was put together from some of them. */
const mostJoined = 100;

/**
 * Where the pieces of an excerpt stand in the whole, a list of trimmed texts. Places that are known, and words that the whole has
 * but once, say where the others are to be looked for; a piece can be put together from several texts.
 */
export function findPlaces(pieces: readonly Piece[], whole: readonly string[]): Set<number> {
  const byWords = listPlaces(pieces, whole);
  const certain = pieces.map(({ words, place }) => {
    const [only, ...others] = byWords.get(words) ?? [];
    return place ?? (others.length === 0 ? only : null) ?? null;
  });
  const taken = new Set(certain.filter((place) => place !== null));
  let last = -1;
  pieces.forEach(({ words }, index) => {
    const free = (byWords.get(words) ?? []).filter((place) => !taken.has(place));
    const place = certain[index] ?? free.find((each) => each > last) ?? free[0];
    if (place !== undefined) {
      taken.add(place);
      last = place;
      return;
    }
    const next = certain.find((each, at) => at > index && each !== null && each > last) ?? whole.length;
    for (const part of findParts(words, whole, last + 1, Math.min(next, last + 1 + mostJoined))) taken.add(part);
  });
  return taken;
}

/** The places in the whole, ascending, of the words of pieces whose place is not known. */
function listPlaces(pieces: readonly Piece[], whole: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { words, place } of pieces) if (place === null) places.set(words, []);
  if (places.size > 0) whole.forEach((words, place) => places.get(words)?.push(place));
  return places;
}

/** The places from `start` on, up to `end`, of texts that follow each other in `joined`. */
function findParts(joined: string, whole: readonly string[], start: number, end: number): number[] {
  const parts: number[] = [];
  let from = 0;
  for (let place = start; place < end; place += 1) {
    const part = whole[place] ?? '';
    const at = part === '' ? -1 : joined.indexOf(part, from);
    if (at < 0) continue;
    parts.push(place);
    from = at + part.length;
  }
  return parts;
}
