import { readdir } from 'node:fs/promises';
import type { Low } from 'lowdb';
import { firstTags } from '../../core/first-library';
import { libraryFrom, noRecords } from '../../core/library';
import type { FirstArticle } from '../sample-article';
import { articlesFolder, type ArticleFiles } from './article-files';
import { backupsFolder } from './backups';
import { journalFolder } from './journal';
import { keptFolder } from './keep-aside';
import { LibraryProblem } from './library-problem';
import { isOfLocking } from './lock-library';
import { libraryFileName } from './snapshot-file';
import type { StoredLibrary } from './snapshot-format';

/** Makes a new library, with the first codebook and article, in a folder that holds nothing. Throws `LibraryProblem`. */
export async function makeLibrary(
  folder: string,
  low: Low<StoredLibrary>,
  articles: ArticleFiles,
  readFirst?: () => Promise<FirstArticle>,
): Promise<void> {
  await refuseForeignFolder(folder);
  const savedAt = new Date().toISOString();
  const write = async (records: Partial<typeof noRecords>): Promise<void> => {
    low.data = { ...low.data, savedAt, library: libraryFrom({ ...noRecords, tags: [...firstTags], ...records }) };
    await low.write();
  };
  await write({});
  if (readFirst) {
    const { article, body } = await readFirst();
    await articles.write(article.edition, body);
    await write({ articles: [article] });
  }
}

/** What a system leaves in a folder that is otherwise empty. */
const negligible = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db']);

async function refuseForeignFolder(folder: string): Promise<void> {
  // Another process may come at the same time, and try to take the library.
  const names = (await readdir(folder)).filter((name) => !negligible.has(name) && !isOfLocking(name));
  if (names.length === 0) return;
  if ([articlesFolder, backupsFolder, journalFolder, keptFolder].some((name) => names.includes(name))) {
    throw new LibraryProblem('damaged', `Its file ${libraryFileName} is missing, though other parts of it are there.`);
  }
  throw new LibraryProblem('unreadable', 'The folder holds other files and no library. Choose an empty folder for a new library, or the folder of an existing one.');
}
