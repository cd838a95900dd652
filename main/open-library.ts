import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Low } from 'lowdb';
import { firstTags } from '../core/first-library';
import type { Notice } from '../core/contract';
import { ArticleFiles, articlesFolder } from './article-files';
import { codeOf, describeFileProblem } from './file-problem';
import { libraryFile, libraryFileName } from './library-file';
import type { StoredLibrary } from './library-format';
import { LibraryProblem } from './library-problem';
import { LibraryStore } from './library-store';
import { lockLibrary, lockName } from './lock-library';
import type { FirstArticle } from './sample-article';
import { makeFolderDurably, sweepTemporaryFiles } from './write-file';

/** A library that this process owns until it is closed. */
export interface OpenLibrary {
  folder: string;
  name: string;
  store: LibraryStore;
  articles: ArticleFiles;
  /** Waits for what is being saved and gives the folder back. */
  close: () => Promise<void>;
}

/**
 * Opens the library in a folder; a folder that is missing or empty becomes a new one, with the first
 * article where one is given. Throws `LibraryProblem`.
 */
export async function openLibrary(folder: string, readFirst?: () => Promise<FirstArticle>): Promise<OpenLibrary> {
  try {
    await makeFolderDurably(folder);
    const lock = await lockLibrary(folder);
    try {
      await sweep(folder);
      const articles = new ArticleFiles(folder);
      let isOpen = false;
      const low = libraryFile(folder, {
        beforeWrite: async () => {
          if (!(await lock.isHeld())) throw new LibraryProblem(lostFolder);
        },
        onKept: (name) => {
          if (isOpen) store.tellNotice(changedElsewhere(name));
        },
      });
      await readOrMake(low, folder, articles, readFirst);
      const store = new LibraryStore(low);
      isOpen = true;
      const close = async (): Promise<void> => {
        await store.close();
        await lock.release();
      };
      return { folder, name: libraryName(folder), store, articles, close };
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw problemOf(folder, error);
  }
}

/** Reads a library without owning it: it may change meanwhile, and nothing is written. Throws `LibraryProblem`. */
export async function readLibrary(folder: string): Promise<{ library: StoredLibrary; articles: ArticleFiles }> {
  try {
    const low = libraryFile(folder);
    await low.read();
    return { library: low.data, articles: new ArticleFiles(folder) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new LibraryProblem(`There is no library in ${folder}.`);
    throw problemOf(folder, error);
  }
}

export function libraryName(folder: string): string {
  return basename(folder) || folder;
}

async function readOrMake(
  low: Low<StoredLibrary>,
  folder: string,
  articles: ArticleFiles,
  readFirst?: () => Promise<FirstArticle>,
): Promise<void> {
  try {
    await low.read();
    return;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  await refuseForeignFolder(folder);
  low.data.tags = [...firstTags];
  await low.write();
  if (readFirst) {
    const { article, body } = await readFirst();
    await articles.write(article.edition, body);
    low.data.articles = [article];
    await low.write();
  }
}

const lostFolder = 'the folder is not the library any more that was opened here; put it back where it was';

function changedElsewhere(name: string): Notice {
  return {
    title: `Another program has changed ${libraryFileName}`,
    message: `Its file was kept as ${name} in the library’s folder. What you see here has been saved.`,
  };
}

/** What a system or this program leaves in a folder that is otherwise empty. */
const negligible = new Set([lockName, '.DS_Store', 'desktop.ini', 'Thumbs.db']);

async function refuseForeignFolder(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => !negligible.has(name));
  if (names.length === 0) return;
  throw new LibraryProblem(
    names.includes(articlesFolder)
      ? `Its file ${libraryFileName} is missing, though its articles are there. Put ${libraryFileName} back from a copy; nothing has been changed.`
      : 'The folder holds other files and no library. Choose an empty folder for a new library, or the folder of an existing one.',
  );
}

async function sweep(folder: string): Promise<void> {
  await sweepTemporaryFiles(folder);
  await sweepTemporaryFiles(join(folder, articlesFolder)).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
}

function problemOf(folder: string, error: unknown): LibraryProblem {
  const why = error instanceof LibraryProblem ? error.message : `${describeFileProblem(error)}.`;
  return new LibraryProblem(`The library “${libraryName(folder)}” can’t be opened. ${capitalized(why)} (${folder})`);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
