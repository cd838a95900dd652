import { isMap, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import type { FrontEntry } from '../export-document';

const front = /^---[ \t]*\n(?<yaml>(?:(?!---[ \t]*$).*\n)*?)---[ \t]*(?:\n|$)/mu;
const valueSchema = z.union([z.string(), z.number(), z.array(z.coerce.string()), z.record(z.string(), z.number()), z.null().transform(() => '')]);

/** What is wrong with the front matter that a template wrote. `line` counts in the written text, from 1. */
export interface FrontProblem {
  message: string;
  line: number;
}

/** The written text parted into its front matter, verbatim and as entries, and what follows. Null where there is none. */
export function readFront(written: string): { source: string; yaml: string; body: string } | null {
  const match = written.startsWith('---') ? front.exec(written) : null;
  if (!match || match.index !== 0) return null;
  return { source: match[0], yaml: match.groups?.yaml ?? '', body: written.slice(match[0].length) };
}

/** The keys of front matter, or why they can't be kept up to date. */
export function readEntries(yaml: string): { entries: FrontEntry[] } | FrontProblem {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  const [error] = document.errors;
  if (error) return { message: notYaml, line: (error.linePos?.[0].line ?? 1) + 1 };
  if (document.contents === null) return { entries: [] };
  if (!isMap(document.contents)) return { message: notYaml, line: 2 };
  const entries: FrontEntry[] = [];
  const values = valuesOf(document);
  if (!values) return { message: notYaml, line: 2 };
  for (const [key, given] of Object.entries(values)) {
    const { success, data } = valueSchema.safeParse(given);
    if (!success) return { message: `The front matter’s “${key}” can be a text, a number, a list of texts, or names with numbers. Write other values with “| yaml”.`, line: lineOf(yaml, key) };
    entries.push({ key, value: data });
  }
  return { entries };
}

/** Null where there are anchors and references, which `*emphasis*` looks like. */
function valuesOf(document: Document): Record<string, unknown> | null {
  try {
    return z.record(z.string(), z.unknown()).parse(document.toJS({ maxAliasCount: 0 }));
  } catch (error) {
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

const notYaml = 'The front matter that this template writes can’t be read. Write each value with “| yaml”: title: {{ article.title | yaml }}';

function lineOf(yaml: string, key: string): number {
  return yaml.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 2;
}
