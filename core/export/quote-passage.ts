import { blockIndexAt } from '../article-text';
import type { Block, InlineRange } from '../body';
import type { Anchor } from '../records';
import { escapeMarkdown } from './escape-markdown';
import { flattenLines } from './flatten-lines';

/** Words as a Markdown block quote, each of their paragraphs in it. */
export function quoteWords(words: string): string {
  return asQuote(escapeMarkdown(words));
}

/**
 * A Markdown block quote of what stands between two offsets of the article text: a table's cells as a table, a
 * footnote's reference in brackets, and below the passage the footnotes that it refers to. `starts` are the blocks'.
 */
export function quotePassage(blocks: readonly Block[], starts: readonly number[], { start, end }: Pick<Anchor, 'start' | 'end'>): string {
  const parts: string[] = [];
  const cited = new Set<string>();
  for (let index = blockIndexAt(starts, start); index < blocks.length && (starts[index] ?? 0) < end; index += 1) {
    const [block, origin] = [blocks[index], starts[index] ?? 0];
    if (!block) break;
    const [from, to] = [Math.max(0, start - origin), Math.min(block.text.length, end - origin)];
    const words = block.text.slice(from, to);
    const references = (block.inline ?? []).filter((range) => range.kind === 'footnote' && from <= range.start && range.end <= to);
    for (const { note } of references) cited.add(note ?? '');
    const isCells = block.type === 'table' && /[\t\n]/u.test(words);
    parts.push(isCells ? writeTable(words) : escapeMarkdown(bracketReferences(words, references, from)));
  }
  return asQuote([...parts, ...writeNotes(blocks, cited)].filter((part) => part !== '').join('\n\n'));
}

function asQuote(markdown: string): string {
  if (markdown !== '' && !markdown.includes('\n')) return `> ${markdown}`;
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** Some of a table's cells as GitHub's dialect writes them. It knows no table without a header: that is left empty. */
function writeTable(cells: string): string {
  const rows = cells.split('\n').map((row) => row.split('\t').map((cell) => escapeMarkdown(flattenLines(cell))));
  const width = Math.max(...rows.map((row) => row.length));
  const writeRow = (row: readonly string[]): string => `| ${Array.from({ length: width }, (_, column) => row[column] ?? '').join(' | ')} |`;
  const rule = Array.from({ length: width }, () => '---');
  return [writeRow([]), writeRow(rule), ...rows.map(writeRow)].join('\n');
}

/** Puts each reference to a footnote in brackets: raised, it would be told from the word before it, and here it is not. */
function bracketReferences(words: string, references: readonly InlineRange[], origin: number): string {
  let [bracketed, at] = ['', 0];
  for (const { start, end } of references) {
    bracketed += words.slice(at, start - origin) + inBrackets(words.slice(start - origin, end - origin));
    at = end - origin;
  }
  return bracketed + words.slice(at);
}

function inBrackets(label: string): string {
  return /^[[(].*[\])]$/u.test(label) ? label : `[${label}]`;
}

function writeNotes(blocks: readonly Block[], cited: ReadonlySet<string>): string[] {
  if (cited.size === 0) return [];
  const seen = new Set<string>();
  return blocks.flatMap((block) => {
    if (block.type !== 'footnote' || !cited.has(block.label)) return [];
    const label = seen.has(block.label) ? '' : `${inBrackets(block.label)} `;
    seen.add(block.label);
    return [escapeMarkdown(label + block.text)];
  });
}
