import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Block } from '../body';
import type { ImportedArticle } from './imported-article';
import { readSource } from './read-source';

const folder = new URL('cases/', import.meta.url);
const names = readdirSync(folder).filter((name) => /\.(?:txt|html)$/u.test(name));

function importCase(name: string): ImportedArticle {
  const kind = name.endsWith('.html') ? 'html' : 'text';
  const outcome = readSource({ kind, content: readFileSync(new URL(name, folder), 'utf8') });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.imported;
}

/** An import as a case's `.json` holds it: its metadata, and a line for each block. */
function describeImport({ metadata, blocks, setAside }: ImportedArticle): string {
  const aside = new Set(setAside);
  const body = blocks.map((block, index) => (aside.has(index) ? 'aside ' : '') + describeBlock(block));
  return JSON.stringify({ metadata, body }, null, 2) + '\n';
}

function describeBlock(block: Block): string {
  const { text, inline = [] } = block;
  const ranges = inline.map(({ kind, start, end, href }) => ` {${[kind, text.slice(start, end), href].join(' | ')}}`);
  return `${describeType(block)}: ${text}${ranges.join('')}`;
}

function describeType(block: Block): string {
  if (block.type === 'heading') return `heading ${block.level}`;
  if (block.type === 'list-item') return `list-item ${block.depth} ${block.ordinal ?? '-'}`;
  return block.type === 'table' ? `table ${block.headerRows}` : block.type;
}

describe('cases', () => {
  it.each(names)('%s', async (name) => {
    const expected = fileURLToPath(new URL(`${name}.json`, folder));
    await expect(describeImport(importCase(name))).toMatchFileSnapshot(expected);
  });

  it('reads an article copied with its markup as it reads the same as text', () => {
    const summarise = ({ metadata, blocks, setAside }: ImportedArticle) => ({
      metadata,
      setAside,
      blocks: blocks.map(({ type, text }) => ({ type, text })),
    });
    expect(summarise(importCase('glued-masthead.html'))).toEqual(summarise(importCase('glued-masthead.txt')));
  });
});
