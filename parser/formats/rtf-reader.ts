import { linkOf } from './rtf-fields';
import { RtfFlow } from './rtf-flow';
import { RtfNotes } from './rtf-notes';
import { readPictureData } from './rtf-pictures';
import { applyFormat, plainParagraph, plainRun, type RtfState } from './rtf-state';
import { RtfTables } from './rtf-tables';
import { RtfText } from './rtf-text';
import { readRtfTokens, type RtfToken } from './rtf-tokens';
import { characters, destinations, transparent, type Destination } from './rtf-words';

/** What an RTF file holds: its text as a page, and what the page refers to. */
export interface RtfContent {
  page: Document;
  title: string;
  author: string;
  /** By the address that the page gives them. */
  pictures: ReadonlyMap<string, Uint8Array>;
}

/** Reads RTF as its specification 1.9.1 has it, and as WordPad, TextEdit, LibreOffice and pandoc write it. */
export function readRtfContent(bytes: Uint8Array): RtfContent {
  const reader = new RtfReader(bytes);
  for (const token of readRtfTokens(bytes)) reader.read(token);
  return reader.finish();
}

class RtfReader {
  readonly #source: Uint8Array;
  readonly #page = document.implementation.createHTMLDocument();
  readonly #notes = new RtfNotes(this.#page);
  readonly #tables = new RtfTables();
  readonly #text = new RtfText(this.#tables);
  readonly #body = new RtfFlow(this.#page, this.#page.body);
  readonly #pictures = new Map<string, Uint8Array>();
  readonly #groups: RtfState[] = [];
  #state: RtfState = {
    destination: 'text', outer: 'text', flow: this.#body, run: plainRun, paragraph: plainParagraph, isHidden: false,
    font: null, fallback: 1, field: null, picture: null,
  };
  #isStarred = false;
  #isHeaderRow = false;

  constructor(source: Uint8Array) {
    this.#source = source;
  }

  read(token: RtfToken): void {
    if (token.kind === 'byte') this.#text.addByte(token.byte);
    else if (token.kind === 'bytes') this.#readBytes(token);
    else if (token.kind === 'symbol') this.#readSymbol(token.symbol);
    else {
      this.#text.decode(this.#state);
      if (token.kind === 'word') this.#readWord(token.word, token.value);
      else if (token.kind === 'binary') this.#readBinary(token);
      else this.#readBrace(token.kind);
    }
  }

  finish(): RtfContent {
    this.#text.decode(this.#state);
    while (this.#groups.length > 0) this.#closeGroup();
    this.#endParagraph();
    this.#body.endTable();
    this.#notes.finish();
    const { title, author } = this.#text.told;
    return { page: this.#page, title: title.trim(), author: author.trim(), pictures: this.#pictures };
  }

  #readBrace(kind: 'open' | 'close'): void {
    this.#text.endFallback();
    if (kind === 'open') this.#groups.push(this.#state);
    else this.#closeGroup();
  }

  #readBytes({ start, end }: { start: number; end: number }): void {
    const { destination, picture } = this.#state;
    if (destination === 'picture') picture?.hex.push({ start, end });
    else if (destination !== 'gone' && destination !== 'skipped' && destination !== 'fonts') {
      for (let at = start; at < end; at += 1) this.#text.addByte(this.#source[at] ?? 0);
    }
  }

  #endParagraph(): void {
    this.#text.endRun();
    this.#state.flow.endParagraph(this.#state.paragraph);
  }

  #closeGroup(): void {
    const closed = this.#state;
    this.#state = this.#groups.pop() ?? closed;
    const { destination, flow, picture } = this.#state;
    this.#isStarred = false;
    if (closed.destination === 'styles') this.#tables.endStyle();
    if (closed.destination === 'marker' && destination !== 'marker') {
      flow.mark(this.#text.told.marker);
      this.#text.told.marker = '';
    }
    if (closed.picture && closed.picture !== picture) this.#addPicture(readPictureData(this.#source, closed.picture));
    if (closed.flow === flow) return;
    this.#text.endRun();
    closed.flow.endParagraph(closed.paragraph);
    closed.flow.endTable();
    this.#notes.end(closed.flow);
  }

  #addPicture(bytes: Uint8Array | null): void {
    const { destination } = this.#state;
    // A shape's picture is one of its properties, which otherwise are skipped.
    if (!bytes || (destination !== 'text' && destination !== 'skipped')) return;
    const address = `picture:${this.#pictures.size}`;
    this.#pictures.set(address, bytes);
    const image = this.#page.createElement('img');
    image.setAttribute('src', address);
    this.#text.endRun();
    this.#state.flow.add(image);
  }

  #readBinary(place: { start: number; end: number }): void {
    if (this.#state.picture) this.#state.picture.binary = place;
  }

  #readSymbol(symbol: string): void {
    // A brace or backslash can be the second byte of a character.
    if ('\\{}'.includes(symbol)) {
      this.#text.addByte(symbol.charCodeAt(0));
      return;
    }
    this.#text.decode(this.#state);
    if (symbol === '*') this.#isStarred = true;
    else if (symbol === '\n' || symbol === '\r') this.#readWord('par', null);
    else this.#text.addCharacter(characters.get(symbol) ?? '', this.#state);
  }

  #readWord(word: string, value: number | null): void {
    const character = characters.get(word);
    if (character !== undefined) {
      this.#text.addCharacter(character, this.#state);
      return;
    }
    this.#text.endFallback();
    const isStarred = this.#isStarred;
    this.#isStarred = false;
    if (word === 'u') this.#text.addUnicode(value ?? 0, this.#state);
    else if (this.#state.destination === 'fonts') this.#tables.readFontWord(word, value);
    else if (!this.#enterDestination(word, isStarred)) {
      if (this.#state.destination === 'styles') this.#tables.readStyleWord(word, value);
      this.#tables.readDocumentWord(word, value);
      this.#state = applyFormat(this.#state, word, value, this.#tables);
      this.#readStructure(word);
    }
  }

  /** Whether the word says what its group holds. */
  #enterDestination(word: string, isStarred: boolean): boolean {
    const state = this.#state;
    const enter = (destination: Destination, others: Partial<RtfState> = {}): boolean => {
      if (state.destination !== 'gone') this.#state = { ...state, ...others, destination };
      return true;
    };
    if (word === 'footnote') return state.destination === 'text' ? this.#enterFootnote() : enter('gone');
    if (word === 'field') return enter(state.destination, { field: { instruction: '', destination: state.destination } });
    if (word === 'fldrslt' && state.field) return enter(state.field.destination, { run: { ...state.run, link: linkOf(state.field.instruction) ?? state.run.link } });
    if (word === 'upr') return enter('skipped', { outer: state.destination });
    if (word === 'ud') return enter(state.outer);
    if (word === 'shptxt') return enter('text', { flow: this.#openTextBox(), paragraph: plainParagraph, run: plainRun });
    if (word === 'pict') return enter('picture', { picture: { isKept: false, hex: [], binary: null } });
    if (word === 'title' || word === 'author') {
      // LibreOffice names the author twice.
      if (state.destination === 'info') this.#text.told[word] = '';
      return state.destination === 'info' && enter(word);
    }
    const destination = destinations.get(word);
    if (destination !== undefined) return enter(destination);
    return isStarred && !transparent.has(word) && enter('gone');
  }

  #enterFootnote(): boolean {
    this.#text.endRun();
    const flow = this.#notes.begin(this.#state.flow);
    this.#state = { ...this.#state, flow, paragraph: plainParagraph, run: plainRun };
    return true;
  }

  /** A text box comes before the paragraph that it is anchored in. */
  #openTextBox(): RtfFlow {
    const box = this.#page.createElement('div');
    this.#page.body.append(box);
    return new RtfFlow(this.#page, box);
  }

  #readStructure(word: string): void {
    const { destination, flow, paragraph, picture } = this.#state;
    if (picture && (word === 'pngblip' || word === 'jpegblip')) picture.isKept = true;
    if (destination !== 'text') return;
    if (word === 'par' || word === 'sect' || word === 'nestcell') this.#endParagraph();
    else if (word === 'line') {
      this.#text.endRun();
      flow.add(this.#page.createElement('br'));
    } else if (word === 'cell') {
      this.#text.endRun();
      flow.endCell(paragraph);
    } else if (word === 'trowd') this.#isHeaderRow = false;
    else if (word === 'trhdr') this.#isHeaderRow = true;
    else if (word === 'row') flow.endRow(this.#isHeaderRow);
  }
}
