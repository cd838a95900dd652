interface OpenList {
  element: Element;
  indent: number;
}

/** As deep as Word's lists go. */
const deepest = 9;

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
