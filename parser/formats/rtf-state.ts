import type { Field } from './rtf-fields';
import type { ParagraphFormat, RtfFlow, RunFormat } from './rtf-flow';
import { outlineOf, type RtfTables } from './rtf-tables';
import type { Destination } from './rtf-words';

/** A picture's kind and where its data lies in the bytes, half-open. */
export interface PictureData {
  isKept: boolean;
  hex: { start: number; end: number }[];
  binary: { start: number; end: number } | null;
}

/** What holds within a group and ends with it. Its parts are never changed, so that a group's beginning costs nothing. */
export interface RtfState {
  destination: Destination;
  /** What the group of `\upr` is part of, of which `\ud` holds the better text. */
  outer: Destination;
  flow: RtfFlow;
  run: RunFormat;
  paragraph: ParagraphFormat;
  isHidden: boolean;
  font: number | null;
  /** How many characters stand for one of Unicode (`\uc`). */
  fallback: number;
  field: Field | null;
  picture: PictureData | null;
}

export const plainRun: RunFormat = { bold: false, italic: false, position: null, link: null };
export const plainParagraph: ParagraphFormat = {
  style: 'plain', outline: null, indent: 0, hangs: false, inList: false, level: 0, inTable: false,
};

/** The state after a word about how text looks; the same state where the word is about something else. */
export function applyFormat(state: RtfState, word: string, value: number | null, tables: RtfTables): RtfState {
  const isOn = value !== 0;
  const { run, paragraph } = state;
  switch (word) {
    case 'plain':
      return { ...state, run: { ...plainRun, link: run.link }, isHidden: false, font: null };
    case 'b':
      return { ...state, run: { ...run, bold: isOn } };
    case 'i':
      return { ...state, run: { ...run, italic: isOn } };
    case 'super':
      return { ...state, run: { ...run, position: isOn ? 'sup' : null } };
    case 'sub':
      return { ...state, run: { ...run, position: isOn ? 'sub' : null } };
    case 'nosupersub':
      return { ...state, run: { ...run, position: null } };
    case 'v':
    case 'deleted':
      return { ...state, isHidden: isOn };
    case 'f':
      return { ...state, font: value };
    case 'uc':
      return { ...state, fallback: Math.max(0, value ?? 1) };
    default: {
      const changed = applyParagraphFormat(paragraph, word, value, tables);
      return changed === paragraph ? state : { ...state, paragraph: changed };
    }
  }
}

function applyParagraphFormat(paragraph: ParagraphFormat, word: string, value: number | null, tables: RtfTables): ParagraphFormat {
  switch (word) {
    case 'pard':
      return plainParagraph;
    case 's': {
      const { kind, outline } = tables.style(value ?? 0);
      return { ...paragraph, style: kind, outline };
    }
    case 'outlinelevel':
      return { ...paragraph, outline: outlineOf(value) };
    case 'li':
      return { ...paragraph, indent: value ?? 0 };
    case 'fi':
      return { ...paragraph, hangs: (value ?? 0) < 0 };
    case 'ls':
      return { ...paragraph, inList: (value ?? 0) > 0 };
    case 'ilvl':
      return { ...paragraph, level: value ?? 0 };
    case 'intbl':
      return { ...paragraph, inTable: true };
    default:
      return paragraph;
  }
}
