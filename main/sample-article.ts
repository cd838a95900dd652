import { bodySchema, type Body } from '../core/body';
import { metadataSchema, type Article } from '../core/records';
import sample from '../resources/sample-article.json';

/** An article as it comes into a library that has no history yet. */
export interface FirstArticle {
  article: Article;
  body: Body;
}

/** Reads the article that a new library begins with. */
export function readSampleArticle(): Promise<FirstArticle> {
  const { metadata, setAside, blocks } = sample;
  const importedAt = new Date().toISOString();
  return Promise.resolve({
    article: {
      id: 'sample-article', ...metadataSchema.parse(metadata), importedAt, edition: 'sample-article-1', setAside, note: '',
    },
    body: bodySchema.parse({ blocks }),
  });
}
