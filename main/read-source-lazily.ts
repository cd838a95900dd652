import type { ImportOutcome } from '../core/import/imported-article';
import type { Source } from '../core/import/read-source';

/** Reads an article from a source. The reader comes with an HTML parser, which is loaded by the first import only. */
export async function readSourceLazily(source: Source): Promise<ImportOutcome> {
  const { readSource } = await import('../core/import/read-source');
  return readSource(source);
}
