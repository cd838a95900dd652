import { createHash, randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { articleText } from '../core/article-text';
import type { ImportResult } from '../core/contract';
import { importArticle } from '../core/edits/article-edits';
import type { ImportedArticle, ImportOutcome, Source } from '../core/import/imported-article';
import type { Id } from '../core/records';
import { describeFileProblem } from './library/file-problem';
import { KnownFailure } from './known-failure';
import type { OpenLibrary } from './library/open-library';
import type { ImportSession } from './import-job';
import { refuseReadOnly } from './refuse-read-only';

const largestFile = 100 * 1024 * 1024;

/** Reads the articles of a source, out of reach of the rest of the program; what it answers is checked, and can be stored. */
export type Parse = (source: Source, signal?: AbortSignal) => Promise<ImportOutcome>;

/** What became of a source: the article it made, or the one that has the same text already. */
type Imported = Pick<ImportResult, 'isKnown'> & { articleId: Id };

/** How a source is imported: the parser, what joins it to the others of its import, and what ends it. */
export interface ImportMeans {
  parse: Parse;
  chapters: Source['chapters'];
  session: ImportSession;
  signal?: AbortSignal;
}

/** Adds what a source holds to a library that has no such text; resolves once it is on the disk. Throws `KnownFailure`. */
export async function importSource(library: OpenLibrary, { parse, session, signal }: Omit<ImportMeans, 'chapters'>, source: Source): Promise<Imported[]> {
  refuseReadOnly(library);
  const outcome = await parse(source, signal);
  if (!outcome.ok) throw new KnownFailure(outcome.refusal.code, outcome.refusal.message);
  const imported: Imported[] = [];
  for (const article of outcome.articles) imported.push(await addArticle(library, article, session));
  return imported;
}

async function addArticle(library: OpenLibrary, article: ImportedArticle, session: ImportSession): Promise<Imported> {
  const { metadata, blocks, setAside, pictures } = article;
  const [id, edition] = [randomUUID(), randomUUID()];
  const text = articleText(blocks);
  const textHash = createHash('sha256').update(text).digest('hex');
  const known = await findSameText(library, { text, textHash, title: metadata.title });
  if (known !== null) return { articleId: known, isKnown: true };
  const joined = { id: session.id, articles: session.articles + 1 };
  const given = importArticle.arguments.parse({ id, edition, setAside, textHash, metadata, session: joined });
  try {
    await library.articles.writeWithPictures(edition, { blocks }, pictures);
  } catch (error) {
    throw new KnownFailure('not-saved', `Not imported: ${describeFileProblem(error)}. Nothing else has changed; try again once that is put right.`);
  }
  await library.store.edit((before, at) => importArticle.run(before, given, at));
  session.articles += 1;
  return { articleId: id, isKnown: false };
}

/**
 * The article, not in the trash, that has this text; null where there is none. Of one without a hash the text is
 * compared where its title is the same, so that no more than a few files are read.
 */
async function findSameText(
  { store, articles }: OpenLibrary,
  wanted: { text: string; textHash: string; title: string },
): Promise<Id | null> {
  for (const { id, edition, title, textHash } of store.library.articles.values()) {
    if (textHash === wanted.textHash) return id;
    if (textHash !== undefined || title !== wanted.title) continue;
    // A text that can't be read is no reason not to import.
    const text = await articles.readText(edition).catch(() => null);
    if (text === wanted.text) return id;
  }
  return null;
}

/** Imports the bytes of a file, and says what became of it. */
export async function importBytes(library: OpenLibrary, means: ImportMeans, name: string, bytes: Uint8Array): Promise<ImportResult[]> {
  return tellResults(name, () => importSource(library, means, sourceFrom(name, bytes, means.chapters)));
}

/** Imports a file, and says what became of it. */
export async function importFile(library: OpenLibrary, means: ImportMeans, path: string): Promise<ImportResult[]> {
  const name = basename(path);
  return tellResults(name, async () => importSource(library, means, sourceFrom(name, await readWhole(path), means.chapters)));
}

/** Runs an import and turns a failure that a user can meet into a result. */
export async function tellResults(name: string, run: () => Promise<Imported[]>): Promise<ImportResult[]> {
  try {
    return (await run()).map((imported) => ({ name, ...imported, failure: null }));
  } catch (error) {
    if (!(error instanceof KnownFailure)) throw error;
    return [{ name, articleId: null, isKnown: false, failure: { code: error.code, message: error.message } }];
  }
}

async function readWhole(path: string): Promise<Uint8Array> {
  try {
    const stats = await stat(path);
    if (stats.isFile()) {
      refuseLargeFile(stats.size);
      return await readFile(path);
    }
  } catch (error) {
    if (error instanceof KnownFailure) throw error;
    throw new KnownFailure('unreadable', `It can’t be read: ${describeFileProblem(error)}.`);
  }
  throw new KnownFailure('unreadable', 'It is no file. Choose the files in it instead.');
}

function sourceFrom(name: string, bytes: Uint8Array, chapters: Source['chapters']): Source {
  refuseLargeFile(bytes.length);
  return { name, content: { kind: 'file', bytes }, chapters };
}

function refuseLargeFile(size: number): void {
  if (size > largestFile) {
    throw new KnownFailure('too-large', 'It is larger than 100 MB. Save the part that you read as a file of its own, and import that.');
  }
}
