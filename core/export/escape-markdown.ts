import { mendText } from './mend-text';

/**
 * Single characters that mean something in CommonMark, in GitHub's and Obsidian's dialects or to a
 * linkifier, each only where it does. Every pattern matches within one line.
 */
const meaningful: readonly (readonly [characters: string, where: RegExp])[] = [
  // Code, emphasis, links, tables, strikethrough, superscripts and Obsidian's block ids. A `]` closes
  // nothing while every `[` is escaped, and `\[…\]` would be a formula to some.
  ['\\`*[|~^', /./u],
  // Emphasis, but not inside a word.
  ['_', /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u],
  // A tag, a comment, an autolink; not “a < b” or “<3”.
  ['<', /<(?![\s\d=])/u],
  // An entity; not “AT&T”.
  ['&', /&(?=#?[\p{L}\p{N}]+;)/u],
  // A heading, its closing sequence, an Obsidian tag; not “C#”.
  ['#', /(?<![\p{L}\p{N}])#/u],
  // ==highlight== and, at the start of a line, an underline that makes a heading; %%comment%%.
  ['=', /=(?==)|(?<==|^)=/u],
  ['%', /%(?=%)|(?<=%)%/u],
  // $formula$; a sum of money after a space can neither open nor close one.
  ['$', /\$(?!\d)|(?<=\S)\$/u],
  // Bare addresses: http://, www. and example.com, and mail.
  ['/', /\/(?=\/)/u],
  ['.', /(?<=[Ww]{3}|\S(?=\.\p{L}{2}))\./u],
  ['@', /(?<=\S)@(?=\S)/u],
  // At the start of a line: a quote, a rule, a list, a table's alignment row, a definition.
  ['>', /^>/u],
  ['-+', /^[-+](?=[-+\s]|$)/u],
  [':', /^:(?=[-:\s]|$)/u],
  ['.)', /(?<=^\d{1,9})[.)](?=\s|$)/u],
];

// Most characters can mean nothing: only these are looked at, each by its own patterns, with what stands around them.
const patternsAtStart = new Map<string, RegExp>();
const patternsWithin = new Map<string, RegExp>();
for (const [characters, { source }] of meaningful) {
  for (const character of characters) {
    addPattern(patternsAtStart, character, source);
    if (!source.startsWith('^')) addPattern(patternsWithin, character, source);
  }
}
// Without the u flag they are found sooner: none is half of a pair.
const candidate = new RegExp(`[${[...patternsWithin.keys()].map((character) => `\\${character}`).join('')}]`, 'g');

function addPattern(patterns: Map<string, RegExp>, character: string, source: string): void {
  const known = patterns.get(character);
  patterns.set(character, new RegExp(known ? `${known.source}|${source}` : source, 'uy'));
}

// Parsers strip white space (as JavaScript's trim does) at a line's ends and take an indented line for
// code; and many an editor breaks lines at a form feed or U+2028.
const fragileSpace = /^\s|\s$|[\f\u2028\u2029]/gu;
const mayBeFragile = /[\f\u2028\u2029]/;

/**
 * Markdown that shows `text` itself, wherever it stands, under CommonMark, GitHub and Obsidian; a line
 * break in it becomes a hard one, a blank line a new paragraph.
 */
export function escapeMarkdown(text: string): string {
  const mended = mendText(text);
  // Most passages are one line.
  if (!/[\n\v]/.test(mended)) return escapeLine(mended);
  return mended
    .replace(/\v/gu, '\n')
    .split(/\n{2,}/u)
    .filter((paragraph) => paragraph !== '')
    .map(escapeParagraph)
    .join('\n\n');
}

function escapeParagraph(paragraph: string): string {
  return paragraph.replace(/^\n|\n$/gu, '').split('\n').map(escapeLine).join('\\\n');
}

function escapeLine(line: string): string {
  let [escaped, taken] = [isMeaningful(line, 0, patternsAtStart) ? '\\' : '', 0];
  for (candidate.lastIndex = 1; candidate.test(line); ) {
    const at = candidate.lastIndex - 1;
    if (!isMeaningful(line, at, patternsWithin)) continue;
    escaped += `${line.slice(taken, at)}\\`;
    taken = at;
  }
  escaped += line.slice(taken);
  if (!mayBeFragile.test(escaped) && escaped.trim().length === escaped.length) return escaped;
  return escaped.replace(fragileSpace, (space) => `&#${space.codePointAt(0) ?? 0};`);
}

function isMeaningful(line: string, index: number, patterns: ReadonlyMap<string, RegExp>): boolean {
  const pattern = patterns.get(line.charAt(index));
  if (!pattern) return false;
  pattern.lastIndex = index;
  return pattern.test(line);
}
