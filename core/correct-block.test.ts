import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAnchorExact, makeAnchor } from './anchor';
import { articleText, blockStarts } from './article-text';
import type { Block, Body } from './body';
import { correctBlock } from './correct-block';
import { moveAnchor } from './move-anchor';
import { findDifferences } from './text-difference';

const paragraph = (text: string, more: Partial<Block> = {}): Block => ({ type: 'paragraph', text, ...more }) as Block;
const corrected = (block: Block, text: string): Block | string => {
  const correction = correctBlock({ blocks: [block] }, 0, text);
  return 'refusal' in correction ? correction.refusal : (correction.body.blocks[0] ?? '');
};

describe('correctBlock', () => {
  it.each<[string, Block, string, string]>([
    ['takes blank lines and white space at the ends away', paragraph('old'), '  new \r\n\r\n\t \nline\t two ', 'new\nline  two'],
    ['takes away what is no text', paragraph('old'), 'a\0b\ud800', 'ab'],
    ['keeps indentation where it is preformatted', { type: 'preformatted', text: 'old' }, '  a  \n\n    b\n', '  a\n    b'],
    ['keeps a table’s empty cells', { type: 'table', headerRows: 0, text: 'a\t\nb\tc' }, ' A \t\nb\tc', 'A\t\nb\tc'],
    ['lets a picture lose its words', { type: 'caption', text: 'old', picture: { name: '0.jpg', width: 1, height: 1, alternative: '' } }, ' ', ''],
  ])('%s', (_, block, given, text) => {
    expect(corrected(block, given)).toEqual({ ...block, text });
  });

  it.each<[string, Block, string]>([
    ['a blank text', paragraph('old'), ' \n '],
    ['a cell more in a table', { type: 'table', headerRows: 0, text: 'a\tb' }, 'a\tb\tc'],
    ['a row less in a table', { type: 'table', headerRows: 0, text: 'a\nb' }, 'a'],
    ['a caption without a picture and without words', { type: 'caption', text: 'old' }, ''],
  ])('refuses %s', (_, block, given) => {
    expect(corrected(block, given)).toEqual(expect.stringContaining('.'));
    expect(correctBlock({ blocks: [block] }, 7, 'new')).toHaveProperty('refusal');
  });

  it('gives the same body back where nothing changes', () => {
    const body: Body = { blocks: [paragraph('old')] };
    expect(correctBlock(body, 0, ' old\n')).toEqual({ body });
  });

  it('keeps inline ranges on their words, and drops those of words that are gone', () => {
    const inline = [
      { kind: 'strong' as const, start: 4, end: 9 },
      { kind: 'link' as const, start: 14, end: 18, href: 'https://a.example/' },
      { kind: 'footnote' as const, start: 18, end: 19, note: '1' },
    ];
    expect(corrected(paragraph('Teh stren and more1 here', { inline }), 'The stern words and more here')).toMatchObject({
      inline: [{ kind: 'strong', start: 4, end: 9 }, { kind: 'link', start: 20, end: 24, href: 'https://a.example/' }],
    });
  });
});

