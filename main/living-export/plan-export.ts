import { readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { ExportDocument } from '../../core/export/export-document';
import { distinctNames } from '../../core/export/file-name';
import { readBackNotes, type NoteProposal } from '../../core/export/living/read-back-notes';
import { updateMarked } from '../../core/export/living/update-marked';
import type { UpdatedFile } from '../../core/export/living/update-report';
import { writeMarked } from '../../core/export/living/write-marked';
import type { Id } from '../../core/records';
import { codeOf, describeFileProblem } from '../library/file-problem';
import { ForeignFile } from '../library/read-own-file';
import { findExports } from './find-exports';
import { readExport } from './read-export';

/** What an export into a folder is going to do. Nothing is written before `carryOut`. */
export interface ExportPlan {
  /** The folder, links resolved; it need not be there yet. */
  folder: string;
  files: PlannedFile[];
}

export type PlannedFile = { articleId: Id; path: string; /** From the folder. */ name: string } & (
  | { kind: 'new'; text: string }
  | ({ kind: 'updated' } & FoundFile)
  | ({ kind: 'unchanged' } & FoundFile)
  /** A file of that article which can't be updated; the reason is words that follow a colon. */
  | { kind: 'refused'; reason: string }
);

interface FoundFile extends UpdatedFile {
  /** Of the file as it was read: only that one is replaced. */
  hash: string;
  /** Other files of the same article, from the folder: they stay as they are. */
  copies: string[];
  /** The notes that were edited in it. */
  editedNotes: NoteProposal[];
}

export interface PlanOptions {
  /** The heading for what is new in files that are there, “Added 23 November 2031”; null puts it where it belongs. */
  newUnder?: string | null;
  /** By article, the parts whose wording in the file gives way to the library's. */
  overwrite?: ReadonlyMap<Id, ReadonlySet<string>>;
  /** Puts back what the user took out of the files. */
  restore?: boolean;
  /** An article's notes by the ids of their parts; without them, none is read back. */
  notesOf?: (articleId: Id) => ReadonlyMap<string, string>;
  signal?: AbortSignal;
  onProgress?: (done: number, of: number) => void;
}

/**
 * Plans the export of documents into a folder: the file of an article is found there whatever it is called by now, and
 * gets its name of `fileNames`, made distinct from all that is there, only if it is new. Throws `KnownFailure`, and the
 * signal's reason.
 */
export async function planExport(folder: string, documents: readonly ExportDocument[], fileNames: readonly string[], options: PlanOptions = {}): Promise<ExportPlan> {
  const real = await realpath(folder).catch(() => resolve(folder));
  const known = await findExports(real, options.signal);
  const names = await chooseNames(real, documents, fileNames, known);
  const files: PlannedFile[] = [];
  for (const [index, document] of documents.entries()) {
    options.signal?.throwIfAborted();
    const name = names[index] ?? '';
    const paths = known.get(document.articleId);
    files.push(paths ? await planUpdate(real, document, pickPath(paths, join(real, fileNames[index] ?? '')), paths, options) : planNew(real, document, name));
    options.onProgress?.(index + 1, documents.length);
  }
  return { folder: real, files };
}

function planNew(folder: string, document: ExportDocument, name: string): PlannedFile {
  const path = join(folder, name);
  if (name === '' || dirname(path) !== folder || basename(path) !== name) throw new Error(`“${name}” is no name of a file.`);
  return { articleId: document.articleId, path, name, kind: 'new', text: writeMarked(document) };
}

async function planUpdate(folder: string, document: ExportDocument, path: string, paths: readonly string[], { newUnder = null, overwrite, restore = false, notesOf = () => new Map() }: PlanOptions): Promise<PlannedFile> {
  const file = { articleId: document.articleId, path, name: relative(folder, path) };
  try {
    const { text, hash } = await readExport(path);
    const updated = updateMarked(text, document, { newUnder, overwrite: overwrite?.get(document.articleId) ?? new Set(), restore });
    const copies = paths.filter((each) => each !== path).map((each) => relative(folder, each));
    return { ...file, ...updated, kind: updated.text === text ? 'unchanged' : 'updated', hash, copies, editedNotes: readBackNotes(text, document, notesOf(document.articleId)) };
  } catch (error) {
    if (error instanceof ForeignFile) return { ...file, kind: 'refused', reason: error.message };
    if (codeOf(error) === null) throw error;
    return { ...file, kind: 'refused', reason: describeFileProblem(error) };
  }
}

/** Of several files of one article, the one that has the name of an export, or else the least deep. */
function pickPath(paths: readonly string[], named: string): string {
  const depth = (path: string): number => path.split(/[\\/]/u).length;
  return paths.find((path) => path === named) ?? [...paths].sort((a, b) => depth(a) - depth(b))[0] ?? named;
}

async function chooseNames(folder: string, documents: readonly ExportDocument[], fileNames: readonly string[], known: ReadonlyMap<Id, string[]>): Promise<string[]> {
  const there = await readdir(folder).catch(() => []);
  const fresh = documents.flatMap(({ articleId }, index) => (known.has(articleId) ? [] : [index]));
  const distinct = distinctNames([...there, ...fresh.map((index) => fileNames[index] ?? '')]).slice(there.length);
  const names = [...fileNames];
  for (const [at, index] of fresh.entries()) names[index] = distinct[at] ?? '';
  return names;
}
