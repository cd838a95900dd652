import { describe, expect, it } from 'vitest';
import { parseStart, programArguments } from './parse-start';

describe('the arguments meant for the program', () => {
  it.each([
    ['packaged', ['stancemark', '--library', 'a'], true, ['--library', 'a']],
    ['unpackaged', ['electron', '.', 'import', 'a'], false, ['import', 'a']],
    ['under Playwright', ['electron', '-r', 'loader.js', '--no-sandbox', '--inspect=0', '.', '--library=a'], false, ['--library=a']],
  ])('are found where it is %s', (_how, argv, isPackaged, expected) => {
    expect(programArguments(argv, isPackaged)).toEqual(expected);
  });
});

const plain = {
  kind: 'export', library: null, out: '/o', articleIds: [], form: { kind: 'shape', id: 'markdown' }, tags: [], speakers: [], from: null, to: null,
  arrangement: 'stance', files: { kind: 'each', overwrite: false },
};

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
      { ...plain, library: '/at/lib', out: '/at/out' },
    ],
    [
      'export --format=markdown --out=/o --article id --arrangement reading --overwrite',
      { ...plain, articleIds: ['id'], arrangement: 'reading', files: { kind: 'each', overwrite: true } },
    ],
    [
      'export --format obsidian --out /o --article a --article b --tag x --tag y --speaker z --from 2022 --to 2022-02-24 --one-file',
      {
        ...plain, form: { kind: 'shape', id: 'obsidian' }, articleIds: ['a', 'b'], tags: ['x', 'y'], speakers: ['z'], from: '2022', to: '2022-02-24',
        files: { kind: 'one', overwrite: false },
      },
    ],
    ['export --template t.liquid --out /o --update', { ...plain, form: { kind: 'template', path: '/at/t.liquid' }, files: { kind: 'update', isDated: false } }],
    ['export --format logseq --out /o --update --new-under-date', { ...plain, form: { kind: 'shape', id: 'logseq' }, files: { kind: 'update', isDated: true } }],
    [
      'export --format bibtex --out /o --library /lib --article a --overwrite',
      { kind: 'references', library: '/lib', out: '/o', articleIds: ['a'], format: 'bibtex', overwrite: true },
    ],
    ['export --format csl-json --out o', { kind: 'references', library: null, out: '/at/o', articleIds: [], format: 'csl-json', overwrite: false }],
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
    ['export --format markdown --template t --out o', '--template takes the place of --format. Leave it out.'],
    ['export --format bibtex --template t --out o', '--template is for notes, not for --format bibtex'],
    ['export --format markdown --format obsidian --out o', '--format is given twice. Leave one out.'],
    ['export --template= --out o', '--template needs a file: --template FILE.'],
    ['export --template t --out o --arrangement reading', '--arrangement is for --format'],
    ['export --format markdown --out o --update --overwrite', '--overwrite replaces what --update keeps'],
    ['export --format markdown --out o --update --one-file', '--one-file can’t be kept up to date'],
    ['export --format markdown --out o --new-under-date', '--new-under-date is for --update'],
    ['export --format markdown --out o --from 24.2.2022', '--from “24.2.2022” is no date: write 2022, 2022-02 or 2022-02-24.'],
    ['export --format markdown --out o --to=--02-24', '--to “--02-24” is no date'],
    ['export --format markdown --out o --to 2022-02-30', '--to “2022-02-30” is no date'],
    ['export --format markdown --out o --from 2023-01 --to 2022', '--from 2023-01 is after --to 2022.'],
    ...['--tag x', '--speaker x', '--from 2022', '--to 2022', '--arrangement stance', '--one-file', '--update', '--new-under-date'].map(
      (option): [string, string] => [`export --format biblatex --out o ${option}`, `${option.split(' ')[0] ?? ''} is for notes, not for --format biblatex`],
    ),
  ])('%s is a mistake', (line, message) => {
    expect(parseStart(split(line), '/at')).toMatchObject({ kind: 'mistake', message: expect.stringContaining(message) as string });
  });
});

function split(line: string): string[] {
  return line.split(' ').filter((word) => word !== '');
}
