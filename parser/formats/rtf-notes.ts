import { RtfFlow } from './rtf-flow';

/** The footnotes of a document, linked as a page's are: from the text to the note, and back. */
export class RtfNotes {
  readonly #page: Document;
  readonly #list: Element;
  readonly #open = new Map<RtfFlow, Element>();
  #count = 0;

  constructor(page: Document) {
    this.#page = page;
    this.#list = page.createElement('ol');
  }

  /** Begins a note that is referred to where `from` has come to; a note within a note is part of it. */
  begin(from: RtfFlow): RtfFlow {
    if (this.#open.has(from)) return from;
    this.#count += 1;
    const [note, name] = [this.#page.createElement('li'), `${this.#count}`];
    note.id = `note-${name}`;
    from.add(this.#link(name, `note-${name}`, `reference-${name}`));
    const flow = new RtfFlow(this.#page, note);
    this.#open.set(flow, this.#link(name, `reference-${name}`, null));
    this.#list.append(note);
    return flow;
  }

  /** Ends a flow, where it is a note's. */
  end(flow: RtfFlow): void {
    const wayBack = this.#open.get(flow);
    if (wayBack) flow.element.prepend(wayBack);
    this.#open.delete(flow);
  }

  /** Puts the notes at the end of the page. */
  finish(): void {
    if (this.#count > 0) this.#page.body.append(this.#list);
  }

  #link(text: string, to: string, id: string | null): Element {
    const link = this.#page.createElement('a');
    link.setAttribute('href', `#${to}`);
    if (id !== null) link.id = id;
    link.append(text);
    return link;
  }
}
