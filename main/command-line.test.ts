import { describe, expect, it } from 'vitest';
import { parseStart, programArguments } from './command-line';

describe('the arguments meant for the program', () => {
  it.each([
    ['packaged', ['stancemark', '--library', 'a'], true, ['--library', 'a']],
    ['unpackaged', ['electron', '.', 'import', 'a'], false, ['import', 'a']],
    ['under Playwright', ['electron', '-r', 'loader.js', '--no-sandbox', '--inspect=0', '.', '--library=a'], false, ['--library=a']],
  ])('are found where it is %s', (_how, argv, isPackaged, expected) => {
    expect(programArguments(argv, isPackaged)).toEqual(expected);
  });
});

describe('the command line', () => {
  it.each([
    ['', { kind: 'window', library: null }],
    ['--library lib', { kind: 'window', library: '/at/lib' }],
    ['--user-data-dir=/u --library=/lib --no-sandbox', { kind: 'window', library: '/lib' }],
    ['--help', { kind: 'help' }],
    ['import a.txt /b.html --library lib', { kind: 'import', files: ['/at/a.txt', '/b.html'], library: '/at/lib', chapters: 'whole' }],
    ['--no-sandbox --library lib import --user-data-dir=/u a.txt', { kind: 'import', files: ['/at/a.txt'], library: '/at/lib', chapters: 'whole' }],
    ['import -- --odd.txt', { kind: 'import', files: ['/at/--odd.txt'], library: null, chapters: 'whole' }],
    ['import b.epub --chapters each', { kind: 'import', files: ['/at/b.epub'], library: null, chapters: 'each' }],
    [
      'export --library lib --format markdown --out out',
      { kind: 'export', library: '/at/lib', out: '/at/out', articleId: null, arrangement: 'stance', overwrite: false },
    ],
    [
      'export --format=markdown --out=/o --article id --arrangement reading --overwrite',
      { kind: 'export', library: null, out: '/o', articleId: 'id', arrangement: 'reading', overwrite: true },
    ],
  ])('%s', (line, expected) => {
    expect(parseStart(split(line), '/at')).toEqual(expected);
  });

  it.each([
    ['--library', '--library needs a folder'],
    ['--library=', '--library needs a folder'],
    ['impot a', 'There is no command “impot”'],
    ['import', 'No file is named'],
    ['import a --chapters some', '--chapters is each or whole'],
    ['import a --librry b', "Unknown option '--librry'. Usage: import FILE"],
    ['export --out o', '--format markdown'],
    ['export --format pdf --out o', '--format markdown'],
    ['export --format markdown', '--out DIR'],
    ['export --format markdown --out o --arrangement up', 'no arrangement “up”'],
    ['export --format markdown --out o stray', 'stray'],
  ])('%s is a mistake', (line, message) => {
    expect(parseStart(split(line), '/at')).toMatchObject({ kind: 'mistake', message: expect.stringContaining(message) as string });
  });
});

function split(line: string): string[] {
  return line.split(' ').filter((word) => word !== '');
}
