import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block } from '../body';
import type { ImportedArticle } from './imported-article';
import { readSource } from './read-source';

const folder = new URL('cases/', import.meta.url);
const names = readdirSync(folder).filter((name) => /\.(?:txt|html)$/u.test(name));

/** An import as a case's `.json` holds it: its metadata, and a line for each block. */
function describeImport({ metadata, blocks, setAside }: ImportedArticle): { metadata: object; body: string[] } {
  const aside = new Set(setAside);
  return { metadata, body: blocks.map((block, index) => (aside.has(index) ? 'aside ' : '') + describeBlock(block)) };
}

function describeBlock(block: Block): string {
  const detail = {
    heading: () => ('level' in block ? ` ${block.level}` : ''),
    'list-item': () => ('depth' in block ? ` depth ${block.depth}, ${block.ordinal ?? 'unnumbered'}` : ''),
    table: () => ('headerRows' in block ? ` ${block.headerRows} header` : ''),
  };
  const more = block.type in detail ? detail[block.type as keyof typeof detail]() : '';
  const ranges = (block.inline ?? []).map(
    ({ kind, start, end, href }) => ` {${kind}: ${block.text.slice(start, end)}${href === undefined ? '' : ` → ${href}`}}`,
  );
  return `${block.type}${more}: ${block.text}${ranges.join('')}`;
}

describe('cases', () => {
  it.each(names)('%s', (name) => {
    const kind = name.endsWith('.html') ? 'html' : 'text';
    const outcome = readSource({ kind, content: readFileSync(new URL(name, folder), 'utf8') });
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    const expected = new URL(`${name}.json`, folder);
    if (process.env['WRITE_CASES']) writeFileSync(expected, JSON.stringify(describeImport(outcome.imported), null, 2) + '\n');
    expect(existsSync(expected)).toBe(true);
    expect(describeImport(outcome.imported)).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});
