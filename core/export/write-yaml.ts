import type { FrontEntry, FrontValue } from './export-document';
import { quoteYaml } from './quote-yaml';

/** Entries as lines of YAML. Text is always quoted, so that no reader makes a time stamp of a date. */
export function writeYaml(entries: readonly FrontEntry[]): string {
  return entries.map(({ key, value }) => `${key}:${writeValue(value)}`).join('\n');
}

function writeValue(value: FrontValue): string {
  if (typeof value === 'string') return ` ${quoteYaml(value)}`;
  if (typeof value === 'number') return ` ${value}`;
  if (isList(value)) return value.length === 0 ? ' []' : value.map((item) => `\n  - ${quoteYaml(item)}`).join('');
  const counts = Object.entries(value);
  return counts.length === 0 ? ' {}' : counts.map(([name, count]) => `\n  ${quoteYaml(name)}: ${count}`).join('');
}

/** `Array.isArray` leaves a readonly array among the rest. */
export function isList(value: FrontValue): value is readonly string[] {
  return Array.isArray(value);
}
