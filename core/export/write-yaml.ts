import { isList, type FrontEntry, type FrontValue } from './export-document';
import { quoteYaml } from './quote-yaml';

/** Entries as YAML, each on lines of its own, without a line break at the end; text is always quoted, so that no reader makes a time stamp of a date. */
export function writeYaml(entries: readonly FrontEntry[], end = '\n'): string {
  return entries.map(({ key, value }) => `${writeKey(key)}:${writeValue(value, end)}`).join(end);
}

function writeKey(key: string): string {
  return /^[a-z][\w-]*$/iu.test(key) && !/^(?:null|true|false|yes|no|on|off|y|n)$/iu.test(key) ? key : quoteYaml(key);
}

/** What follows a key's colon. */
export function writeValue(value: FrontValue, end: string): string {
  if (typeof value === 'string') return ` ${quoteYaml(value)}`;
  if (typeof value !== 'object') return ` ${value}`;
  if (isList(value)) return value.length === 0 ? ' []' : value.map((entry) => `${end}  - ${quoteYaml(entry)}`).join('');
  const entries = Object.entries(value);
  return entries.length === 0 ? ' {}' : entries.map(([key, count]) => `${end}  ${quoteYaml(key)}: ${count}`).join('');
}
