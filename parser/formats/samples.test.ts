import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../core/body';
import type { ImportedArticle } from '../../core/import/imported-article';
import { readFormatted } from './formats';

// `office.md` is our own; pandoc and LibreOffice made the files of it.
const folder = join(import.meta.dirname, 'samples');
const expected = JSON.parse(readFileSync(join(folder, 'office.json'), 'utf8')) as string[];

async function readSample(name: string): Promise<ImportedArticle> {
  const [article] = (await readFormatted({ name, bytes: new Uint8Array(readFileSync(join(folder, name))), chapters: 'whole' })) ?? [];
  if (!article) throw new Error(`${name} holds no article.`);
  return article;
}

/** A block as a line of `office.json`. */
function describeBlock(block: Block): string {
  const { text, inline = [] } = block;
  const words = inline.reduceRight((shown, { kind, start, end, note }) => (kind === 'footnote' ? `${shown.slice(0, start)}[^${note ?? ''}]${shown.slice(end)}` : shown), text);
  const marks = inline.filter(({ kind }) => kind !== 'footnote').map(({ kind, start, end, href }) => ` {${[kind, text.slice(start, end), ...(href ? [href] : [])].join(' ')}}`);
  return `${describeType(block)}: ${words}${marks.join('')}`;
}

function describeType(block: Block): string {
  if (block.type === 'heading') return `heading ${block.level}`;
  if (block.type === 'list-item') return `list-item ${block.depth} ${block.ordinal ?? '-'}`;
  if (block.type === 'footnote') return `footnote ${block.label}`;
  return block.type === 'table' ? `table ${block.headerRows}` : block.type;
}

const metadata = {
  title: 'The Harbour Compact', byline: 'Ines Okafor, Tomás Lindqvist', publication: '', published: '2024-03-18', url: '', language: 'en-GB',
};

describe('samples of word processors', () => {
  it.each(['office-pandoc.docx', 'office-libreoffice.docx'])('reads %s as it was written', async (name) => {
    const article = await readSample(name);
    expect(article.blocks.map(describeBlock)).toEqual(expected);
    expect(article.metadata).toEqual(metadata);
  });

  it('reads an e-book of pandoc as it was written, with the title of the book and of its chapter', async () => {
    const article = await readSample('office-pandoc.epub');
    expect(article.blocks.map(describeBlock)).toEqual(expected.toSpliced(4, 0, expected[0] ?? ''));
    expect(article.metadata).toEqual(metadata);
  });

  it('reads the words of an e-book of LibreOffice, which writes neither headings nor lists nor heads of tables', async () => {
    const article = await readSample('office-libreoffice.epub');
    const words = (line: string): string => line.replace(/^[^:]*: | \{[^}]*\}|Port\t.*\n/gu, '');
    expect(article.blocks.map(describeBlock).map(words)).toEqual(expected.map(words));
    expect(article.metadata).toEqual(metadata);
  });

  it('reads rich text of LibreOffice as it was written, but for the head of the table, which it writes as bold cells', async () => {
    const article = await readSample('office-libreoffice.rtf');
    const written = expected.map((line) => (line.startsWith('table 1') ? `${line.replace('1', '0')} {strong Port} {strong Fee today} {strong Fee in 2029}` : line));
    expect(article.blocks.map(describeBlock)).toEqual(written);
    expect(article.metadata).toEqual({ ...metadata, language: 'en' });
  });

  it('reads rich text of pandoc as it was written, but for what it does not write: quotes, heads, descriptions of pictures', async () => {
    const article = await readSample('office-pandoc.rtf');
    const written = expected
      .filter((line) => !line.startsWith('caption'))
      .map((line) => line.replace(/^quote:/u, 'paragraph:').replace(/^table 1/u, 'table 0'));
    written[0] = `${written[0] ?? ''} {strong ${metadata.title}}`;
    expect(article.blocks.map(describeBlock)).toEqual(written);
    expect(article.metadata).toEqual({ ...metadata, byline: '', language: 'en' });
  });
});
