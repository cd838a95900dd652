import { randomUUID } from 'node:crypto';
import { findSources } from './find-sources';
import { importFile, type ImportMeans } from './import-source';
import { LibraryProblem } from './library/library-problem';
import { openLibrary } from './library/open-library';
import type { Said } from './said';

/** Imports files, and those in folders, into the library in a folder, which is owned meanwhile. Throws `LibraryProblem`. */
export async function* importFiles(folder: string, means: Omit<ImportMeans, 'session'>, files: readonly string[]): AsyncGenerator<Said> {
  const library = await openLibrary(folder);
  try {
    if (library.readOnly) throw new LibraryProblem('owned', library.readOnly.message);
    const session = { id: randomUUID(), articles: 0 };
    const { paths } = await findSources(files);
    for (const file of paths) {
      for (const { articleId, isKnown, failure } of await importFile(library, { ...means, session }, file)) {
        if (articleId === null) yield { failed: `${file}: ${failure?.message ?? 'not imported'}` };
        else {
          const article = `“${library.store.library.articles.get(articleId)?.title ?? ''}” (${articleId})`;
          yield { done: isKnown ? `not imported again: ${file} has the text of ${article}` : `imported ${file} → ${article}` };
        }
      }
    }
  } finally {
    await library.close();
  }
}
