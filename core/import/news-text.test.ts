import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockSchema } from '../body';
import { metadataSchema } from '../records';
import { readNewsText } from './news-text';

/** A text's characters without those that show nothing. */
const visible = (text: string): string => text.replace(/[\s\p{Cc}\u00AD\u180E\u200B-\u200F\u2060\uFEFF]/gu, '');

const line = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.lorem({ maxCount: 30 }),
  fc.constantFrom('', '  ', '6 min', 'By Jane Roe', 'Advertisement', 'Feb. 24, 2022', 'A picture. (AP)', 'Ships ‘leave’ port as talks fail again'),
);
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', '\u2028', '\n \n')))
  .map((lines) => lines.flat().join(''));

describe('readNewsText', () => {
  it('keeps every visible character in order', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { blocks } = readNewsText(source);
        expect(visible(blocks.map((block) => block.text).join(''))).toBe(visible(source));
      }),
    );
  });

  it('finds the title above paragraphs that are all short', () => {
    const paragraphs = Array.from({ length: 40 }, (_, day) => `On day ${String(day)} the ships left the harbour with tea and coal.`);
    expect(readNewsText(['A long day at the harbour', ...paragraphs].join('\n\n')).metadata.title).toBe('A long day at the harbour');
  });

  it('says where in the text each block stands', () => {
    fc.assert(
      fc.property(text, (source) => {
        let end = 0;
        for (const block of readNewsText(source).blocks) {
          expect(block.source?.start).toBeGreaterThanOrEqual(end);
          end = block.source?.end ?? 0;
          expect(visible(source.slice(block.source?.start, end))).toBe(visible(block.text));
        }
      }),
    );
  });

  it('makes what the schemas ask for, without blank lines', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { blocks, metadata, setAside } = readNewsText(source);
        for (const block of blocks) expect(blockSchema.parse(block).text).not.toMatch(/^$|\n/u);
        expect(() => metadataSchema.parse(metadata)).not.toThrow();
        expect(setAside).toEqual([...new Set(setAside)].sort((a, b) => a - b));
      }),
    );
  });

  it.each([
    ['prose', 'The minister said on Monday (AP) that “nothing” had changed since Feb. 24, 2022. Nobody agreed.\n\n'],
    ['white space', ' \t'],
    ['one long line', 'a,. –('],
    ['newspaper names', 'The Washington Post'],
    ['brackets', '(['],
    ['numbers', '1.2.'],
  ])('comes to the end of 2 MB of %s', (_, piece) => {
    // What grew with the square of its input would run into the limit.
    const source = piece.repeat(Math.ceil(2_000_000 / piece.length));
    expect(readNewsText(source).blocks.length === 0).toBe(source.trim() === '');
  }, 30_000);
});

const shared = new URL('../../../shared/inputs/japan-russia-article.txt', import.meta.url);

describe.skipIf(!existsSync(shared))('the shared article (skipped where ../shared/inputs is missing)', () => {
  it('has its metadata found and its furniture set aside', () => {
    const { blocks, metadata, setAside } = readNewsText(readFileSync(shared, 'utf8'));
    expect(metadata).toMatchObject({ publication: 'The Washington Post', published: '--02-24', language: 'en', url: '' });
    expect(metadata.title).toMatch(/^Japan cautiously .* relations$/u);
    expect(metadata.byline).toMatch(/^Julia .* this report$/u);
    expect(setAside.map((index) => blocks[index]?.text.slice(0, 12))).toEqual([
      'The Washingt', 'Japanese Pri', '6 min', 'Russia launc', 'Russia unlea', 'Global leade', 'Biden’s econ', 'Julia Mio In',
    ]);
  });
});
