import type { ExportWish } from '../../core/export/export-wish';
import type { NotesExport } from '../command-line/parse-export';
import { chosenFor, makeReadable, TemplateFailure, type ExportSource, type Made } from '../export/make-documents';
import { KnownFailure } from '../known-failure';
import { readLibrary } from '../library/open-library';
import type { Said } from '../said';
import { makeOut, refuseWithin } from './open-out';
import { readWish } from './read-wish';
import { updateFiles } from './update-files';
import { isStopped, stoppedBefore, type Watch } from './watch';
import { writeEach } from './write-each';
import { writeJoined } from './write-joined';

/** Exports notes of the library in a folder, which is only read. Throws `LibraryProblem`. */
export async function* exportNotes(folder: string, command: NotesExport, watch: Watch): AsyncGenerator<Said> {
  const source = await readLibrary(folder);
  try {
    const wish = await readWish(source.library, folder, command);
    const total = chosenFor(source.library, wish).size;
    if (total === 0) throw new KnownFailure('not-found', 'Nothing is chosen to export. Name other articles, or fewer conditions.');
    await refuseWithin(command.out, folder);
    yield* exportWished(source, folder, wish, command, total, watch);
  } catch (error) {
    if (!(error instanceof KnownFailure || error instanceof TemplateFailure)) throw error;
    yield { failed: describeFailure(error, command) };
  }
}

async function* exportWished(source: ExportSource, folder: string, wish: ExportWish, command: NotesExport, total: number, watch: Watch): AsyncGenerator<Said> {
  const { files, out } = command;
  if (files.kind === 'update') {
    yield* updateFiles(source, folder, wish, { out, isDated: files.isDated }, watch);
    return;
  }
  if (files.kind === 'each' && wish.form.kind === 'shape') {
    await makeOut(out);
    yield* writeEach(makeReadable(source, wish), total, out, files.overwrite, watch);
    return;
  }
  // A template may fail at any article: nothing is written before all are made.
  const made = await gather(makeReadable(source, wish), total, watch);
  if (made === null) {
    yield stoppedBefore;
    return;
  }
  await makeOut(out);
  if (files.kind === 'one') yield* writeJoined(made, command, files.overwrite);
  else yield* writeEach(made, total, out, files.overwrite, watch);
}

/** All documents, or null where it was stopped. */
async function gather(all: AsyncIterable<Made>, total: number, watch: Watch): Promise<Made[] | null> {
  const made: Made[] = [];
  for await (const each of all) {
    made.push(each);
    if (await isStopped(watch, made.length, total)) return null;
  }
  return made;
}

function describeFailure(failure: KnownFailure | TemplateFailure, { form }: NotesExport): string {
  if (failure instanceof KnownFailure || form.kind !== 'template') return failure.message;
  return `The template ${form.path}, line ${String(failure.error.line)}: ${failure.error.message} Nothing was written.`;
}
