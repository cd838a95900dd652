import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportedArticle } from '../../core/import/imported-article';
import { Refusal } from '../refusal';
import { readPdf } from './pdf';

const folder = join(import.meta.dirname, 'samples');

async function importSample(name: string): Promise<ImportedArticle> {
  return importBytes(new Uint8Array(readFileSync(join(folder, name))));
}

async function importBytes(bytes: Uint8Array): Promise<ImportedArticle> {
  const [article] = await readPdf({ name: 'sample.pdf', chapters: 'whole', bytes });
  if (!article) throw new Error('There is no article.');
  return article;
}

/** Each paragraph's words as their source has them. */
function paragraphsOf(source: string, selector: string): string[] {
  const page = new DOMParser().parseFromString(readFileSync(join(folder, source), 'utf8'), source.endsWith('.html') ? 'text/html' : 'text/xml');
  return [...page.querySelectorAll(selector)].map((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const note of copy.querySelectorAll('note > note-body')) note.remove();
    return copy.textContent.replaceAll('\u00AD', '').replace(/\s+/gu, ' ').trim();
  });
}

function keptText({ blocks, setAside }: ImportedArticle): string[] {
  return blocks.filter((block, index) => !setAside.includes(index) && block.type !== 'footnote').map(({ text }) => text);
}

const asideText = ({ blocks, setAside }: ImportedArticle): string[] => setAside.map((index) => blocks[index]?.text ?? '');

describe('a page printed by a browser', () => {
  it('reads as its source does, paragraph by paragraph, across columns and pages', async () => {
    const source = paragraphsOf('pdf-briefing.html', 'h1, h2, p, li');
    const article = await importSample('pdf-briefing.pdf');
    const [headline, byline, date, ...prose] = source;
    expect(keptText(article)).toEqual([headline, ...prose]);
    expect(asideText(article)).toEqual([
      'The Harbour Review · Policy desk', byline, date, 'Page 1 of 3',
      'The Harbour Review · Policy desk', 'Page 2 of 3', 'The Harbour Review · Policy desk', 'Page 3 of 3',
    ]);
  });

  it('knows its title, author, date and language, headings, lists, links and emphasis', async () => {
    const { metadata, blocks } = await importSample('pdf-briefing.pdf');
    expect(metadata).toEqual({
      title: 'Straits ministers agree a shipping code, and argue about its teeth', byline: 'Mara Ellingsen',
      publication: '', published: '2025-03-14', url: '', language: 'en',
    });
    expect(blocks.filter(({ type }) => type === 'heading').map((block) => (block.type === 'heading' ? block.level : 0))).toEqual([1, 2, 2, 2]);
    expect(blocks.flatMap((block) => (block.type === 'list-item' ? [block.ordinal] : []))).toEqual([1, 2, 3, null, null]);
    const ranges = blocks.flatMap(({ text, inline = [] }) => inline.map(({ kind, start, end, href }) => [kind, text.slice(start, end), href]));
    expect(ranges).toEqual([
      ['emphasis', '“in all circumstances short of war”', undefined],
      ['strong', 'foreign minister of Northmark', undefined],
      ['link', 'the secretariat’s page', 'https://example.org/straits/code'],
    ]);
  });
});

describe('a document of a word processor', () => {
  it('reads as its source does, hyphenated lines and all', async () => {
    const article = await importSample('pdf-report.pdf');
    expect(keptText(article)).toEqual(paragraphsOf('pdf-report.fodt', 'text > p'));
  });

  it('has its footnotes, and the marks that refer to them', async () => {
    const { blocks } = await importSample('pdf-report.pdf');
    const notes = blocks.flatMap((block) => (block.type === 'footnote' ? [[block.label, block.text]] : []));
    const source = paragraphsOf('pdf-report.fodt', 'note-body > p');
    expect(notes).toEqual([['1', source[0]], ['2', source[1]], ['1 (p. 2)', source[2]]]);
    const references = blocks.flatMap(({ inline = [] }) => inline.flatMap(({ kind, note }) => (kind === 'footnote' ? [note] : [])));
    expect(references).toEqual(['1', '2', '1 (p. 2)']);
  });

  it('takes no file’s name for a title', async () => {
    const { metadata } = await importSample('pdf-report.pdf');
    expect(metadata.title).toBe('Keeping the lights on: the winter reserve and who should pay for it');
    expect(metadata.byline).toBe('Jonas Petrak');
  });
});

