import { filters as engineFilters, type Context, type FilterImplOptions } from 'liquidjs/dist/liquid.browser.mjs';
import { describeDate } from '../../partial-date';
import { escapeMarkdown } from '../escape-markdown';
import { flattenLines } from '../flatten-lines';
import { mendText } from '../mend-text';
import { quoteWords } from '../quote-passage';
import { quoteYaml } from '../quote-yaml';
import { MarkdownValue } from './markdown-value';

/** Of the engine's own filters those that neither read a clock nor are about the web. */
const keptFilters = [
  'append', 'prepend', 'capitalize', 'upcase', 'downcase', 'strip', 'replace', 'replace_first', 'remove', 'remove_first',
  'truncate', 'truncatewords', 'slice', 'split', 'join', 'first', 'last', 'size', 'reverse', 'sort', 'sort_natural',
  'uniq', 'map', 'where', 'compact', 'concat', 'default', 'plus', 'minus', 'times', 'divided_by', 'modulo', 'round',
] as const;

/** The filters a template can use, by name. What is Markdown stays Markdown in all of them. */
export const templateFilters: Readonly<Record<string, FilterImplOptions>> = {
  ...Object.fromEntries(keptFilters.map((name) => [name, keepMarkdown(engineFilters[name])])),
  yaml: (value: unknown) => new MarkdownValue(Array.isArray(value) ? `[${value.map(quoteAny).join(', ')}]` : quoteAny(value)),
  quote: (value: unknown) => new MarkdownValue(value instanceof MarkdownValue ? asQuote(value.text) : quoteWords(textOf(value))),
  link: (value: unknown, address: unknown) => new MarkdownValue(writeLinkTo(escapeOutput(value), textOf(address))),
  indent: (value: unknown, by: unknown) => {
    const margin = ' '.repeat(Math.min(40, Math.max(0, Number(by) || 0)));
    return new MarkdownValue(escapeOutput(value).replace(/\n(?=[^\n])/gu, `\n${margin}`));
  },
  in_words: (value: unknown) => describeDate(dayOf(value)),
  day: dayOf,
  raw: (value: unknown) => new MarkdownValue(textOf(value)),
};

/** What stands in the file for a value: Markdown as it is, anything else escaped. */
export function escapeOutput(value: unknown): string {
  if (value instanceof MarkdownValue) return value.text;
  if (Array.isArray(value)) return escapeMarkdown(value.map(textOf).join(', '));
  return escapeMarkdown(textOf(value));
}

function textOf(value: unknown): string {
  if (value instanceof MarkdownValue) return value.text;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? mendText(String(value)) : '';
}

function quoteAny(value: unknown): string {
  return quoteYaml(textOf(value));
}

function asQuote(markdown: string): string {
  return markdown.replace(/^.*$/gmu, (line) => (line === '' ? '>' : `> ${line}`));
}

/** A `]` closes the link's words, which escaping need not know. */
function writeLinkTo(words: string, address: string): string {
  const target = flattenLines(address).replace(/[\s<>\\\p{Control}]/gu, encodeURIComponent);
  return target === '' ? words : `[${words.replace(/(?<!\\)\]/gu, String.raw`\]`)}](<${target}>)`;
}

function dayOf(value: unknown): string {
  return textOf(value).replace(/T.*$/su, '');
}

type Handler = (this: { context: Context }, value: unknown, ...given: unknown[]) => unknown;

function keepMarkdown(filter: FilterImplOptions | undefined): FilterImplOptions {
  const handler: unknown = typeof filter === 'function' ? filter : filter?.handler;
  if (!isHandler(handler)) throw new Error('The template language lacks a filter that it had.');
  return function (this: { context: Context }, value: unknown, ...given: unknown[]): unknown {
    const plain = given.map((each) => (each instanceof MarkdownValue ? each.text : each));
    if (!(value instanceof MarkdownValue)) return handler.call(this, value, ...plain);
    const result = handler.call(this, value.text, ...plain);
    return typeof result === 'string' ? new MarkdownValue(result) : result;
  };
}

function isHandler(handler: unknown): handler is Handler {
  return typeof handler === 'function';
}
