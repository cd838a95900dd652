import { join } from 'node:path';
import { bibliographyFiles, referencesTo } from '../citations/references';
import type { ReferencesExport } from '../command-line/parse-export';
import { KnownFailure } from '../known-failure';
import { readLibrary } from '../library/open-library';
import type { Said } from '../said';
import { chooseArticles } from './choose-articles';
import { makeOut, refuseWithin } from './open-out';
import { countArticles } from './watch';
import { writeExportFile } from './write-export-file';

/** Exports references to articles of the library in a folder, which is only read. Throws `LibraryProblem`. */
export async function* exportReferences(folder: string, { out, articleIds, format, overwrite }: ReferencesExport): AsyncGenerator<Said> {
  const { library } = await readLibrary(folder);
  try {
    const items = referencesTo(library, chooseArticles(library, folder, articleIds));
    await refuseWithin(out, folder);
    const { writeBibliography } = await import('../citations/cite');
    const text = writeBibliography(items, format);
    await makeOut(out);
    const path = join(out, bibliographyFiles[format].name);
    const reason = await writeExportFile(path, text, overwrite);
    if (reason === null) yield { done: `exported references to ${countArticles(items.length)} → ${path}` };
    else yield { failed: `The references were not exported to ${path}: ${reason}` };
  } catch (error) {
    if (!(error instanceof KnownFailure)) throw error;
    yield { failed: error.message };
  }
}
