import type { ImportOutcome, Source } from '../core/import/imported-article';
import type { Start } from './command-line';
import { defaultLibraryFolder } from './default-library';
import { exportArticles } from './export-articles';
import { importFiles } from './import-files';
import { LibraryProblem } from './library/library-problem';
import { ParserPage } from './parser/parser-page';

export type Command = Extract<Start, { kind: 'import' | 'export' }>;

/** Runs a command without a window and answers its exit status: 1 where anything failed. */
export async function runCommand(command: Command): Promise<number> {
  const folder = command.library ?? defaultLibraryFolder();
  const parser = new ParserPage();
  let status = 0;
  const fail = (message: string): void => {
    console.error(onOneLine(message));
    status = 1;
  };
  try {
    const parse = (source: Source): Promise<ImportOutcome> => parser.read(source);
    const all = command.kind === 'import' ? importFiles(folder, { parse, chapters: command.chapters }, command.files) : exportArticles(folder, command);
    for await (const said of all) {
      if ('failed' in said) fail(said.failed);
      else console.log(onOneLine(said.done));
    }
  } catch (error) {
    if (!(error instanceof LibraryProblem)) throw error;
    fail(error.message);
  } finally {
    parser.close();
  }
  return status;
}

function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/gu, ' ');
}
