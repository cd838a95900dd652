import { highlightsOf, inReadingOrder } from '../core/library';
import type { Id } from '../core/records';
import { searchArticle, type Found } from '../core/search';
import { KnownFailure } from './known-failure';
import type { OpenLibrary } from './library/open-library';

/** The articles that hold a query, and where; an article whose text can't be read is searched without it. */
export async function searchLibrary(
  { store, articles }: OpenLibrary,
  query: string,
): Promise<{ articleId: Id; found: Found[] }[]> {
  const { library } = store;
  const speakerName = (id: Id): string => library.speakers.get(id)?.name ?? '';
  const results = [];
  for (const article of library.articles.values()) {
    const text = await articles.readText(article.edition).catch(emptyWhereUnreadable);
    const highlights = inReadingOrder(highlightsOf(library, article.id).values());
    const found = searchArticle({ article, text, highlights, speakerName }, query);
    if (found.length > 0) results.push({ articleId: article.id, found });
  }
  return results;
}

function emptyWhereUnreadable(error: unknown): string {
  if (error instanceof KnownFailure) return '';
  throw error;
}
