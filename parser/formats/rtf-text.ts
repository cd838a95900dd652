import { decodeBytes } from './rtf-encodings';
import type { RtfFlow, RunFormat } from './rtf-flow';
import type { RtfState } from './rtf-state';
import type { RtfTables } from './rtf-tables';

/** Collects characters, as bytes of some encoding or as Unicode, and puts them where the state says that they belong. */
export class RtfText {
  readonly #tables: RtfTables;
  /** What the file says of itself, and the marker of the list's item that comes next. */
  readonly told = { title: '', author: '', marker: '' };
  /** Text of one look that is not yet part of its paragraph. */
  #run: { text: string; format: RunFormat; flow: RtfFlow } | null = null;
  #bytes: number[] = [];
  /** Characters still to come that stand for one of Unicode. */
  #toSkip = 0;

  constructor(tables: RtfTables) {
    this.#tables = tables;
  }

  addByte(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else this.#bytes.push(byte);
  }

  /** Decodes the bytes that have come: those of one character stand in a row. */
  decode(state: RtfState): void {
    if (this.#bytes.length === 0) return;
    const bytes = this.#bytes;
    this.#bytes = [];
    this.#add(decodeBytes(bytes, this.#tables.encodingOf(state.font)), state);
  }

  /** Adds a character that is written in words, unless it stands for one of Unicode. */
  addCharacter(character: string, state: RtfState): void {
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else this.#add(character, state);
  }

  /** Adds a UTF-16 unit, negative where it is above 32,767; what follows stands for it. */
  addUnicode(value: number, state: RtfState): void {
    this.#toSkip = state.fallback;
    const code = value < 0 ? value + 0x10000 : value;
    if (code >= 0 && code <= 0x10ffff) this.#add(String.fromCodePoint(code), state);
  }

  /** Says that what comes next stands for no character before it. */
  endFallback(): void {
    this.#toSkip = 0;
  }

  /** Makes the text that has come part of its paragraph. */
  endRun(): void {
    if (this.#run) this.#run.flow.addText(this.#run.text, this.#run.format);
    this.#run = null;
  }

  #add(text: string, { destination, run, flow, isHidden, field }: RtfState): void {
    if (destination === 'title' || destination === 'author' || destination === 'marker') this.told[destination] += text;
    else if (destination === 'instruction' && field) field.instruction += text;
    else if (destination === 'styles') this.#tables.addStyleName(text);
    else if (destination === 'text' && !isHidden) {
      if (this.#run?.format !== run || this.#run.flow !== flow) this.endRun();
      this.#run ??= { text: '', format: run, flow };
      this.#run.text += text;
    }
  }
}
