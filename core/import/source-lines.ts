/** One line of a text as given. `text` is `source.slice(start, end)` less its control characters. */
export interface TextLine {
  text: string;
  /** UTF-16 units in the text as given, half-open, without the white space at the line's ends. */
  start: number;
  end: number;
}

/** CR LF, LF, VT (Word's own line break), FF, CR, NEL, and Unicode's line and paragraph separators. */
const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;

/** What is not text: C0 and C1 controls but the tab. Line ends are gone when this is looked for. */
const controls = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/gu;

/** White space, and marks that show nothing: a line of these alone is blank. */
const blankLine = /^[\s\u00AD\u180E\u200B-\u200F\u2060\uFEFF]*$/u;

/** Whether a reader would see nothing of the text. */
export function isBlank(text: string): boolean {
  return blankLine.test(removeControls(text));
}

/** The text without characters that are not text, such as NUL. */
export function removeControls(text: string): string {
  return text.replace(controls, '');
}

/** The lines of a text, an empty `text` for each blank one. */
export function splitLines(source: string): TextLine[] {
  const lines: TextLine[] = [];
  let from = 0;
  for (const match of source.matchAll(lineEnd)) {
    lines.push(lineBetween(source, from, match.index));
    from = match.index + match[0].length;
  }
  lines.push(lineBetween(source, from, source.length));
  return lines;
}

function lineBetween(source: string, from: number, to: number): TextLine {
  const raw = source.slice(from, to);
  if (isBlank(raw)) return { text: '', start: from, end: from };
  const start = from + (raw.length - raw.trimStart().length);
  const end = start + raw.trim().length;
  return { text: removeControls(source.slice(start, end)).trim(), start, end };
}
