import page from '../resources/sample-article.html?raw';
import type { Body } from '../core/body';
import type { Article } from '../core/records';
import { readSourceLazily } from './read-source-lazily';

/** An article as it comes into a library that has no history yet. */
export interface FirstArticle {
  article: Article;
  body: Body;
}

/** Reads the article that a new library begins with. */
export async function readSampleArticle(): Promise<FirstArticle> {
  const outcome = await readSourceLazily({ kind: 'html', content: page, name: 'sample-article.html' });
  if (!outcome.ok) throw new Error(`The sample article can’t be read: ${outcome.refusal.message}`);
  const { metadata, blocks, setAside } = outcome.imported;
  const importedAt = new Date().toISOString();
  return {
    article: { id: 'sample-article', ...metadata, importedAt, edition: 'sample-article-1', setAside, note: '' },
    body: { blocks },
  };
}
