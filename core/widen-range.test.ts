import { describe, expect, it } from 'vitest';
import { findNestedQuotations, widenToQuotation } from './nested-quotations';
import type { TextRange } from './quotation-marks';
import type { Edge } from './text-steps';
import { nearestWordEdge, snapToWords, widenToSentences } from './widen-range';

/** A range is written into its text as `[` and `]`. */
function read(marked: string): { text: string; range: TextRange } {
  const start = marked.indexOf('[');
  return { text: marked.replace(/[[\]]/gu, ''), range: { start, end: marked.indexOf(']') - 1 } };
}

function show(text: string, range: TextRange | null): string | null {
  return range && `${text.slice(0, range.start)}[${text.slice(range.start, range.end)}]${text.slice(range.end)}`;
}

describe('snapToWords', () => {
  it.each([
    ['takes in cut words', 'answer wi[th fo]rce now', 'answer [with force] now'],
    ['leaves whole words', 'answer [with force] now', 'answer [with force] now'],
    ['leaves white space and punctuation', 'answer[ with force,] now', 'answer[ with force,] now'],
    ['takes in one word', 'f[or]ce', '[force]'],
    ['keeps an apostrophe in its word', 'they d[on]’t', 'they [don’t]'],
    ['takes in Chinese words', '中国外[交]部表示', '中国[外交部]表示'],
    ['takes in Thai words', 'สวัส[ดีช]าวโลก', '[สวัสดีชาว]โลก'],
    ['goes over blocks', 'on[e\n\nt]wo', '[one\n\ntwo]'],
    ['keeps an end at the very end', 'one t[wo]', 'one [two]'],
  ])('%s', (_, marked, expected) => {
    const { text, range } = read(marked);
    expect(show(text, snapToWords(text, range, 'en'))).toBe(expected);
  });

  it('goes no farther than a reference to a footnote', () => {
    expect(snapToWords('raised the dues1 again', { start: 13, end: 15 }, 'en', [15])).toEqual({ start: 11, end: 15 });
    expect(snapToWords('raised the dues1 again', { start: 13, end: 14 }, 'en', [15])).toEqual({ start: 11, end: 15 });
    expect(snapToWords('raised the dues1 again', { start: 15, end: 16 }, 'en', [15])).toEqual({ start: 15, end: 16 });
  });
});

describe('widenToSentences', () => {
  it.each([
    ['one sentence', 'One. We g[o no]w. Two.', 'One. [We go now.] Two.'],
    ['two sentences', 'One. We g[o. No]w. Two.', 'One. [We go. Now.] Two.'],
    ['over an abbreviation', 'One. Mr. V[ale] went. Two.', 'One. [Mr. Vale went.] Two.'],
    ['within its block', 'One\n\nT[w]o\n\nThree', 'One\n\n[Two]\n\nThree'],
    ['from block to block', 'A. On[e\n\nT]wo. B.', 'A. [One\n\nTwo.] B.'],
    ['what is a sentence already', 'Yes. [Go on.] B.', 'Yes. [Go on.] B.'],
  ])('%s', (_, marked, expected) => {
    const { text, range } = read(marked);
    expect(show(text, widenToSentences(text, range, 'en'))).toBe(expected);
  });
});

it.each<[Edge, number, number]>([
  ['end', 5, 3],
  ['end', 6, 8],
  ['end', 0, 3],
  ['start', 5, 4],
  ['start', 1, 0],
  ['start', 99, 12],
])('snaps the %s of a passage from %i to the word’s at %i', (edge, offset, expected) => {
  expect(nearestWordEdge('one four,\n\n two', offset, edge, 'en')).toBe(expected);
});

describe('widenToQuotation', () => {
  it.each([
    ['curly marks', 'He said, “We must [go].” Then', 'He said, [“We must go.”] Then'],
    ['several sentences', '“We [wait]. We hope. We act,” he said', '[“We wait. We hope. We act,”] he said'],
    ['German marks', 'Er sagte: „Wir [gehen]“, und', 'Er sagte: [„Wir gehen“], und'],
    ['German marks, closed as in English', 'Er sagte: „Wir [gehen]” und', 'Er sagte: [„Wir gehen”] und'],
    ['guillemets', 'Il dit : « Nous [partons]. » Puis', 'Il dit : [« Nous partons. »] Puis'],
    ['guillemets turned inwards', 'Er sagt: »Wir [gehen]«, und', 'Er sagt: [»Wir gehen«], und'],
    ['single guillemets', 'dit ‹nous [partons]› puis', 'dit [‹nous partons›] puis'],
    ['corner brackets', '彼は「私たちは[行]く」と言った', '彼は[「私たちは行く」]と言った'],
    ['Swedish marks', 'Hon sa: ”Vi [går].” Sedan', 'Hon sa: [”Vi går.”] Sedan'],
    ['straight marks', 'He said "we [go]" and "no"', 'He said ["we go"] and "no"'],
    ['straight single marks', "She said 'we don't [go]' twice", "She said ['we don't go'] twice"],
    ['single marks with apostrophes', '‘The allies’ case isn’t [weak],’ he said', '[‘The allies’ case isn’t weak,’] he said'],
    ['the innermost of two', '“He told me ‘we [go]’ twice”', '“He told me [‘we go’] twice”'],
    ['then the one around it', '“He told me [‘we go’] twice”', '[“He told me ‘we go’ twice”]'],
    ['the marks, from the words', 'So “[we go]” now', 'So [“we go”] now'],
    ['one left open, to the end of its block', '“We [go]\n\n“And stay”', '[“We go]\n\n“And stay”'],
    ['one that the range leaves', '“We go [now,” he] said', '[“We go now,” he] said'],
    ['two that the range leaves', '“We [go,” he said, “no]w” then', '[“We go,” he said, “now”] then'],
  ])('%s', (_, marked, expected) => {
    const { text, range } = read(marked);
    expect(show(text, widenToQuotation(text, range))).toBe(expected);
  });

  it.each([
    ['no marks', 'We [go] now'],
    ['marks elsewhere', '“No,” he said. We [go] “now”'],
    ['a whole quotation', 'so [“we go”] now'],
    ['more than one block', '“We [go\n\nno]w”'],
    ['apostrophes', 'The allies’ view isn’t [new], the ’90s were'],
    ['inches', 'A 6" [gun] and 4" one'],
  ])('finds none in %s', (_, marked) => {
    const { text, range } = read(marked);
    expect(widenToQuotation(text, range)).toBeNull();
  });
});

it('finds quotations within quotations', () => {
  const text = '„Er sagte ‚nein‘ und „ja“ dazu“, so «sie ‹da› dort».';
  expect(findNestedQuotations(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '„Er sagte ‚nein‘ und „ja“ dazu“', '‚nein‘', '„ja“', '«sie ‹da› dort»', '‹da›',
  ]);
});
