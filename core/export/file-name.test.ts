import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctNames, exportFileName } from './file-name';

const named: Record<string, string> = {
  'A quiet strait': 'A quiet strait.md',
  'Strait: who pays?': 'Strait - who pays.md',
  'Either/or \\ both | none': 'Either-or - both - none.md',
  '9:30': '9-30.md',
  'The "quiet" strait': 'The ’quiet’ strait.md',
  '“Now,” she said': '“Now,” she said.md',
  '': 'Untitled article.md',
  '  ...  ': 'Untitled article.md',
  '.hidden': 'hidden.md',
  '-rf': 'rf.md',
  'ends with dots...': 'ends with dots.md',
  CON: 'Article CON.md',
  'nul.txt': 'Article nul.txt.md',
  'Com1': 'Article Com1.md',
  Console: 'Console.md',
  'lpt¹ .x': 'Article lpt¹ .x.md',
  'two\nlines\tand\u0000control': 'two lines andcontrol.md',
  'evil\u202egpj.exe': 'evilgpj.exe.md',
  '\ud800half': 'half.md',
  '[[page]] #tag ^id': 'page tag id.md',
  'e\u0301': 'é.md',
  '👨‍👩‍👧 at home': '👨‍👩‍👧 at home.md',
  'می‌خواهم': 'می‌خواهم.md',
  '../../etc/passwd': 'etc-passwd.md',
};

const distinct: [names: string[], expected: string[]][] = [
  [['a.md', 'a.md', 'a.md'], ['a.md', 'a 2.md', 'a 3.md']],
  [['a.md', 'A.md', 'a 2.md'], ['a.md', 'A 3.md', 'a 2.md']],
  [['é.md', 'e\u0301.md'], ['é.md', 'e\u0301 2.md']],
  [['straße.md', 'STRASSE.md'], ['straße.md', 'STRASSE 2.md']],
  [[], []],
];

describe('exportFileName', () => {
  it.each(Object.entries(named))('names %j %j', (title, name) => {
    expect(exportFileName({ title })).toBe(name);
  });

  it('cuts a long title between words', () => {
    const name = exportFileName({ title: 'The northern ports weigh what a longer blockade of the strait would ask of everybody who lives there' });
    expect(name).toBe('The northern ports weigh what a longer blockade of the strait would ask of everybody who lives.md');
  });

  it('cuts no grapheme', () => {
    expect(exportFileName({ title: '👨‍👩‍👧'.repeat(9) })).toBe(`${'👨‍👩‍👧'.repeat(5)}.md`);
    expect(exportFileName({ title: `a${'\u0301'.repeat(200)}` })).toBe('Untitled article.md');
  });

  it('gives any title a name every system takes', () => {
    const titles = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom('con', 'nul', '.', ' ', '-', '/', '\\', ':', '\u202e', '\u200d', 'ab', '漢', '😀', '$', '1')).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(titles, (title) => {
        const name = exportFileName({ title });
        expect(name).toMatch(/^[^\s.\-][^<>:"/\\|?*\p{Control}\u202a-\u202e\u2066-\u2069\ud800-\udfff]*(?<![\s.])\.md$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*\./iu);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(100);
        expect(exportFileName({ title: name.slice(0, -3) })).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('distinctNames', () => {
  it.each(distinct)('makes %j %j', (names, expected) => {
    expect(distinctNames(names)).toEqual(expected);
  });

  it('keeps within the limit and makes any names distinct', () => {
    const name = fc.constantFrom('a.md', 'A.md', 'a 2.md', 'a 3.md', `${'x'.repeat(97)}.md`, `${'x'.repeat(95)} 2.md`, 'b.md');
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const made = distinctNames(names);
        expect(new Set(made.map((each) => each.toLowerCase())).size).toBe(names.length);
        for (const each of made) expect(each.length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
