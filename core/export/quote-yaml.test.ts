import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { quoteYaml } from './quote-yaml';

const nasty = [
  '', ' ', 'null', 'true', '2022-02-24', '2022', '1e3', '~', '<<', 'a: b', '- a', '# a', '"quoted"', 'back\\slash', "it's",
  'two\nlines', 'tab\there', '\r\n', '\u0000\u0001\u0008\u001b', '\u007f\u0080\u0085\u009f', '\u00a0', '\u2028\u2029',
  '\ufeff', '\ufffe\uffff', '\u{1fffe}', '😀👨‍👩‍👧', '\u202e', '---', '...', '%YAML', '&a *a !a', '{a: [b]}', '\\u0041', '\\N',
];

describe.each([
  ['yaml', (text: string): unknown => parse(text)],
  ['js-yaml', (text: string): unknown => load(text)],
])('a scalar read by %s', (_name, read) => {
  it.each(nasty)('is %j again, as value and as key', (text) => {
    expect(read(`key: ${quoteYaml(text)}\n`)).toEqual({ key: text });
    expect(read(`${quoteYaml(text)}: 1\n`)).toEqual({ [text]: 1 });
  });

  it('is any text again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(read(`key: ${quoteYaml(text)}\n`)).toEqual({ key: text });
      }),
      { numRuns: 1000 },
    );
  });

  it('has U+FFFD for half a surrogate pair', () => {
    expect(read(quoteYaml('a\ud83d'))).toBe('a\ufffd');
  });
});
