import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Low } from 'lowdb';
import type { Notice, ReadOnly } from '../../core/contract';
import type { Library } from '../../core/library';
import { templatesFolder } from '../export-templates';
import type { FirstArticle } from '../sample-article';
import { ArticleFiles, articlesFolder } from './article-files';
import { Backups, backupsFolder } from './backups';
import { codeOf, describeFileProblem } from './file-problem';
import { Journal, journalFolder } from './journal';
import { keptFolder } from './keep-aside';
import { addTraces, LibraryDisk, noTraces } from './library-disk';
import { LibraryProblem } from './library-problem';
import { LibraryStore } from './library-store';
import { followJournal, type LoadedLibrary } from './load-library';
import { lockLibrary, sweepGuards, takeOverLibrary, type LibraryLock } from './lock-library';
import { makeLibrary } from './make-library';
import { migrateLibrary } from './migrate-library';
import { newestSoundBackup, recoverLibrary } from './recover-library';
import { libraryFile, libraryFileName } from './snapshot-file';
import type { StoredLibrary } from './snapshot-format';
import { makeFolderDurably, sweepTemporaryFiles, type FileOperations } from './write-file';

/** A library in memory; this process owns it until it is closed, unless it can only be read. */
export interface OpenLibrary {
  folder: string;
  name: string;
  store: LibraryStore;
  articles: ArticleFiles;
  backups: Backups;
  readOnly: ReadOnly | null;
  /** What its user should know of how it was found; null where all was well. */
  notice: Notice | null;
  /** Waits for what is being saved and gives the folder back. */
  close: () => Promise<void>;
}

export interface OpenOptions {
  /** Gives the article that a new library begins with. */
  readFirst?: () => Promise<FirstArticle>;
  /** Restores a damaged library first, as `planRecovery` says. */
  recover?: boolean;
  /** Takes the library from the other computer that has locked it, of which the user was told this. */
  takeOver?: string;
  /** A large library is read after this: reading it would hold up the window that is being drawn. */
  drawn?: Promise<void>;
  /** Stands in for the file system where a library is written; for tests. */
  files?: FileOperations;
  /** After how many milliseconds a failed write is tried again. */
  retryAfter?: number;
}

