import type { InlineRange } from '../../core/body';
import { tidyRanges } from './inline-ranges';
import { isBlank, removeControls } from '../../core/import/source-lines';

export type MarkKind = Exclude<InlineRange['kind'], 'link' | 'footnote'>;

/** The text of one block with its ranges, and how many of its characters lead elsewhere. */
export interface CollectedText {
  text: string;
  inline: InlineRange[];
  linked: number;
}

/** A range that is open: `depth` elements ask for it; `start` is null until it covers a character. */
interface OpenRange {
  kind: InlineRange['kind'];
  href?: string;
  note?: string;
  depth: number;
  start: number | null;
}

/**
 * Collects the text of block after block, white space collapsed as a browser does. A mark or link that is open
 * when a block ends goes on in the next.
 */
export class InlineText {
  #parts: string[] = [];
  #length = 0;
  #last = '';
  #lineIsBlank = true;
  #spacePending = false;
  #linked = 0;
  #ranges: InlineRange[] = [];
  readonly #open = new Map<string, OpenRange>();
  #linksOpen = 0;

  /** Whether the line being written shows nothing yet: another break would make a blank line. */
  get lineIsBlank(): boolean {
    return this.#lineIsBlank;
  }

  append(value: string): void {
    const text = removeControls(value).replace(/[ \t\n\f\r]+/gu, ' ');
    const words = text.replace(/^ | $/gu, '');
    if (text.startsWith(' ')) this.#spacePending = true;
    if (words === '') return;
    if (this.#spacePending && this.#last !== '' && this.#last !== '\n') this.#add(' ');
    this.#add(words);
    this.#spacePending = text.endsWith(' ');
  }

  /** Adds text whose white space counts, as in `pre`. */
  appendExactly(value: string): void {
    this.#spacePending = false;
    if (value !== '') this.#add(removeControls(value));
  }

  /** Parts words, as the end of a table cell's paragraph does. */
  appendSpace(): void {
    this.#spacePending = true;
  }

  breakLine(): void {
    this.#spacePending = false;
    if (this.#last !== '') this.#add('\n');
  }

  openMark(kind: MarkKind): void {
    const range = this.#open.get(kind);
    if (range) range.depth += 1;
    else this.#open.set(kind, { kind, depth: 1, start: null });
  }

  closeMark(kind: MarkKind): void {
    this.#close(kind);
  }

  /** Opens a link. `href` is null where it leads nowhere that can be kept: its text counts as linked all the same. */
  openLink(href: string | null): void {
    this.#linksOpen += 1;
    if (href !== null && !this.#open.has('link')) this.#open.set('link', { kind: 'link', href, depth: 0, start: null });
    const link = this.#open.get('link');
    if (link) link.depth += 1;
  }

  /** Opens what refers to the footnote of this label. */
  openReference(note: string): void {
    if (!this.#open.has('footnote')) this.#open.set('footnote', { kind: 'footnote', note, depth: 1, start: null });
  }

  closeReference(): void {
    this.#close('footnote');
  }

  closeLink(): void {
    this.#linksOpen -= 1;
    this.#close('link');
  }

  /**
   * The text collected since the last call; null where a reader would see nothing of it. `indented` keeps the
   * white space before the first word.
   */
  take(indented = false): CollectedText | null {
    for (const range of this.#open.values()) this.#endRange(range);
    const [whole, ranges, linked] = [this.#parts.join(''), this.#ranges, this.#linked];
    this.#parts = [];
    this.#length = 0;
    this.#last = '';
    this.#lineIsBlank = true;
    this.#spacePending = false;
    this.#linked = 0;
    this.#ranges = [];
    if (isBlank(whole)) return null;
    const text = (indented ? whole.replace(/^\n+/u, '') : whole.trimStart()).trimEnd();
    return { text, inline: tidyRanges(ranges, whole, whole.indexOf(text)), linked };
  }

  #add(text: string): void {
    if (!/^\s/u.test(text)) for (const range of this.#open.values()) range.start ??= this.#length;
    this.#parts.push(text);
    this.#length += text.length;
    this.#last = text.at(-1) ?? this.#last;
    this.#lineIsBlank = text === '\n' || (this.#lineIsBlank && isBlank(text));
    if (this.#linksOpen > 0) this.#linked += text.length;
  }

  #close(name: string): void {
    const range = this.#open.get(name);
    if (!range) return;
    range.depth -= 1;
    if (range.depth > 0) return;
    this.#endRange(range);
    this.#open.delete(name);
  }

  #endRange(range: OpenRange): void {
    const { kind, href, note, start } = range;
    range.start = null;
    if (start === null) return;
    this.#ranges.push({ kind, start, end: this.#length, ...(href === undefined ? {} : { href }), ...(note === undefined ? {} : { note }) });
  }
}
