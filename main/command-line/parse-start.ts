import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bookChapters, type Preferences } from '../../core/preferences';
import { parseExport, type NotesExport, type ReferencesExport } from './parse-export';
import { mistakeIn, parseStrictly, pathFrom } from './read-arguments';

/** What a start of the program asks for. A library that is not named is the default one. */
export type Start =
  | { kind: 'window'; library: string | null }
  | { kind: 'import'; files: string[]; library: string | null; chapters: Preferences['bookChapters'] }
  | NotesExport
  | ReferencesExport
  | { kind: 'help' }
  | { kind: 'mistake'; message: string };

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
    if (!command) return { kind: 'window', library: pathFrom('--library', values.library, cwd) };
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
    library: pathFrom('--library', values.library, cwd),
    chapters,
  };
}
