import { isSeq, type Pair, type YAMLSeq } from 'yaml';
import { quoteYaml } from '../quote-yaml';
import { writeValue } from '../write-yaml';
import { holdsComment, lineEnd, lineStart, rangeOf, spanOf, textOf, type Range, type Replacement } from './yaml-places';

/** Makes a list these entries, those that stay as they are written; 'conflict' where a comment of the user's would go with one. */
export function replaceList(source: string, pair: Pair, entries: readonly string[], end: string): Replacement[] | 'conflict' {
  const { value } = pair;
  if (!isSeq(value) || value.items.length === 0) {
    const { from, to } = spanOf(source, pair);
    return [{ from, to, text: writeValue(entries, end) }];
  }
  const items = value.items.map((item) => rangeOf(item));
  const wanted = new Set(entries);
  const kept = value.items.map((item) => wanted.has(textOf(item) ?? ''));
  const added = entries.filter((entry) => !value.items.some((item) => textOf(item) === entry));
  return value.flow === true ? replaceFlow(source, value, items, kept, added) : replaceBlock(source, items, kept, added, end);
}

function replaceFlow(source: string, value: YAMLSeq, items: readonly Range[], kept: readonly boolean[], added: readonly string[]): Replacement[] | 'conflict' {
  const { from, to } = rangeOf(value);
  if (holdsComment(source, { from, to })) return 'conflict';
  const left = items.filter((_, index) => kept[index]).map((item) => source.slice(item.from, item.to));
  return [{ from, to, text: `[${[...left, ...added.map(quoteYaml)].join(', ')}]` }];
}

function replaceBlock(source: string, items: readonly Range[], kept: readonly boolean[], added: readonly string[], end: string): Replacement[] | 'conflict' {
  const replacements: Replacement[] = [];
  for (const [index, item] of items.entries()) {
    if (kept[index]) continue;
    const [from, to] = [lineStart(source, item.from), lineEnd(source, item.to)];
    if (source.slice(item.to, to).trim() !== '') return 'conflict';
    replacements.push({ from, to, text: '' });
  }
  const last = items.at(-1);
  if (!last || added.length === 0) return replacements;
  const [start, stop] = [lineStart(source, last.from), lineEnd(source, last.to)];
  const dash = source.indexOf('-', start);
  const indent = source.slice(start, dash);
  if (indent.trim() !== '') return 'conflict';
  const gap = source.slice(start, stop).endsWith('\n') ? '' : end;
  replacements.push({ from: stop, to: stop, text: gap + added.map((entry) => `${indent}- ${quoteYaml(entry)}${end}`).join('') });
  return replacements;
}
