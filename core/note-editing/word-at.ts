const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The word that a cursor is in or behind; empty, and at the cursor, where there is none. */
export function wordAt(text: string, caret: number): { start: number; end: number } {
  const from = text.lastIndexOf('\n', caret - 1) + 1;
  const segments = words.segment(text.slice(from).split('\n', 1)[0] ?? '');
  const touching = [segments.containing(caret - from), segments.containing(caret - from - 1)];
  const found = touching.find((segment) => segment?.isWordLike === true);
  return found ? { start: from + found.index, end: from + found.index + found.segment.length } : { start: caret, end: caret };
}
