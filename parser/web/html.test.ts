import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockSchema, type Block } from '../../core/body';
import type { ImportedArticle } from '../../core/import/imported-article';
import { readHtml } from './html';
import { isBlank } from '../../core/import/source-lines';

const readPage = (html: string): Promise<ImportedArticle> => readHtml(html, { kind: 'page' });
const read = async (html: string): Promise<Block[]> => (await readPage(html)).blocks;

describe('readHtml', () => {
  it.each([
    ['collapses white space as a browser does', '<p>a\n <b> b </b>\tc&nbsp; d</p>', ['a b c\u00A0 d']],
    ['splits at two breaks and keeps one', '<p>a<br>b<br> <br>c<br></p>', ['a\nb', 'c']],
    ['reads text that stands directly in a div', '<div>a<div>b</div>c</div>', ['a', 'b', 'c']],
    ['parts words that a block parts', '<div>a<section>b</section></div>', ['a', 'b']],
    ['leaves out what is no text', '<p>a<script>b</script><svg><text>c</text></svg><select><option>d</select><template>e</template></p>', ['a']],
    ['leaves out what is hidden', '<p hidden>a</p><p style="color:red; display : none">b</p><p aria-hidden="true">c</p><p>d</p>', ['d']],
    ['keeps text after an unclosed comment apart', '<p>a</p><!-- b <p>c</p>', ['a']],
    ['keeps blank lines out of preformatted text', '<pre>\na\n\n\n  b\nc</pre>', ['a', '  b\nc']],
    ['keeps a row of empty cells out of a table', '<table><tr><td>a<td>b<tr><td> <td><tr><td><td>c</table>', ['a\tb\n\tc']],
    ['reads a table of one column as blocks', '<table><tr><td>a</td></tr><tr><td>b</td></tr></table>', ['a', 'b']],
    ['reads a table with blocks in its cells as blocks', '<table><tr><td><ul><li>a</ul><td>b<tr><td>c<td>d</table>', ['a', 'b', 'c', 'd']],
  ])('%s', async (_, html, texts) => {
    expect((await read(html)).map(({ text }) => text)).toEqual(texts);
  });

  it.each([
    ['<p><em>a<i>b</i></em> c</p>', [{ kind: 'emphasis', start: 0, end: 2 }]],
    ['<p><b>a </b><b>b</b> c</p>', [{ kind: 'strong', start: 0, end: 3 }]],
    ['<p><b style="font-weight: normal">a</b></p>', undefined],
    ['<p><span style="font-weight:700">a</span></p>', [{ kind: 'strong', start: 0, end: 1 }]],
    ['<p>a <a href=" https://x.example/ ">b</a></p>', [{ kind: 'link', start: 2, end: 3, href: 'https://x.example/' }]],
    ['<p>a <a href="mailto:x@y.example">b</a></p>', [{ kind: 'link', start: 2, end: 3, href: 'mailto:x@y.example' }]],
    ['<p>a <a href="javascript:b()">b</a><a href="/c">c</a><a href="java\nscript:d()">d</a></p>', undefined],
    ['<p>H<sub>2</sub>O<sup>1</sup></p>', [{ kind: 'subscript', start: 1, end: 2 }, { kind: 'superscript', start: 3, end: 4 }]],
  ])('marks the ranges of %s', async (html, inline) => {
    expect((await read(html))[0]?.inline).toEqual(inline);
  });

  it('goes on with a mark in the next block', async () => {
    expect((await read('<b><p>a</p><p>b</p></b>')).map(({ inline }) => inline)).toEqual([
      [{ kind: 'strong', start: 0, end: 1 }],
      [{ kind: 'strong', start: 0, end: 1 }],
    ]);
  });

  it.each(['div', 'b', 'blockquote', 'ul><li', 'span style="font-weight:bold"', 'table><tr><td', 'nav', 'a href="/x"'])(
    'reads <%s> nested as deep as Chromium nests',
    async (tag) => {
      expect(await read(`<${tag}>`.repeat(500) + 'deep')).toMatchObject([{ text: 'deep' }]);
    },
  );

  it.each([
    ['paragraphs', '<p>One of <i>many</i> paragraphs, with <a href="https://x.example">a link</a>.</p>\n'],
    ['inline elements', '<i>a</i> <b>b</b><br>'],
    ['list items', '<li>a<ul><li>b</ul>'],
    ['tables', '<table><tr><td>a<td>b<tr><td>c<td>d</table>'],
    ['attributes', '<p class="a-b-c related" id="x" style="display:block">a</p>'],
  ])('comes to the end of 100 kB of %s', async (_, piece) => {
    // What grew with the square of its input would run into the limit.
    expect(await read(piece.repeat(Math.ceil(100_000 / piece.length)))).not.toEqual([]);
  }, 30_000);

  it('makes valid blocks of any markup', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>', '</p>', '<b>', '</b>', '<i style="font-weight:bold">', '<a href="https://x.example">', '</a>', '<br>', '&nbsp;', '\n', '<ul>',
        '<li>', '</ul>', '<ol start=3>', '<table>', '<tr>', '<td>', '<th colspan=2>', '</table>', '<pre>', '</pre>', '<h1>', '</h1>', '<figure>',
        '<img alt="x y">', '</figure>', '<blockquote>', '<article>', '<nav>', '</nav>', '<caption>', '<button>', '<svg>', '<!--', '-->',
      ),
      fc.string({ unit: 'grapheme' }),
      fc.lorem(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const { blocks, setAside } = await readPage(pieces.join(''));
        for (const block of blocks) {
          blockSchema.parse(block);
          const lines = block.type === 'table' ? block.text.split('\n') : block.text.split(/[\n]/u);
          expect(lines.every((line) => !isBlank(line))).toBe(true);
          for (const { start, end } of block.inline ?? []) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(block.text.length);
          }
        }
        expect(setAside.every((index) => index < blocks.length)).toBe(true);
      }),
    );
  });
});