describe('highlights on a corrected text', () => {
  /** The passage stands between brackets. */
  it.each<[string, string, string, string | null]>([
    ['before it', 'Teh minister spoke of [a stern response].', 'The old minister spoke of a stern response.', 'a stern response'],
    ['after it', '[A stern response], teh minister said.', 'A stern response, the minister said.', 'A stern response'],
    ['on both sides', 'Teh [stern] reponse', 'The stern response', 'stern'],
    ['in it', 'She promised [a stren response] to all.', 'She promised a stern response to all.', 'a stern response'],
    ['at its first word', 'She promised [stren words].', 'She promised stern words.', 'stern words'],
    ['at its last letter', 'She was [ster] then.', 'She was stern then.', 'stern'],
    ['on all of it', 'a [reponse] now', 'a response now', 'response'],
    ['around it, which adds words', 'a [response] now', 'a “response” right now', 'response'],
    ['that takes all of it away', 'He [never] said so.', 'He said so.', null],
    ['in a word it ends in', 'the [minis]tres said', 'the ministers said', 'minis'],
    ['that puts a mark on its last letter', 'the [cafe] is', 'the cafe\u0301 is', 'cafe\u0301'],
  ])('stand on their words after a correction %s', (_, marked, after, expected) => {
    const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1];
    const before = marked.replace(/[[\]]/gu, '');
    const anchor = makeAnchor(before, start, end);
    if (!anchor) throw new Error('The passage is empty.');
    const moved = moveAnchor(anchor, before, after, findDifferences(before, after));
    expect(isAnchorExact(moved, after)).toBe(expected !== null);
    expect(moved.exact).toBe(expected ?? anchor.exact);
  });

  it('have what is around them where the same words come to stand at the place of those taken away', () => {
    const [before, after] = ['ax中文中文z', 'a中文z'];
    const anchor = makeAnchor(before, 2, 3);
    if (!anchor) throw new Error('The passage is empty.');
    expect(moveAnchor(anchor, before, after, findDifferences(before, after))).toEqual({ start: 1, end: 2, exact: '中', prefix: 'a', suffix: '文z' });
  });

  const piece = fc.constantFrom('the', 'teh', ' ', ' ', ' ', 'stern', 'response', '“', ',', '🍵', 'e\u0301', '\u0301', '👩🏽‍🚀', 'x', '\n', 'נעל', '中文');
  const words = fc.array(piece, { maxLength: 25 }).map((pieces) => `a${pieces.join('')}z`.replace(/\n+/gu, '\n'));

  it('are in the text and on their words after any correction of any block, or as they were', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), fc.nat(), words, fc.nat(), fc.nat(), (texts, nth, text, one, other) => {
        const body: Body = { blocks: texts.map((each) => paragraph(each)) };
        const index = nth % texts.length;
        const correction = correctBlock(body, index, text);
        if ('refusal' in correction) throw new Error(correction.refusal);
        const [before, after] = [articleText(body.blocks), articleText(correction.body.blocks)];
        const anchor = makeAnchor(before, one % before.length, other % before.length);
        if (!anchor) return;
        const differences = findDifferences(before, after);
        const moved = moveAnchor(anchor, before, after, differences);
        expect(moved.start).toBeLessThanOrEqual(after.length);
        if (!isAnchorExact(moved, after)) {
          expect(moved.exact).toBe(anchor.exact);
          return;
        }
        expect(moved.end).toBeLessThanOrEqual(after.length);
        expect(after.slice(moved.start - moved.prefix.length, moved.end + moved.suffix.length)).toBe(moved.prefix + moved.exact + moved.suffix);
        const start = blockStarts(body.blocks)[index] ?? 0;
        const isElsewhere = anchor.end < start || anchor.start > start + (texts[index]?.length ?? 0);
        const isApart = differences.every(({ before: old }) => old.end < anchor.start - 1 || old.start > anchor.end + 1);
        if (isElsewhere || isApart) expect(moved.exact).toBe(anchor.exact);
      }),
      { numRuns: 1000 },
    );
  });

  it('keep exactly their words between any two corrections', () => {
    fc.assert(
      fc.property(words, words, words, words, words, (head, tail, otherHead, otherTail, passage) => {
        const [before, after] = [`${head}\n${passage}\n${tail}`, `${otherHead}\n${passage}\n${otherTail}`];
        const anchor = makeAnchor(before, head.length + 1, head.length + 1 + passage.length);
        if (!anchor) return;
        const differences = [
          { before: { start: 0, end: head.length }, after: { start: 0, end: otherHead.length } },
          {
            before: { start: before.length - tail.length, end: before.length },
            after: { start: after.length - otherTail.length, end: after.length },
          },
        ];
        const moved = moveAnchor(anchor, before, after, differences);
        expect(moved).toMatchObject({ exact: passage, start: otherHead.length + 1 });
      }),
    );
  });
});
