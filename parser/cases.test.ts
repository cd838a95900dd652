import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block } from '../core/body';
import type { ImportedArticle } from '../core/import/imported-article';
import { readSource } from './read-source';

const folder = join(import.meta.dirname, 'cases');
const names = readdirSync(folder).filter((name) => /\.(?:txt|html)$/u.test(name));

async function importCase(name: string): Promise<ImportedArticle> {
  const kind = name.endsWith('.html') ? 'html' : 'text';
  const text = readFileSync(join(folder, name), 'utf8');
  const outcome = await readSource({ name: '', content: { kind, text }, chapters: 'whole' });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.articles[0];
}

/** An import as a case's `.json` holds it: its metadata, and a line for each block. */
function describeImport({ metadata, blocks, setAside }: ImportedArticle): string {
  const aside = new Set(setAside);
  const body = blocks.map((block, index) => (aside.has(index) ? 'aside ' : '') + describeBlock(block));
  return JSON.stringify({ metadata, body }, null, 2) + '\n';
}

function describeBlock(block: Block): string {
  const { text, inline = [] } = block;
  const ranges = inline.map(({ kind, start, end, href, note }) => ` {${[kind, text.slice(start, end), href ?? note].join(' | ')}}`);
  return `${describeType(block)}: ${text}${ranges.join('')}`;
}

function describeType(block: Block): string {
  if (block.type === 'heading') return `heading ${block.level}`;
  if (block.type === 'list-item') return `list-item ${block.depth} ${block.ordinal ?? '-'}`;
  if (block.type === 'footnote') return `footnote ${block.label}`;
  return block.type === 'table' ? `table ${block.headerRows}` : block.type;
}

describe('cases', () => {
  it.each(names)('%s', async (name) => {
    const expected = join(folder, `${name}.json`);
    await expect(describeImport(await importCase(name))).toMatchFileSnapshot(expected);
  });

  it('reads an article copied with its markup as it reads the same as text', async () => {
    const summarise = ({ metadata, blocks, setAside }: ImportedArticle) => ({
      metadata,
      setAside,
      blocks: blocks.map(({ type, text }) => ({ type, text })),
    });
    expect(summarise(await importCase('glued-masthead.html'))).toEqual(summarise(await importCase('glued-masthead.txt')));
  });
});