/** Opens the library in a folder; a folder that is missing or empty becomes a new one. Throws `LibraryProblem`. */
export async function openLibrary(folder: string, options: OpenOptions = {}): Promise<OpenLibrary> {
  try {
    const lock = await takeLock(folder, options);
    if (!('release' in lock)) return await openReadOnly(folder, lock);
    try {
      return await openOwned(folder, lock, options);
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw problemOf(folder, error);
  }
}

/** Reads a library without owning it: it may change meanwhile, and nothing is written. Throws `LibraryProblem`. */
export async function readLibrary(folder: string): Promise<{ library: Library; articles: ArticleFiles }> {
  try {
    const { library } = await load(folder, libraryFile(folder));
    return { library, articles: new ArticleFiles(folder) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new LibraryProblem('missing', `There is no library in ${folder}.`);
    throw problemOf(folder, error);
  }
}

export function libraryName(folder: string): string {
  return basename(folder) || folder;
}

async function takeLock(folder: string, { takeOver, files }: OpenOptions): Promise<LibraryLock | ReadOnly> {
  try {
    await makeFolderDurably(folder, files);
    return takeOver === undefined ? await lockLibrary(folder) : await takeOverLibrary(folder, takeOver);
  } catch (error) {
    if (error instanceof LibraryProblem || !['EROFS', 'EACCES', 'EPERM'].includes(codeOf(error) ?? '')) throw error;
    return { message: `${capitalized(describeFileProblem(error))}: this library can be read, searched and exported, and not changed.`, canTakeOver: false };
  }
}

async function openOwned(folder: string, lock: LibraryLock, options: OpenOptions): Promise<OpenLibrary> {
  const given = options.files ? { files: options.files } : {};
  await sweep(folder);
  const check = async (): Promise<void> => {
    if (!(await lock.isHeld())) throw new LibraryProblem('owned', lostFolder);
  };
  if (options.drawn && (await isLarge(folder))) await options.drawn;
  if (options.recover === true) await recoverLibrary(folder);
  const articles = new ArticleFiles(folder);
  const backups = new Backups(folder, given);
  let isOpen = false;
  const low = libraryFile(folder, {
    ...given,
    beforeWrite: check,
    onKept: (name) => {
      if (isOpen) store.tellNotice(changedElsewhere(name));
    },
  });
  const loaded = await loadOrMake(folder, low, articles, options);
  const erasing = addTraces(noTraces, loaded.unsaved);
  const disk = (present: () => { library: Library; sequence: number }): LibraryDisk =>
    new LibraryDisk({ folder, low, journal: new Journal(folder, { check, ...given }), backups, present, erasing });
  const store: LibraryStore = new LibraryStore(loaded, disk, options.retryAfter);
  isOpen = true;
  // Where that fails, the store says so and tries again.
  if (erasing.articles.size > 0) await store.saveAgain().catch(() => undefined);
  const close = async (): Promise<void> => {
    await store.close();
    await lock.release();
  };
  return { folder, name: libraryName(folder), store, articles, backups, readOnly: null, notice: noticeOf(loaded), close };
}

/** A library whose folder another computer owns, or that can't be written. */
async function openReadOnly(folder: string, readOnly: ReadOnly): Promise<OpenLibrary> {
  const loaded = await load(folder, libraryFile(folder));
  const nowhere = { take: () => undefined, write: () => Promise.resolve(), close: () => Promise.resolve() };
  const store = new LibraryStore({ ...loaded, readOnly: readOnly.message }, () => nowhere);
  const close = (): Promise<void> => store.close();
  return {
    folder, name: libraryName(folder), store, articles: new ArticleFiles(folder),
    backups: new Backups(folder, { isReadOnly: true }), readOnly, notice: noticeOf(loaded), close,
  };
}

/** Above this many bytes reading a `library.json` takes longer than a few frames. */
const largeSize = 2 * 1024 * 1024;

async function isLarge(folder: string): Promise<boolean> {
  return stat(join(folder, libraryFileName)).then(({ size }) => size > largeSize, () => false);
}

async function load(folder: string, low: Low<StoredLibrary>): Promise<LoadedLibrary> {
  await low.read();
  return followJournal(folder, low.data);
}

/** A library that ends before its backups do has lost its journal. Only for the owner: another process may just be making one. */
async function refuseNewerBackup(folder: string, { sequence }: LoadedLibrary): Promise<void> {
  const newer = await newestSoundBackup(folder, sequence);
  if (!newer) return;
  throw new LibraryProblem('damaged', `Its journal is missing: it ends at change ${sequence}, though a backup holds ${newer.stored.sequence}.`);
}

async function loadOrMake(
  folder: string,
  low: Low<StoredLibrary>,
  articles: ArticleFiles,
  { readFirst, files }: OpenOptions,
): Promise<LoadedLibrary> {
  await migrateLibrary(folder, files ? { files } : {});
  try {
    const loaded = await load(folder, low);
    await refuseNewerBackup(folder, loaded);
    return loaded;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  await makeLibrary(folder, low, articles, readFirst);
  return followJournal(folder, low.data);
}

const lostFolder = 'the folder is not the library any more that was opened here, or another computer has taken it over; save a copy of your work elsewhere';

function changedElsewhere(name: string): Notice {
  return {
    title: `Another program has changed ${libraryFileName}`,
    message: `Its file was kept as ${name} in the library’s folder. What you see here has been saved.`,
  };
}

function noticeOf({ damagedHistory }: LoadedLibrary): Notice | null {
  if (damagedHistory.length === 0) return null;
  return {
    title: 'Part of the history is damaged',
    message: 'Nothing in the library is lost. Undo goes back only to the changes after the damage.',
  };
}

async function sweep(folder: string): Promise<void> {
  for (const part of ['', articlesFolder, backupsFolder, journalFolder, keptFolder, templatesFolder]) await sweepTemporaryFiles(join(folder, part));
  await sweepGuards(folder);
}

function problemOf(folder: string, error: unknown): LibraryProblem {
  const why = error instanceof LibraryProblem ? error.message : `${describeFileProblem(error)}.`;
  const kind = error instanceof LibraryProblem ? error.kind : 'unreadable';
  return new LibraryProblem(kind, `The library “${libraryName(folder)}” can’t be opened. ${capitalized(why)} (${folder})`, capitalized(why));
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
