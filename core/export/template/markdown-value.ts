/**
 * Markdown that a template writes as it is. Every other value is plain text, and is escaped where it is written, so
 * that filters work on what a reader sees.
 */
export class MarkdownValue {
  constructor(
    readonly text: string,
    /** The part of an exported file that this is, for `{% part %}`; null where it is none. */
    readonly part: string | null = null,
  ) {}

  toString(): string {
    return this.text;
  }
}

/** Markdown with something in it, or null, which a template's `if` takes for no. */
export function markdownOrNone(text: string, part: string | null = null): MarkdownValue | null {
  return text === '' ? null : new MarkdownValue(text, part);
}
