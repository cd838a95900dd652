import type { ExportDocument } from '../export-document';

/** Which marks a line holds: those of a part that follows or ends, of the outline's block that it ends, or of the front matter. */
export type Mark =
  | { kind: 'begin' | 'block'; id: string; section: string | null; prints: string[]; lead: string }
  | { kind: 'end'; id: string; lead: string };

type Marks = ExportDocument['marks'];
const noSection = '-';

const beginMark = /stancemark(?<block>-block)? (?<id>\S+) (?<section>\S+) (?<prints>[0-9a-z.]+)/u.source;
const markLine = new RegExp(`^(?<lead>[^\`]*?)(?:<!--|%%) (?:${beginMark}|\\/stancemark (?<ended>\\S+)) (?:-->|%%)[ \\t]*$`, 'u');
const spoiltLine = new RegExp(`^[^\`]*?(?:<!--|%%) ${beginMark} (?:-->|%%).*\\S`, 'u');
const frontLine = /^(?:<!--|%%) stancemark-front ?(?<record>\S.*?|) ?(?:-->|%%)[ \t]*$/u;
const likeMark = /(<!--|%%)( +)(?=\/?stancemark)/gu;

/** What the line says of a part, null where it is no mark. `lead` is what stands before the mark. */
export function readMark(line: string): Mark | null {
  const groups = markLine.exec(line)?.groups;
  if (!groups) return null;
  const { lead = '', block, id, section = '', prints = '', ended } = groups;
  if (ended !== undefined) return { kind: 'end', id: decode(ended), lead };
  return {
    kind: block === undefined ? 'begin' : 'block',
    id: decode(id ?? ''),
    section: section === noSection ? null : decode(section),
    prints: prints.split('.'),
    lead,
  };
}

/** The part of whose mark a line holds what is left, for the user has written behind it; null where it holds none. */
export function readSpoiltMark(line: string): string | null {
  const id = spoiltLine.exec(line)?.groups?.id;
  return id === undefined ? null : decode(id);
}

export function writeMark(kind: 'begin' | 'block', part: { id: string; section: string | null; prints: readonly string[] }, marks: Marks): string {
  const name = kind === 'block' ? 'stancemark-block' : 'stancemark';
  const section = part.section === null ? noSection : encode(part.section);
  return wrap(`${name} ${encode(part.id)} ${section} ${part.prints.join('.')}`, marks);
}

export function writeEndMark(id: string, marks: Marks): string {
  return wrap(`/stancemark ${encode(id)}`, marks);
}

/** The record of the front matter that a line holds, null where it holds none. */
export function readFrontMark(line: string): string | null {
  return frontLine.exec(line)?.groups?.record ?? null;
}

export function writeFrontMark(record: string, marks: Marks): string {
  return wrap(`stancemark-front ${record}`, marks);
}

/** A text that holds no mark: where it has what looks like one, a further space makes it a mere comment. `restoreMarks` undoes it. */
export function neutraliseMarks(text: string): string {
  return text.replace(likeMark, '$1$2 ');
}

export function restoreMarks(text: string): string {
  return text.replace(likeMark, (whole, opening: string, spaces: string) => (spaces.length > 1 ? opening + spaces.slice(1) : whole));
}

/** In a mark: no space, nothing that ends a comment, and not the sign for no section. */
export function encode(text: string): string {
  const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/[!'()*~]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return encoded === noSection ? '%2d' : encoded.replace(/%3A/gu, ':');
}

export function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

function wrap(content: string, marks: Marks): string {
  return marks === 'obsidian' ? `%% ${content} %%` : `<!-- ${content} -->`;
}
