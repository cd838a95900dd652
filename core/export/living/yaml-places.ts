import { isScalar, Lexer, type Pair } from 'yaml';

/** Text in the place of a stretch of the source. */
export interface Replacement {
  from: number;
  to: number;
  text: string;
}

/** A stretch of a YAML source, half-open. */
export interface Range {
  from: number;
  to: number;
}

/** Where a node stands, without the comment that follows it. */
export function rangeOf(node: unknown): Range {
  const range = typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? (node.range as number[]) : [];
  return { from: range[0] ?? 0, to: range[1] ?? 0 };
}

/** From behind a key's colon to the end of its value, without what white space or comment follows. */
export function spanOf(source: string, pair: Pair): Range {
  const key = rangeOf(pair.key);
  const colon = source.indexOf(':', key.to);
  const value = rangeOf(pair.value);
  const to = Math.max(colon + 1, value.to);
  return { from: colon + 1, to: colon + 1 + source.slice(colon + 1, to).trimEnd().length };
}

/** Takes out a key with all its lines. */
export function wholeLines(source: string, pair: Pair): Replacement {
  return { from: lineStart(source, rangeOf(pair.key).from), to: lineEnd(source, spanOf(source, pair).to), text: '' };
}

/** Whether a comment, which is the user's, would go with a stretch. */
export function holdsComment(source: string, { from, to }: Range): boolean {
  return [...new Lexer().lex(source.slice(from, to))].some((token) => token.startsWith('#'));
}

export function lineStart(source: string, at: number): number {
  return at === 0 ? 0 : source.lastIndexOf('\n', at - 1) + 1;
}

export function lineEnd(source: string, at: number): number {
  const next = source.indexOf('\n', at);
  return next === -1 ? source.length : next + 1;
}

export function replaceAll(source: string, replacements: readonly Replacement[]): string {
  let text = source;
  for (const { from, to, text: written } of [...replacements].sort((a, b) => b.from - a.from || b.to - a.to)) {
    text = text.slice(0, from) + written + text.slice(to);
  }
  return text;
}

export function keyOf(pair: Pair): string {
  return textOf(pair.key) ?? '';
}

/** A scalar as text, whatever quotes it has; null for what is none. */
export function textOf(node: unknown): string | null {
  if (node === null) return '';
  if (!isScalar(node)) return null;
  const { value } = node;
  if (value === null) return '';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
