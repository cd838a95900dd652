import type { ReactNode } from 'react';
import { sortArticles, type ArticleOrder } from '../../core/article-order';
import type { Id } from '../../core/records';
import type { Found } from '../../core/search';
import { moveFocusInList } from '../controls/move-focus';
import { openFound } from '../desk/navigate';
import { useDesk } from '../desk/state';

const whereNames: Record<Found['where'], string> = { title: 'Title', text: 'Text', passage: 'Highlight', note: 'Note' };

const move = moveFocusInList('button');

interface Props {
  results: readonly { articleId: Id; found: Found[] }[];
  order: ArticleOrder;
}

/** What the search has found, by article; each place opens where it stands. */
export function SearchResults({ results, order }: Props): ReactNode {
  const articles = useDesk((state) => state.library.articles);
  const byArticle = new Map(results.map(({ articleId, found }) => [articleId, found]));
  const sorted = sortArticles(results.flatMap(({ articleId }) => articles.get(articleId) ?? []), order);
  if (sorted.length === 0) return <p className="teaching" role="status">Nothing found. Try fewer or shorter words.</p>;
  return (
    <ul className="search-results" onKeyDown={move}>
      {sorted.map((article) => (
        <li key={article.id}>
          <p className="title">{article.title}</p>
          <ul>
            {byArticle.get(article.id)?.map((found, index) => (
              <li key={index}>
                <button type="button" onClick={() => void openFound(article.id, found)}>
                  <span className="where">{whereNames[found.where]}</span>
                  <span>
                    {found.snippet.slice(0, found.matchStart)}
                    <b>{found.snippet.slice(found.matchStart, found.matchEnd)}</b>
                    {found.snippet.slice(found.matchEnd)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
