/** A line of Markdown as lists see it: `> ` marks, indentation, a marker and what follows it. */
export interface ListLine {
  /** The `>` marks with their spaces. */
  quote: string;
  indent: string;
  /** `-`, `*`, `+`, `1.` or `1)`; empty where the line is no list item. */
  marker: string;
  /** What stands between the marker and the text: spaces, and the box of a task. */
  gap: string;
  text: string;
}

const pattern =
  /^(?<quote>(?: {0,3}>[ \t]?)*)(?<indent>[ \t]*)(?:(?<marker>[-*+]|\d{1,9}[.)])(?<gap>[ \t]+(?:\[[ xX]\][ \t]+)?|$))?(?<text>.*)$/su;

export function readListLine(line: string): ListLine {
  const { quote = '', indent = '', marker = '', gap = '', text = '' } = pattern.exec(line)?.groups ?? {};
  return { quote, indent, marker, gap, text };
}

export function writeListLine({ quote, indent, marker, gap, text }: ListLine): string {
  return quote + indent + marker + gap + text;
}

/** The number of a numbered item; null for any other. */
export function numberOf({ marker }: ListLine): number | null {
  return /^\d/u.test(marker) ? Number.parseInt(marker, 10) : null;
}

/** The marker of the item after one: the next number, or the same bullet. */
export function nextMarker(line: ListLine): string {
  const number = numberOf(line);
  return number === null ? line.marker : `${Math.min(number + 1, 999_999_999)}${line.marker.slice(-1)}`;
}

/** The lines that a selection touches: offsets of their first and behind their last character. */
export function touchedLines(text: string, start: number, end: number): { from: number; to: number } {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  // A selection that ends where a line begins leaves that line alone.
  const last = end > start && text[end - 1] === '\n' ? end - 1 : end;
  const to = text.indexOf('\n', Math.max(last, from));
  return { from, to: to === -1 ? text.length : to };
}

/**
 * The nearest item above `lines[index]` in its list that is indented by `width` or less; null where the list has none.
 * A line of another quote or without indentation ends the list.
 */
export function itemAbove(lines: readonly ListLine[], index: number, width: number): ListLine | null {
  const quote = lines[index]?.quote.trimEnd();
  for (let at = index - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (!line || line.quote.trimEnd() !== quote) return null;
    if (line.marker === '' && line.indent === '') return null;
    if (line.marker !== '' && line.indent.length <= width) return line;
  }
  return null;
}
