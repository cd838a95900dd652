import { BookMarked, Settings, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { articleOrders, type ArticleOrder } from '../../core/article-order';
import { useKeyWords } from '../command-keys';
import { commands } from '../commands';
import { changePreferences } from '../desk/change-preferences';
import { useDesk } from '../desk/state';
import { focusIds } from '../focus';
import { ArticleList } from './article-list';
import { SearchResults } from './search-results';

const orderNames: Record<ArticleOrder, string> = { date: 'Date', title: 'Title', publication: 'Publication' };

/** The library's articles, or what a search has found in them. */
export function ArticlesPane(): ReactNode {
  const count = useDesk((state) => state.library.articles.size);
  const order = useDesk((state) => state.preferences.articleOrder);
  const results = useDesk((state) => state.results);
  const { hint } = useKeyWords();
  return (
    <nav id={focusIds.articles} className="articles-pane" aria-label="Articles">
      <header>
        <h2>
          Articles <span className="count">{results ? `${String(results.length)} of ${String(count)}` : count}</span>
        </h2>
        <label>
          <span className="visually-hidden">Sort by</span>
          <select
            aria-label="Sort by"
            value={order}
            onChange={(event) => {
              changePreferences({ articleOrder: event.target.value as ArticleOrder });
            }}
          >
            {articleOrders.map((name) => (
              <option key={name} value={name}>
                {orderNames[name]}
              </option>
            ))}
          </select>
        </label>
      </header>
      {results ? <SearchResults results={results} order={order} /> : <ArticleList order={order} />}
      <TrashButton />
      <footer>
        <button type="button" className="button quiet" title={hint('codebook')} onClick={commands.codebook}>
          <BookMarked size={15} aria-hidden /> Codebook
        </button>
        <button type="button" className="button quiet" title={hint('settings')} onClick={commands.settings}>
          <Settings size={15} aria-hidden /> Settings
        </button>
      </footer>
    </nav>
  );
}

function TrashButton(): ReactNode {
  const count = useDesk((state) => state.library.trash.size);
  const { hint } = useKeyWords();
  if (count === 0) return null;
  return (
    <button type="button" className="button quiet trash-button" title={hint('trash')} onClick={commands.trash}>
      <Trash2 size={15} aria-hidden /> Trash <span className="count">({count})</span>
    </button>
  );
}
