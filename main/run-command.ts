import { app } from 'electron';
import type { ImportOutcome, Source } from '../core/import/imported-article';
import type { Start } from './command-line/parse-start';
import { defaultLibraryFolder } from './default-library';
import { exportNotes } from './export-command/export-notes';
import { exportReferences } from './export-command/export-references';
import { importFiles } from './import-files';
import { LibraryProblem } from './library/library-problem';
import { ParserPage } from './parser/parser-page';
import { progressLine } from './progress-line';
import type { Said } from './said';
import { hearStopSignals } from './stop-signals';

export type Command = Extract<Start, { kind: 'import' | 'export' | 'references' }>;

/** As a shell has it of a program that was interrupted. */
const stoppedStatus = 130;

/** Runs a command without a window and answers its exit status: 1 where anything failed. */
export async function runCommand(command: Command): Promise<number> {
  const parser = new ParserPage();
  const progress = progressLine(process.stderr);
  let status = 0;
  const fail = (message: string, as: number): void => {
    console.error(onOneLine(message));
    status = as;
  };
  try {
    const parse = (source: Source): Promise<ImportOutcome> => parser.read(source);
    for await (const said of await start(command, parse, progress.show)) {
      progress.clear();
      if ('failed' in said) fail(said.failed, 1);
      else if ('stopped' in said) fail(said.stopped, stoppedStatus);
      else console.log(onOneLine(said.done));
    }
  } catch (error) {
    progress.clear();
    if (!(error instanceof LibraryProblem)) throw error;
    fail(error.message, 1);
  } finally {
    progress.clear();
    parser.close();
  }
  return status;
}

async function start(command: Command, parse: (source: Source) => Promise<ImportOutcome>, tell: (progress: string) => void): Promise<AsyncIterable<Said>> {
  const folder = command.library ?? defaultLibraryFolder();
  if (command.kind === 'import') return importFiles(folder, { parse, chapters: command.chapters }, command.files);
  if (command.kind === 'references') return exportReferences(folder, command);
  // Chromium listens for these signals until then, and would end the program at once.
  await app.whenReady();
  return exportNotes(folder, command, { signal: hearStopSignals(), tell });
}

function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/gu, ' ');
}
