import { describe, expect, it } from 'vitest';
import { isBlank, splitLines } from './source-lines';

describe('splitLines', () => {
  const ends = { LF: '\n', CRLF: '\r\n', CR: '\r', NEL: '\u0085', LS: '\u2028', PS: '\u2029', VT: '\v', FF: '\f' };

  it.each(Object.entries(ends))('ends a line at %s', (_, end) => {
    expect(splitLines(`one${end}two`)).toEqual([
      { text: 'one', start: 0, end: 3 },
      { text: 'two', start: 3 + end.length, end: 6 + end.length },
    ]);
  });

  it('leaves out controls and white space at the ends, and nothing else', () => {
    const [line] = splitLines('\uFEFF \u0000e\u0301\u0007\u00A0“so”\u200D\tx \u00A0');
    expect(line).toEqual({ text: 'e\u0301\u00A0“so”\u200D\tx', start: 2, end: 14 });
  });
});

describe('isBlank', () => {
  it.each(['', ' \t\n', '\u200B\u2060', '\uFEFF', '\u0000'])('finds nothing in %j', (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it.each(['.', '\u200Ba', '\u0301'])('finds something in %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});
