/** A side note before it is placed: where its passage stands and how tall the note is, in CSS pixels. */
export interface UnplacedNote {
  anchorTop: number;
  height: number;
}

/**
 * The top of each note, in CSS pixels: beside its passage, never over another, in the given order. The chosen
 * note (an index, or null) stands exactly at its passage and the others make room, save where those above
 * it would not fit below `top`: then it goes as far down as they need.
 */
export function placeNotes(
  notes: readonly UnplacedNote[],
  chosen: number | null,
  gap: number,
  top = 0,
): number[] {
  const tops: number[] = [];
  let free = top;
  for (const note of notes) {
    const at = Math.max(note.anchorTop, free);
    tops.push(at);
    free = at + note.height + gap;
  }
  const fixed = chosen === null ? undefined : notes[chosen];
  if (chosen === null || !fixed) return tops;

  const above = notes.slice(0, chosen);
  const needed = above.reduce((sum, note) => sum + note.height + gap, top);
  tops[chosen] = Math.max(fixed.anchorTop, needed);
  let ceiling = tops[chosen];
  for (let index = chosen - 1; index >= 0; index -= 1) {
    const note = notes[index];
    if (!note) continue;
    tops[index] = Math.min(tops[index] ?? top, ceiling - gap - note.height);
    ceiling = tops[index] ?? top;
  }
  let floor = tops[chosen] + fixed.height + gap;
  for (let index = chosen + 1; index < notes.length; index += 1) {
    const note = notes[index];
    if (!note) continue;
    tops[index] = Math.max(note.anchorTop, floor);
    floor = (tops[index] ?? 0) + note.height + gap;
  }
  return tops;
}

/** A row of the margin: one note, or several that are folded into one line. */
export interface NoteRow {
  /** The index of its first note, and how many notes there are in it. */
  first: number;
  count: number;
}

/** How notes are folded: all in CSS pixels. */
export interface Folding {
  /** The height of a row, that of a fold as well as that of a note. */
  height: number;
  gap: number;
  /** How far below its passage a note may stand. One that would stand deeper is folded into one row with those around it. */
  mostDrift: number;
}

/**
 * The rows of notes whose passages begin at `anchorTops`, ascending. Passages that are closer than their notes are high would
 * push them ever further down; so where the margin is full, notes are folded. `isKept` says which never are.
 */
export function foldNotes(anchorTops: ArrayLike<number>, { height, gap, mostDrift }: Folding, isKept: (index: number) => boolean): NoteRow[] {
  const rows: NoteRow[] = [];
  let free = 0;
  let fold: NoteRow | null = null;
  for (let first = 0; first < anchorTops.length; first += 1) {
    const at = Math.max(anchorTops[first] ?? 0, free);
    const isDeep = at - (anchorTops[first] ?? 0) > mostDrift && !isKept(first);
    if (isDeep && fold) {
      fold.count += 1;
      continue;
    }
    const row = { first, count: 1 };
    rows.push(row);
    fold = isDeep ? row : null;
    free = at + height + gap;
  }
  return rows;
}
