import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Arrangement } from '../core/export/arrangement';
import { bookChapters, type Preferences } from '../core/preferences';

/** What a start of the program asks for. A library that is not named is the default one. */
export type Start =
  | { kind: 'window'; library: string | null }
  | { kind: 'import'; files: string[]; library: string | null; chapters: Preferences['bookChapters'] }
  | ExportStart
  | { kind: 'help' }
  | { kind: 'mistake'; message: string };

export interface ExportStart {
  kind: 'export';
  library: string | null;
  /** The folder the files go to. */
  out: string;
  /** Null asks for every article. */
  articleId: string | null;
  arrangement: Arrangement;
  overwrite: boolean;
}

export const usage = `Usage:
  stancemark [--library DIR]
      Opens the workbench on a library; a folder that is missing or empty becomes a new one.
  stancemark import FILE… [--library DIR] [--chapters each|whole]
      Imports files, and those in folders. An e-book is one article, or with --chapters each one for every chapter.
  stancemark export --format markdown --out DIR [--library DIR] [--article ID]
                    [--arrangement stance|reading] [--overwrite]
      Writes the notes of every article, or of one, to a file of its own in DIR.
  stancemark --help
`;

const forms = {
  import: 'import FILE… [--library DIR] [--chapters each|whole]',
  export: 'export --format markdown --out DIR [--library DIR] [--article ID] [--arrangement stance|reading] [--overwrite]',
};

/** Switches of Chromium and Electron that a start or a test adds; a command passes over them. */
const foreignSwitch =
  /^--(?:no-sandbox|user-data-dir|ozone-platform|disable-gpu|disable-dev-shm-usage|enable-logging|log-level|inspect|remote-debugging-port)(?:=|$)/u;

/** The arguments meant for this program: those behind the executable and, unless packaged, Electron's own and the program's path. */
export function programArguments(argv: readonly string[], isPackaged: boolean): string[] {
  if (isPackaged) return argv.slice(1);
  let path = 1;
  while (argv[path]?.startsWith('-')) path += ['-r', '--require'].includes(argv[path] ?? '') ? 2 : 1;
  return argv.slice(path + 1);
}

/** Reads the arguments; relative paths start at `cwd`. A start with a window passes over switches it does not know. */
export function parseStart(args: readonly string[], cwd: string): Start {
  try {
    const { values, tokens } = parseArgs({
      args: [...args],
      options: { library: { type: 'string' }, help: { type: 'boolean' } },
      strict: false,
      tokens: true,
    });
    if (values.help === true) return { kind: 'help' };
    const command = tokens.find((token) => token.kind === 'positional');
    if (!command) return { kind: 'window', library: folderFrom('--library', values.library, cwd) };
    const rest = args.filter((arg, index) => index !== command.index && !foreignSwitch.test(arg));
    if (command.value === 'import') return parseImport(rest, cwd);
    if (command.value === 'export') return parseExport(rest, cwd);
    throw new Error(`There is no command “${command.value}”, only import and export; --help tells more.`);
  } catch (error) {
    return { kind: 'mistake', message: error instanceof Error ? error.message : String(error) };
  }
}

function parseImport(args: string[], cwd: string): Start {
  const { values, positionals } = parseStrictly('import', () =>
    parseArgs({ args, options: { library: { type: 'string' }, chapters: { type: 'string' } }, allowPositionals: true }),
  );
  if (positionals.length === 0) throw mistakeIn('import', 'No file is named.');
  const chapters = bookChapters.find((name) => name === (values.chapters ?? 'whole'));
  if (!chapters) throw mistakeIn('import', '--chapters is each or whole.');
  return {
    kind: 'import',
    files: positionals.map((file) => resolve(cwd, file)),
    library: folderFrom('--library', values.library, cwd),
    chapters,
  };
}

function parseExport(args: string[], cwd: string): Start {
  const { values } = parseStrictly('export', () =>
    parseArgs({
      args,
      options: {
        library: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
        article: { type: 'string' },
        arrangement: { type: 'string' },
        overwrite: { type: 'boolean' },
      },
    }),
  );
  const out = folderFrom('--out', values.out, cwd);
  const { arrangement = 'stance' } = values;
  if (values.format !== 'markdown') throw mistakeIn('export', 'The format has to be named: --format markdown.');
  if (out === null) throw mistakeIn('export', 'The folder to export to is not named: --out DIR.');
  if (!isArrangement(arrangement)) throw mistakeIn('export', `There is no arrangement “${arrangement}”.`);
  return {
    kind: 'export',
    library: folderFrom('--library', values.library, cwd),
    out,
    articleId: values.article ?? null,
    arrangement,
    overwrite: values.overwrite ?? false,
  };
}

function isArrangement(name: string): name is Arrangement {
  return name === 'stance' || name === 'reading';
}

function folderFrom(option: string, value: string | boolean | undefined, cwd: string): string | null {
  if (value === undefined) return null;
  if (typeof value !== 'string' || value === '') throw new Error(`${option} needs a folder: ${option} DIR.`);
  return resolve(cwd, value);
}

function parseStrictly<Parsed>(command: keyof typeof forms, parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    // Node adds advice on arguments that begin with a hyphen.
    const [what = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw mistakeIn(command, `${what}.`);
  }
}

function mistakeIn(command: keyof typeof forms, message: string): Error {
  return new Error(`${message} Usage: ${forms[command]}`);
}
