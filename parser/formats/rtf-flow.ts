import { ListNesting, takeTypedMarker } from './rtf-lists';
import type { StyleKind } from './rtf-styles';

/** How a run of text looks, and where it leads. */
export interface RunFormat {
  bold: boolean;
  italic: boolean;
  position: 'sup' | 'sub' | null;
  link: string | null;
}

/** What a paragraph is, as its properties stand where it ends. */
export interface ParagraphFormat {
  style: StyleKind;
  /** The level of its heading, from 1; null for body text. */
  outline: number | null;
  /** From the margin, in twentieths of a point. */
  indent: number;
  /** Whether its first line begins before the others. */
  hangs: boolean;
  inList: boolean;
  level: number;
  inTable: boolean;
}

interface OpenTable {
  element: Element;
  row: Element;
  cell: Element;
}

/** Builds the markup of a stretch of text: of the document, a footnote or a text box. */
export class RtfFlow {
  readonly element: Element;
  readonly #page: Document;
  readonly #lists: ListNesting;
  #paragraph: Element;
  #marker: string | null = null;
  #table: OpenTable | null = null;

  constructor(page: Document, element: Element) {
    this.#page = page;
    this.element = element;
    this.#lists = new ListNesting(page, element);
    this.#paragraph = page.createElement('p');
  }

  addText(text: string, { bold, italic, position, link }: RunFormat): void {
    let node: Node = this.#page.createTextNode(text);
    for (const name of [position, italic ? 'em' : null, bold ? 'strong' : null]) if (name) node = this.#wrap(name, node);
    if (link !== null) {
      const anchor = this.#wrap('a', node);
      anchor.setAttribute('href', link);
      node = anchor;
    }
    this.#paragraph.append(node);
  }

  add(element: Element): void {
    this.#paragraph.append(element);
  }

  /** Gives the number or sign before a list's item, which is not its text; empty where the list shows none. */
  mark(marker: string): void {
    this.#marker = marker.trim();
  }

  endParagraph(format: ParagraphFormat): void {
    const paragraph = this.#paragraph;
    const marker = this.#marker ?? (format.hangs ? takeTypedMarker(paragraph) : null);
    this.#paragraph = this.#page.createElement('p');
    this.#marker = null;
    if (!paragraph.hasChildNodes()) return;
    if (format.inTable) this.#openTable().cell.append(paragraph);
    else {
      this.endTable();
      this.#place(paragraph, format, marker);
    }
  }

  endCell(format: ParagraphFormat): void {
    const table = this.#openTable();
    this.endParagraph({ ...format, inTable: true });
    table.row.append(table.cell);
    table.cell = this.#page.createElement('td');
  }

  endRow(isHeader: boolean): void {
    const table = this.#openTable();
    if (isHeader) for (const cell of [...table.row.children]) cell.replaceWith(this.#wrap('th', ...cell.childNodes));
    table.element.append(table.row);
    table.row = this.#page.createElement('tr');
  }

  /** Ends the table, with what is in it of a cell and row that do not end. */
  endTable(): void {
    if (!this.#table) return;
    const { cell, row, element } = this.#table;
    if (cell.hasChildNodes()) row.append(cell);
    if (row.hasChildNodes()) element.append(row);
    this.#table = null;
  }

  #openTable(): OpenTable {
    if (this.#table) return this.#table;
    this.#lists.end();
    const [element, row, cell] = [this.#page.createElement('table'), this.#page.createElement('tr'), this.#page.createElement('td')];
    this.element.append(element);
    return (this.#table = { element, row, cell });
  }

  #place(paragraph: Element, format: ParagraphFormat, marker: string | null): void {
    const { style, outline } = format;
    const level = typeof style === 'object' ? style.heading : style === 'title' ? 1 : outline;
    const isItem = level === null && (marker === null ? format.inList : marker !== '');
    if (isItem) {
      this.#lists.add(paragraph, format, marker ?? '');
      return;
    }
    this.#lists.end();
    if (level !== null) {
      const name = `h${Math.min(6, Math.max(1, level))}`;
      this.element.append(this.#wrap(name, ...withoutLook(paragraph).childNodes));
    } else if (style === 'quote') this.element.append(this.#wrap('blockquote', paragraph));
    else if (style === 'caption') this.element.append(this.#wrap('figcaption', withoutLook(paragraph)));
    else if (style === 'preformatted') this.#addLine(paragraph);
    else this.element.append(paragraph);
  }

  #addLine(paragraph: Element): void {
    const before = this.element.lastElementChild;
    if (before?.localName === 'pre') before.append('\n', ...paragraph.childNodes);
    else this.element.append(this.#wrap('pre', ...paragraph.childNodes));
  }

  #wrap(name: string, ...nodes: Node[]): Element {
    const element = this.#page.createElement(name);
    element.append(...nodes);
    return element;
  }
}

/** A paragraph without what all of its text looks like: a heading or a caption is bold or slanted by its style. */
function withoutLook(paragraph: Element): Element {
  const length = paragraph.textContent.length;
  for (const name of ['strong', 'em']) {
    const marks = [...paragraph.querySelectorAll(name)];
    const marked = marks.reduce((sum, { textContent }) => sum + textContent.length, 0);
    if (marked >= length) for (const mark of marks) mark.replaceWith(...mark.childNodes);
  }
  return paragraph;
}
