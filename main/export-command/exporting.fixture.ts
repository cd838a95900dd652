import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeMetadata } from '../../core/edits/article-edits';
import { attribute, toggleTag, writeNote } from '../../core/edits/highlight-edits';
import type { NotesExport } from '../command-line/parse-export';
import { heard } from '../heard.fixture';
import { addArticle, addNote, addTopic } from '../library/library.fixture';
import { openLibrary, type OpenLibrary } from '../library/open-library';
import type { Said } from '../said';
import { exportNotes } from './export-notes';

/** A library of three articles, two of them with a highlight, and a folder to export it to. */
export async function makeExporting() {
  const folder = await mkdtemp(join(tmpdir(), 'stancemark-'));
  const [library, out] = [join(folder, 'library'), join(folder, 'out')];
  const change = async (edit: (open: OpenLibrary) => Promise<unknown>): Promise<void> => {
    const open = await openLibrary(library);
    await edit(open);
    await open.close();
  };
  await change(async (open) => {
    for (const [id, published] of [['One', '2022-02-24'], ['Two', '2023'], ['Three', null]] as const) {
      await addArticle(open, id);
      await open.store.edit((records) => changeMetadata.run(records, { articleId: id, metadata: { published } }, ''));
    }
    await addNote(open, 'One', 'h1', 'First note.');
    await addNote(open, 'Two', 'h2', 'Second note.');
    for (const name of ['Sanctions', 'Energy']) await addTopic(open, name);
    await open.store.edit((records, at) => toggleTag.run(records, { highlightId: 'h1', tagId: 'topic-Sanctions' }, at));
    await open.store.edit((records, at) => attribute.run(records, { highlightId: 'h2', speaker: { name: 'Ana Lind', newId: 'ana' } }, at));
  });
  const files = (given: Partial<NotesExport>, signal: AbortSignal): AsyncIterable<Said> => exportNotes(library, { ...plainExport, out, ...given }, { signal, tell: () => undefined });
  const run = (given: Partial<NotesExport> = {}): Promise<string[]> => heard(files(given, new AbortController().signal));
  return {
    folder, library, out, change, files, run,
    update: (given: Partial<NotesExport> = {}) => run({ form: { kind: 'shape', id: 'obsidian' }, files: { kind: 'update', isDated: false }, ...given }),
    note: (highlightId: string, note: string) =>
      change(({ store }) => store.edit((records) => writeNote.run(records, { highlightId, note, session: note }, new Date().toISOString()))),
    read: (name: string) => readFile(join(out, name), 'utf8'),
    written: async () => (await readdir(out).catch(() => [])).sort(),
  };
}

export const plainExport: Omit<NotesExport, 'out'> = {
  kind: 'export', library: null, articleIds: [], form: { kind: 'shape', id: 'markdown' }, tags: [], speakers: [], from: null, to: null,
  arrangement: 'stance', files: { kind: 'each', overwrite: false },
};
