import { readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { partId, type ExportDocument } from '../../core/export/export-document';
import { distinctNames } from '../../core/export/file-name';
import { readBackNotes, type NoteProposal } from '../../core/export/living/read-back-notes';
import { readHeld } from '../../core/export/living/read-held';
import { updateMarked } from '../../core/export/living/update-marked';
import type { UpdatedFile } from '../../core/export/living/update-report';
import { writeMarked } from '../../core/export/living/write-marked';
import type { Id } from '../../core/records';
import { KnownFailure } from '../known-failure';
import { codeOf, describeFileProblem } from '../library/file-problem';
import { ForeignFile } from '../library/read-own-file';
import { findExports } from './find-exports';
import { readExport } from './read-export';

/** An article to be exported into a folder. */
export interface PlannedSource {
  articleId: Id;
  /** The name of its file, if that is new. */
  fileName: string;
  /** Makes its document, which has the highlights that its file has besides the chosen ones; those are `unchosen`. */
  make: (isHeld?: (highlightId: Id) => boolean) => Promise<{ document: ExportDocument; unchosen: readonly Id[] }>;
}

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
  /** A file that can't be updated, or of an article that can't be read; the reason is words that follow a colon. */
  | { kind: 'refused'; reason: string }
);

interface FoundFile extends UpdatedFile {
  /** Of the file as it was read: only that one is replaced. */
  hash: string;
  /** Other files of the same article, from the folder: they stay as they are. */
  copies: string[];
  /** The notes that were edited in it. */
  editedNotes: NoteProposal[];
  /** The highlights in it that are not chosen: they stay. */
  unchosen: Id[];
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
  onProgress?: (done: number, of: number, fileName: string) => void;
}

/**
 * Plans the export of articles into a folder: the file of an article is found there whatever it is called by now, and
 * gets its own name, made distinct from all that is there, only if it is new. Throws `KnownFailure`, and the signal's
 * reason.
 */
export async function planExport(folder: string, sources: readonly PlannedSource[], options: PlanOptions = {}): Promise<ExportPlan> {
  const real = await realpath(folder).catch(() => resolve(folder));
  const known = await findExports(real, options.signal);
  const names = await chooseNames(real, sources, known);
  const files: PlannedFile[] = [];
  for (const [index, source] of sources.entries()) {
    options.signal?.throwIfAborted();
    const paths = known.get(source.articleId) ?? [];
    const path = paths.length > 0 ? pickPath(paths, join(real, source.fileName)) : pathWithin(real, names[index] ?? '');
    const file = { articleId: source.articleId, path, name: relative(real, path) };
    const copies = paths.filter((each) => each !== path).map((each) => relative(real, each));
    const plan = paths.length > 0 ? planUpdate(source, path, options).then((update) => ({ ...file, ...update, copies })) : planNew(source).then((fresh) => ({ ...file, ...fresh }));
    files.push(await plan.catch((error: unknown) => ({ ...file, kind: 'refused', reason: describeRefusal(error) })));
    options.onProgress?.(index + 1, sources.length, file.name);
  }
  return { folder: real, files };
}

function pathWithin(folder: string, name: string): string {
  const path = join(folder, name);
  if (name === '' || dirname(path) !== folder || basename(path) !== name) throw new Error(`“${name}” is no name of a file.`);
  return path;
}

async function planNew({ make }: PlannedSource) {
  const { document } = await make();
  return { kind: 'new' as const, text: writeMarked(document) };
}

async function planUpdate({ articleId, make }: PlannedSource, path: string, { newUnder = null, overwrite, restore = false, notesOf = () => new Map() }: PlanOptions) {
  const { text, hash } = await readExport(path);
  const { document, unchosen } = await make(readHeld(text));
  const updated = updateMarked(text, document, { newUnder, overwrite: overwrite?.get(articleId) ?? new Set(), restore });
  return {
    ...updated,
    kind: updated.text === text ? ('unchanged' as const) : ('updated' as const),
    hash,
    editedNotes: readBackNotes(text, document, notesOf(articleId)),
    unchosen: unchosen.filter((id) => !updated.leftOut.includes(partId.highlight(id))),
  };
}

/** In words that follow a colon. Throws what is no failure to read. */
function describeRefusal(error: unknown): string {
  if (error instanceof KnownFailure) return error.message.replace(/\.$/u, '');
  if (error instanceof ForeignFile) return error.message;
  if (codeOf(error) === null) throw error;
  return describeFileProblem(error);
}

/** Of several files of one article, the one that has the name of an export, or else the least deep. */
function pickPath(paths: readonly string[], named: string): string {
  const depth = (path: string): number => path.split(/[\\/]/u).length;
  return paths.find((path) => path === named) ?? [...paths].sort((a, b) => depth(a) - depth(b))[0] ?? named;
}

async function chooseNames(folder: string, sources: readonly PlannedSource[], known: ReadonlyMap<Id, string[]>): Promise<string[]> {
  const there = await readdir(folder).catch(() => []);
  const fresh = sources.flatMap(({ articleId }, index) => (known.has(articleId) ? [] : [index]));
  const distinct = distinctNames([...there, ...fresh.map((index) => sources[index]?.fileName ?? '')]).slice(there.length);
  const names = sources.map(({ fileName }) => fileName);
  for (const [at, index] of fresh.entries()) names[index] = distinct[at] ?? '';
  return names;
}
