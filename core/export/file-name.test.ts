import path from 'node:path';
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

/** Titles that a system takes for something else than a name, or can't take at all: reserved, hidden, streams, folders, hidden signs. */
const hostile = [
  ...['con', 'PRN', 'aux', 'NUL', 'com0', 'COM9', 'LPT1', 'com¹', 'lpt³', 'CONIN$', 'conout$'].flatMap((name) => [name, `${name}.txt`, `${name} .md`, `${name}...`, ` ${name} `, `\u200e${name}`]),
  ...['.', '..', '...', '. .', '~', '-', '--help', '.git', '.obsidian', 'desktop.ini', '$MFT', 'C:', 'C:\\Windows\\system.ini', '\\\\server\\share', '\\\\?\\C:\\x', '//server/share', '/dev/null', '~/.ssh/id', '..\\..\\x', '....//x', '%2e%2e%2f'],
  ...['a.md:stream', 'a.md::$DATA', 'a:b:$INDEX_ALLOCATION', 'name.', 'name ', 'name. . .', 'a<b>c"d|e?f*g', 'a\u0000.md', 'a\nb', 'a\u007fb', 'a\u0085b', 'a\u2028b', '\u202etxt.exe', '\ufeffbom', '\u00ad\u200b\u2060', '\uffff', '\udc00', 'a\u3164', '\u00a0', '\u3000'],
  ...['x'.repeat(300), '漢'.repeat(200), '👨‍👩‍👧'.repeat(80), `a${'\u0301'.repeat(90)}`, 'x'.repeat(95) + '.con', '`rm -rf`', '$(reboot)', ';ls', '&calc', '%PATH%', 'a\u0301\u0323', '\u1e69', 'K', 'ﬁ', '．．／', '：', '＼', 'İ', 'ſ'],
];

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

  it.each(hostile)('gives %j a name that every system takes for one in the folder', (title) => {
    const name = exportFileName({ title });
    for (const paths of [path.posix, path.win32]) {
      const folder = paths === path.win32 ? 'C:\\Users\\Ada\\Vault' : '/home/ada/Vault';
      expect(paths.dirname(paths.resolve(folder, name))).toBe(folder);
      expect(paths.basename(name)).toBe(name);
    }
    expect(name).toMatch(/^[^\s.\-][^<>:"/\\|?*\p{Control}\p{Surrogate}]*(?<![\s.])\.md$/u);
    expect(name).not.toMatch(/^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*\./iu);
    expect(name).toBe(name.normalize('NFC'));
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(100);
  });

  it('gives all of them names of their own, in whatever case or composition', () => {
    const names = distinctNames([...hostile, ...hostile.map((title) => title.toUpperCase()), ...hostile.map((title) => title.normalize('NFD'))].map((title) => exportFileName({ title })));
    expect(new Set(names.map((name) => name.normalize('NFD').toUpperCase().toLowerCase())).size).toBe(names.length);
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