const helvetica = '/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** A PDF made by hand, of one page and empty ones after it, without a table of its objects: the library finds them. */
function pdfOf(content: string, fonts = helvetica, pages = 1): Uint8Array {
  const empty = Array.from({ length: pages - 1 }, (_, index) => index + 10);
  return new TextEncoder().encode(`%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (globalThis.ran = true) >> >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R ${empty.map((number) => `${number} 0 R`).join(' ')}] /Count ${pages} >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 4 0 R /Resources 5 0 R >> endobj
4 0 obj << /Length ${content.length} >> stream
${content}
endstream endobj
5 0 obj << /Font << ${fonts} >> /XObject << /Again 6 0 R >> >> endobj
6 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 400 400] /Resources 5 0 R /Length 9 >> stream
/Again Do
endstream endobj
${empty.map((number) => `${number} 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >> endobj`).join('\n')}
trailer << /Root 1 0 R >>
%%EOF`);
}

const japaneseFont = `/F1 << /Type /Font /Subtype /Type0 /BaseFont /KozMinPro /Encoding /90ms-RKSJ-H /DescendantFonts [<<
/Type /Font /Subtype /CIDFontType0 /BaseFont /KozMinPro /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >>
/FontDescriptor << /Type /FontDescriptor /FontName /KozMinPro /Flags 4 >> >>] >>`;

it('reads a page from right to left as its source does', async () => {
  expect(keptText(await importSample('pdf-arabic.pdf'))).toEqual(paragraphsOf('pdf-arabic.html', 'h1, p'));
});

describe('files by hand', () => {
  it('reads East Asian text by a map that the file only names', async () => {
    const article = await importBytes(pdfOf('BT /F1 12 Tf 50 300 Td <8A438BAC82CC8D7182E8> Tj ET', japaneseFont));
    expect(keptText(article)).toEqual(['海峡の航り']);
  });

  it('comes to an end where a form draws itself, and runs nothing', async () => {
    const article = await importBytes(pdfOf('/Again Do BT /F1 12 Tf 50 300 Td (Plain words of a hostile file.) Tj ET'));
    expect(keptText(article)).toEqual(['Plain words of a hostile file.']);
    expect(globalThis).not.toHaveProperty('ran');
  });

  it('keeps letters raised or lowered with their line', async () => {
    const article = await importBytes(pdfOf('BT /F1 12 Tf 50 300 Td (CO) Tj /F1 7 Tf -0 -3 Td 17.5 0 Td (2) Tj /F1 12 Tf 6 3 Td (emissions fell) Tj ET'));
    expect(article.blocks).toMatchObject([{ text: 'CO2 emissions fell', inline: [{ kind: 'subscript', start: 2, end: 3 }] }]);
  });

  const refused = [
    ['more pages than an article has', pdfOf('', helvetica, 3001), 'too-large', /3,000 pages/u],
    ['pictures without text', pdfOf('0 0 100 100 re f'), 'empty', /OCR/u],
    ['a file with a password', new Uint8Array(readFileSync(join(folder, 'pdf-locked.pdf'))), 'unreadable', /password/u],
    ['a file cut off', new TextEncoder().encode('%PDF-1.7\nnothing more'), 'unreadable', /damaged/u],
  ] as const;
  it.each(refused)('refuses %s', async (_, bytes, code, message) => {
    const error: unknown = await readPdf({ name: '', chapters: 'whole', bytes }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Refusal);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) as unknown });
  });
});
