import { encodingOfCharset, encodingOfCodePage } from './rtf-encodings';
import { styleKind, type StyleKind } from './rtf-styles';

/** A paragraph style as the sheet of styles has it. */
interface Style {
  kind: StyleKind;
  /** The level of its heading, from 1; null for body text. */
  outline: number | null;
}

const plainStyle: Style = { kind: 'plain', outline: null };

/** The fonts and styles that a document's beginning lists. */
export class RtfTables {
  readonly #fonts = new Map<number, string>();
  readonly #styles = new Map<number, Style>();
  #font = 0;
  #style = { number: 0, name: '', outline: null as number | null };
  #codePage = 1252;
  #defaultFont = 0;

  encodingOf(font: number | null): string {
    return this.#fonts.get(font ?? this.#defaultFont) ?? encodingOfCodePage(this.#codePage);
  }

  style(number: number): Style {
    return this.#styles.get(number) ?? plainStyle;
  }

  readDocumentWord(word: string, value: number | null): void {
    if (word === 'ansicpg') this.#codePage = value ?? 1252;
    else if (word === 'mac') this.#codePage = 10000;
    else if (word === 'deff') this.#defaultFont = value ?? 0;
  }

  readFontWord(word: string, value: number | null): void {
    if (word === 'f') this.#font = value ?? 0;
    else if (word === 'cpg') this.#fonts.set(this.#font, encodingOfCodePage(value ?? 1252));
    else if (word === 'fcharset') {
      const encoding = encodingOfCharset(value ?? 1);
      if (encoding !== null) this.#fonts.set(this.#font, encoding);
    }
  }

  readStyleWord(word: string, value: number | null): void {
    if (word === 's') this.#style.number = value ?? 0;
    else if (word === 'outlinelevel') this.#style.outline = outlineOf(value);
  }

  addStyleName(text: string): void {
    this.#style.name += text;
  }

  /** Ends a style: what comes next is of another. */
  endStyle(): void {
    const { number, name, outline } = this.#style;
    if (name !== '') this.#styles.set(number, { kind: styleKind(name.replace(/;.*$/su, '').trim()), outline });
    this.#style = { number: 0, name: '', outline: null };
  }
}

/** The level of a heading, from 1, of `\outlinelevel`; null for body text. */
export function outlineOf(value: number | null): number | null {
  return value !== null && value >= 0 && value < 9 ? value + 1 : null;
}
