import { realpath } from 'node:fs/promises';
import type { ExportForm, ExportWish } from '../../core/export/export-wish';
import { findNamed } from '../../core/export/find-named';
import type { Library } from '../../core/library';
import type { Id } from '../../core/records';
import type { NotesExport } from '../command-line/parse-export';
import { readTemplateFile } from '../export-templates';
import { KnownFailure } from '../known-failure';
import { codeOf, describeFileProblem } from '../library/file-problem';
import { ForeignFile } from '../library/read-own-file';
import { chooseArticles } from './choose-articles';

/** What a command asks for, with the ids of what it names and its template's text. Throws `KnownFailure`. */
export async function readWish(library: Library, folder: string, command: NotesExport): Promise<ExportWish> {
  const articles = chooseArticles(library, folder, command.articleIds);
  const tags = idsOf('tag', command.tags, [...library.tags.values()]);
  const speakers = idsOf('speaker', command.speakers, [...library.speakers.values()]);
  const { arrangement, from, to } = command;
  return { form: await readForm(command.form), arrangement, choice: { tags, speakers, articles, from, to } };
}

function idsOf(kind: 'tag' | 'speaker', given: readonly string[], items: readonly { id: Id; name: string }[]): Id[] | null {
  if (given.length === 0) return null;
  return given.map((each) => {
    const found = findNamed(kind, each, items);
    if ('mistake' in found) throw new KnownFailure('not-found', found.mistake);
    return found.id;
  });
}

async function readForm(form: NotesExport['form']): Promise<ExportForm> {
  if (form.kind === 'shape') return form;
  try {
    return { kind: 'template', text: await readTemplateFile(await realpath(form.path)) };
  } catch (error) {
    const isFileProblem = codeOf(error)?.startsWith('ERR_') === false || error instanceof ForeignFile;
    throw new KnownFailure('unreadable', `The template ${form.path} can’t be read: ${isFileProblem ? describeFileProblem(error) : 'it is not text in UTF-8'}.`);
  }
}
