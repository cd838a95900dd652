import { wholeGraphemes, type FieldEdit, type FieldText } from './field-text';
import { wordAt } from './word-at';

interface WrittenLink {
  from: number;
  to: number;
  words: string;
  address: string;
}

const link = /(?<!\\)\[(?<words>(?:\\.|[^\\[\]\n])*)\]\((?<address>(?:\\.|[^\\()\s])*)\)/gu;
const address = /^(?:https?:\/\/|mailto:)[^\s<>]+$/iu;

/** Makes the selection, or the word at the cursor, a link with the cursor where its address goes; or a link plain words again. */
export function toggleLink(field: FieldText): FieldEdit | null {
  const { text, start, end } = wholeGraphemes(field);
  const present = linkAround(text, start, end);
  if (present) {
    const plain = present.words.replace(/\\([[\]])/gu, '$1');
    return { from: present.from, to: present.to, insert: plain, start: present.from, end: present.from + plain.length };
  }
  const { start: from, end: to } = start === end ? wordAt(text, start) : trimmed(text, start, end);
  const selected = text.slice(from, to);
  if (selected.includes('\n')) return null;
  if (address.test(selected)) {
    return { from, to, insert: `[](${writeAddress(selected)})`, start: from + 1, end: from + 1 };
  }
  const insert = `[${escapeBrackets(selected)}]()`;
  const caret = from + (selected === '' ? 1 : insert.length - 1);
  return { from, to, insert, start: caret, end: caret };
}

/** Makes the selected words a link to an address that is pasted over them; null where pasting just replaces them. */
export function linkPasted(field: FieldText, pasted: string): FieldEdit | null {
  const { text, start, end } = wholeGraphemes(field);
  const { start: from, end: to } = trimmed(text, start, end);
  const selected = text.slice(from, to);
  if (selected === '' || selected.includes('\n') || address.test(selected) || !address.test(pasted.trim())) return null;
  if (linkAround(text, from, to)) return null;
  const insert = `[${escapeBrackets(selected)}](${writeAddress(pasted.trim())})`;
  return { from, to, insert, start: from + insert.length, end: from + insert.length };
}

/** The address of the link that the cursor is in; null where it is in none. */
export function addressAt({ text, start, end }: FieldText): string | null {
  return linkAround(text, start, end)?.address ?? null;
}

function linkAround(text: string, start: number, end: number): WrittenLink | null {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(lineStart).split('\n', 1)[0] ?? '';
  for (const match of line.matchAll(link)) {
    const { words: written = '', address: to = '' } = match.groups ?? {};
    const from = lineStart + match.index;
    const until = from + match[0].length;
    if (from <= start && end <= until) return { from, to: until, words: written, address: to };
  }
  return null;
}

/** Brackets in a link's words, each with a backslash before it: an open one would end the words elsewhere. */
function escapeBrackets(text: string): string {
  return text.replace(/(?<escaped>\\.)|[[\]]|\\$/gu, (found, escaped: string | undefined) => escaped ?? `\\${found}`);
}

function writeAddress(written: string): string {
  return written.replace(/[()\\]/gu, (character) => `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const selected = text.slice(start, end);
  const lead = selected.length - selected.trimStart().length;
  return { start: start + lead, end: start + lead + selected.trim().length };
}
