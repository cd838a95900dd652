import { mendText } from './mend-text';

/**
 * Single characters that mean something in CommonMark, in GitHub's and Obsidian's dialects or to a
 * linkifier, each only where it does. Every pattern matches within one line.
 */
const meaningful = [
  // Code, emphasis, links, tables, strikethrough, superscripts and Obsidian's block ids. A `]` closes
  // nothing while every `[` is escaped, and `\[…\]` would be a formula to some.
  /[\\`*[|~^]/u,
  // Emphasis, but not inside a word.
  /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
  // A tag, a comment, an autolink; not “a < b” or “<3”.
  /<(?![\s\d=])/u,
  // An entity; not “AT&T”.
  /&(?=#?[\p{L}\p{N}]+;)/u,
  // A heading, its closing sequence, an Obsidian tag; not “C#”.
  /(?<![\p{L}\p{N}])#/u,
  // ==highlight== and %%comment%%.
  /=(?==)|(?<==)=/u,
  /%(?=%)|(?<=%)%/u,
  // $formula$; a sum of money after a space can neither open nor close one.
  /\$(?!\d)|(?<=\S)\$/u,
  // Bare addresses: http://, www. and example.com, and mail.
  /\/(?=\/)/u,
  /(?<=[Ww]{3}|\S(?=\.\p{L}{2}))\./u,
  /(?<=\S)@(?=\S)/u,
  // At the start of a line: a quote, an underline that makes a heading, a rule, a list, a table's
  // alignment row, a definition.
  /^[>=]/u,
  /^[-+](?=[-+\s]|$)/u,
  /^:(?=[-:\s]|$)/u,
  /(?<=^\d{1,9})[.)](?=\s|$)/u,
];

const meaningfulCharacter = new RegExp(meaningful.map((pattern) => pattern.source).join('|'), 'gu');

// Parsers strip white space (as JavaScript's trim does) at a line's ends and take an indented line for
// code; and many an editor breaks lines at a form feed or U+2028.
const fragileSpace = /^\s|\s$|[\f\u2028\u2029]/gu;

/**
 * Markdown that shows `text` itself, wherever it stands, under CommonMark, GitHub and Obsidian; a line
 * break in it becomes a hard one, a blank line a new paragraph.
 */
export function escapeMarkdown(text: string): string {
  return mendText(text)
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
  return line
    .replace(meaningfulCharacter, String.raw`\$&`)
    .replace(fragileSpace, (space) => `&#${space.codePointAt(0) ?? 0};`);
}
