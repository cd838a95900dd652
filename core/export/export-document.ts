import type { Id } from '../records';

/**
 * A piece of an exported file that the program owns: written by it, and kept up to date when the article is
 * exported again. What stands between and around parts is the user's.
 */
export interface ExportPart {
  /** The same at every export, unique in its file: see `partId`. */
  id: string;
  /** The section it stands in, by the id of that section's heading; a part whose section is another has to move. */
  section: string | null;
  /** Markdown, without `lead` and `indent`, without empty lines at its ends. */
  text: string;
  /** What its first line begins with where the shape is an outline (“- ”); otherwise the same as `indent`. */
  lead: string;
  /** What each line after the first begins with. */
  indent: string;
}

/** A key of the front matter that the program owns. */
export interface FrontEntry {
  key: string;
  value: FrontValue;
}
export type FrontValue = string | number | readonly string[] | Readonly<Record<string, number>>;

/** `Array.isArray` knows no readonly arrays. */
export function isList(value: FrontValue): value is readonly string[] {
  return Array.isArray(value);
}

/** One article as a shape writes it, before it becomes a file. */
export interface ExportDocument {
  articleId: Id;
  /** Whether front matter stands between `---`, or as `key:: value` lines of a first block as Logseq has it. */
  frontStyle: 'yaml' | 'properties';
  front: readonly FrontEntry[];
  parts: readonly ExportPart[];
  /** What stands between two parts: an empty line, or in an outline only a line break. */
  separator: '\n\n' | '\n';
  /** How owned parts are marked where the file is to be kept up to date: in HTML comments, or in Obsidian's `%%`. */
  marks: 'html' | 'obsidian';
}

/** The ids of parts. A highlight's side note is a part of its own, so that it can be read back. */
export const partId = {
  article: 'article',
  articleNote: 'article-note',
  heading: (key: string): string => `heading:${key}`,
  highlight: (id: Id): string => `highlight:${id}`,
  note: (id: Id): string => `note:${id}`,
} as const;
