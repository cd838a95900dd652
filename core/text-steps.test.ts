import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockSeparator } from './article-text';
import { blockAround, pieceAround, stepFrom, type Edge } from './text-steps';
import { piecesOf, type TextUnit } from './text-pieces';

/** Every place an edge stops at on its way from one end of a text to the other, shown as `|` in it. */
function stopsOf(text: string, edge: Edge, unit: TextUnit, language = 'en'): string {
  const stops: number[] = [];
  for (let at = stepFrom(text, -1, edge, unit, 1, language); at !== null; at = stepFrom(text, at, edge, unit, 1, language)) stops.push(at);
  const back: number[] = [];
  for (let at = stepFrom(text, text.length + 1, edge, unit, -1, language); at !== null; at = stepFrom(text, at, edge, unit, -1, language)) back.unshift(at);
  expect(back).toEqual(stops);
  return stops.reduceRight((shown, at) => `${shown.slice(0, at)}|${shown.slice(at)}`, text);
}

const cases: { name: string; edge: Edge; unit: TextUnit; language?: string; shown: string }[] = [
  { name: 'characters, not white space', edge: 'end', unit: 'character', shown: 'a|b| c|' },
  { name: 'graphemes', edge: 'start', unit: 'character', shown: '|👩‍🚀 |e\u0301|🇩🇪|🇫🇷' },
  { name: 'characters over a break between blocks', edge: 'end', unit: 'character', shown: 'a|b|\n\nc|' },
  { name: 'ends of words', edge: 'end', unit: 'word', shown: 'We| don’t| know|.|\n\nYou| do|' },
  { name: 'starts of words', edge: 'start', unit: 'word', shown: '|“|We |must|,” |he |said' },
  { name: 'no stop beside a hyphen', edge: 'end', unit: 'word', shown: 'well|-known| facts|' },
  { name: 'Chinese words', edge: 'end', unit: 'word', language: 'zh', shown: '中国|外交部|表示|。|' },
  { name: 'Thai words', edge: 'start', unit: 'word', language: 'th', shown: '|สวัสดี|ชาว|โลก' },
  { name: 'an emoji as a word', edge: 'end', unit: 'word', shown: 'a| 👩‍🚀| b|' },
  { name: 'sentences', edge: 'end', unit: 'sentence', shown: 'One. Two!| Three|\n\nFour.|'.replace('One.', 'One.|') },
  { name: 'starts of sentences', edge: 'start', unit: 'sentence', shown: '|“Go.” |He went. |Why?' },
  { name: 'titles', edge: 'end', unit: 'sentence', shown: 'Mr. Vale met Dr. Amery.| Then Sen. Quill left.|' },
  { name: 'initials', edge: 'end', unit: 'sentence', shown: 'J. R. Marrow spoke.| So did he.|' },
  { name: 'U.S. before a name', edge: 'end', unit: 'sentence', shown: 'The U.S. Senate voted.| It passed.|' },
  { name: 'U.S. at an end', edge: 'end', unit: 'sentence', shown: 'They left the U.S.| The talks failed.|' },
  { name: 'German abbreviations', edge: 'end', unit: 'sentence', language: 'de', shown: 'Viele, z. B. Polen, zögern.| Am 3. Oktober endet es, d. h. Bald.|' },
  { name: 'a year at an end', edge: 'end', unit: 'sentence', language: 'de', shown: 'Es war 1990.| Dann kam er.|' },
  { name: 'lines and cells', edge: 'end', unit: 'sentence', shown: 'Name|\tShare|\nElm|\t12.5|' },
  { name: 'Japanese sentences', edge: 'start', unit: 'sentence', language: 'ja', shown: '|行く。|来る。' },
  { name: 'a language that is none', edge: 'end', unit: 'word', language: 'en_US@x', shown: 'a| b|' },
  { name: 'nothing in white space', edge: 'end', unit: 'word', shown: ' \n\n \n\n' },
];

describe('stepFrom', () => {
  for (const { name, edge, unit, language, shown } of cases) {
    it(`stops at ${name}`, () => {
      expect(stopsOf(shown.replaceAll('|', ''), edge, unit, language)).toBe(shown);
    });
  }

  const grapheme = fc.oneof(
    fc.constantFrom('👩‍🚀', '👨‍👩‍👧', '🇩🇪', 'e\u0301', 'ก็', '한', '中', '‏', '。', ' ', '  ', '.', ' A', 'b', '”', '“', blockSeparator, '\n', '\t', '\r\n'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  );
  const anyText = fc.array(grapheme, { maxLength: 400 }).map((parts) => parts.join(''));
  const units = fc.constantFrom<TextUnit>('character', 'word', 'sentence');

  it('goes on in its direction, and stops in no grapheme, white space or separator', () => {
    const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(anyText, fc.nat(), units, fc.constantFrom<Edge>('start', 'end'), fc.constantFrom<1 | -1>(1, -1), (text, seed, unit, edge, direction) => {
        const offset = seed % (text.length + 1);
        const stop = stepFrom(text, offset, edge, unit, direction, 'en');
        if (stop === null) return;
        expect(Math.sign(stop - offset)).toBe(direction);
        const block = blockAround(text, stop);
        expect(stop).toBeLessThanOrEqual(block.end);
        const boundaries = new Set([...graphemes.segment(text.slice(block.start, block.end))].map(({ index }) => block.start + index).concat(block.end));
        expect(boundaries.has(stop)).toBe(true);
        const touched = edge === 'end' ? text.slice(block.start, stop) : text.slice(stop, block.end);
        expect(edge === 'end' ? touched.trimEnd() : touched.trimStart()).toBe(touched);
        expect(touched).not.toBe('');
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds in a stretch of a long text what it finds in the whole', () => {
    const paragraph = 'Mr. Vale said no. “We wait,” he told the café\u0301 👩‍🚀 in the U.S. Then 中国外交部 said more. '.repeat(400);
    const pieces = piecesOf(paragraph, 'sentence', 'en');
    for (const { start, end } of pieces.slice(200, 240)) {
      expect(stepFrom(paragraph, start, 'end', 'sentence', 1, 'en')).toBe(end);
      expect(stepFrom(paragraph, end, 'start', 'sentence', -1, 'en')).toBe(start);
      expect(pieceAround(paragraph, start + 1, 'sentence', 'en')).toEqual({ start, end });
    }
  });

  it('pairs flags in a row from the first of them', () => {
    expect(pieceAround('🇩🇪'.repeat(40), 102, 'character', 'en')).toEqual({ start: 100, end: 104 });
  });

  it('finds the end of a sentence that is longer than any stretch', () => {
    const text = `Short. ${'Words and '.repeat(20_000)}end. Next.`;
    expect(stepFrom(text, 7, 'end', 'sentence', 1, 'en')).toBe(text.length - ' Next.'.length);
    expect(pieceAround(text, 100_000, 'sentence', 'en')).toEqual({ start: 7, end: text.length - ' Next.'.length });
  });
});