const pages = join(import.meta.dirname, '../../../shared/inputs/pages');
const pageNames = existsSync(pages) ? readdirSync(pages) : [];
const squeeze = (text: string): string => text.replace(/\s+/gu, '');
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const load = (page: string, file: string): string => readFileSync(join(pages, page, file), 'utf8');

/** The share of the words kept that the expected ones do not have, each as often as it stands there. */
function measureSurplus(kept: readonly string[], expected: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1);
  const surplus = kept.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
  return surplus.length / expected.length;
}

describe.skipIf(pageNames.length === 0)('saved pages (skipped where ../shared/inputs is missing)', () => {
  const surpluses: number[] = [];

  it.each(pageNames)('%s keeps its prose and has its title found', async (page) => {
    const { blocks, metadata, setAside } = await readPage(load(page, 'source.html'));
    const { title } = JSON.parse(load(page, 'expected-metadata.json')) as { title: string };
    expect(metadata.title).toBe(title);
    const kept = blocks.filter((_, index) => !setAside.includes(index)).map(({ text }) => text);
    const expected = (await readHtml(load(page, 'expected.html'), { kind: 'document' })).blocks;
    const prose = expected.filter(({ type, text }) => type === 'paragraph' && wordsOf(text).length >= 10);
    const keptText = squeeze(kept.join(''));
    const missing = prose.flatMap(({ text }) => text.split('\n')).filter((text) => !keptText.includes(squeeze(text)));
    expect(missing).toEqual([]);
    const ofTexts = (texts: readonly string[]): string[] => texts.flatMap(wordsOf);
    surpluses.push(measureSurplus(ofTexts(kept), ofTexts(expected.map(({ text }) => text))));
  });

  it('keeps hardly a word that is not the article’s', () => {
    expect(surpluses.reduce((sum, surplus) => sum + surplus, 0) / surpluses.length).toBeLessThanOrEqual(0.02);
  });
});
