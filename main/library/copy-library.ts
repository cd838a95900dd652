import { access, copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { articlesFolder } from './article-files';
import { libraryFile } from './snapshot-file';
import type { OpenLibrary } from './open-library';
import { makeFolderDurably } from './write-file';

/** Writes a library as it is in memory, with its articles, to a folder that is not there yet. */
export async function copyLibrary({ store, articles }: OpenLibrary, folder: string): Promise<void> {
  await makeFolderDurably(dirname(folder));
  await mkdir(folder);
  await mkdir(join(folder, articlesFolder));
  for (const { edition } of store.library.articles.values()) {
    const path = articles.pathOf(edition);
    // A text that was missing before is no reason to lose the rest.
    const isThere = await access(path).then(() => true, () => false);
    if (isThere) await copyFile(path, join(folder, articlesFolder, `${edition}.json`));
  }
  const copy = libraryFile(folder);
  copy.data = { ...copy.data, library: store.library, sequence: store.sequence, savedAt: new Date().toISOString() };
  await copy.write();
}
