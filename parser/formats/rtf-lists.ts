interface OpenList {
  element: Element;
  indent: number;
}

/** As deep as Word's lists go. */
const deepest = 9;

/** A number, letter or sign before a list's item, and the tab behind it. */
const typedMarker = /^\s*([•◦▪‣·–—*o-]|\(?(?:\d{1,3}|[a-z]|[ivxlcdm]{1,6})[.)])\t/iu;

/** Nests the items of lists by their level, or by their indent where no level is told. */
export class ListNesting {
  readonly #page: Document;
  readonly #root: Element;
  #open: OpenList[] = [];

  constructor(page: Document, root: Element) {
    this.#page = page;
    this.#root = root;
  }

  add(paragraph: Element, place: { inList: boolean; level: number; indent: number }, marker: string): void {
    const depth = place.inList ? Math.min(deepest, Math.max(0, place.level) + 1) : this.#depthOfIndent(place.indent);
    const name = /[\p{L}\d][.)]?$/u.test(marker) && marker !== 'o' ? 'ol' : 'ul';
    this.#open.length = Math.min(this.#open.length, depth);
    if (this.#open.length === depth && this.#open.at(-1)?.element.localName !== name) this.#open.pop();
    while (this.#open.length < depth) this.#begin(this.#open.length + 1 === depth ? name : 'ul', place.indent);
    const item = this.#page.createElement('li');
    const number = /(\d{1,6})[.)]?$/u.exec(marker)?.[1];
    if (number !== undefined) item.setAttribute('value', number);
    item.append(paragraph);
    this.#open.at(-1)?.element.append(item);
  }

  end(): void {
    this.#open = [];
  }

  #depthOfIndent(indent: number): number {
    const around = this.#open.filter((list) => list.indent < indent).length;
    return Math.min(deepest, around + 1);
  }

  #begin(name: 'ol' | 'ul', indent: number): void {
    const element = this.#page.createElement(name);
    const around = this.#open.at(-1)?.element;
    (around?.lastElementChild ?? around ?? this.#root).append(element);
    this.#open.push({ element, indent });
  }
}

/** Takes away what stands for a list's marker in a paragraph's first words; null where nothing does. */
export function takeTypedMarker(paragraph: Element): string | null {
  let first: Node | null = paragraph.firstChild;
  while (first?.firstChild) first = first.firstChild;
  const match = typedMarker.exec(first?.nodeValue ?? '');
  if (!first || !match) return null;
  first.nodeValue = (first.nodeValue ?? '').slice(match[0].length);
  return match[1] ?? null;
}
