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
