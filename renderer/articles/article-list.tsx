import { Columns2, Trash2 } from 'lucide-react';
import { memo, useCallback, useMemo, useState, type ReactNode } from 'react';
import { sortArticles, type ArticleOrder } from '../../core/article-order';
import { highlightsOf, tagsInOrder } from '../../core/library';
import { describeDate } from '../../core/partial-date';
import type { Article, Highlight, Id, Tag } from '../../core/records';
import { moveFocusInList } from '../controls/move-focus';
import { TagMark } from '../controls/tag-mark';
import { describeKey } from '../command-keys';
import { deleteArticle } from '../desk/delete-article';
import { openArticle, openBeside } from '../desk/navigate';
import { setDesk, useDesk } from '../desk/state';

const move = moveFocusInList('.open');

/** The articles in order; the arrow keys move along them, Delete deletes one. */
export function ArticleList({ order }: { order: ArticleOrder }): ReactNode {
  const library = useDesk((state) => state.library);
  const open = useDesk((state) => state.articleId);
  const articles = useMemo(() => sortArticles(library.articles.values(), order), [library.articles, order]);
  const stances = useMemo(() => tagsInOrder(library.tags.values(), 'stance'), [library.tags]);
  const { shown, watchEnd } = useRowsInReach(articles.findIndex(({ id }) => id === open));
  if (articles.length === 0) return <p className="teaching">No articles yet.</p>;
  return (
    <ul className="article-list" onKeyDown={move}>
      {articles.slice(0, shown).map((article) => (
        <ArticleRow
          key={article.id}
          article={article}
          isOpen={article.id === open}
          highlights={highlightsOf(library, article.id)}
          stances={stances}
        />
      ))}
      {shown < articles.length ? <li ref={watchEnd} className="list-end" aria-hidden /> : null}
    </ul>
  );
}

/** How many rows are drawn at first, and how many more each time the end of the list comes near. */
const rowsAtATime = 200;

/** Draws a long list as far as it is scrolled: how many rows, and the ref of what marks their end. */
function useRowsInReach(open: number): { shown: number; watchEnd: (end: Element | null) => (() => void) | undefined } {
  const [reached, setReached] = useState(rowsAtATime);
  const watchEnd = useCallback((end: Element | null) => {
    if (!end) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) setReached((rows) => rows + rowsAtATime);
      },
      { rootMargin: '1000px' },
    );
    observer.observe(end);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { shown: Math.max(reached, open + rowsAtATime), watchEnd };
}

interface RowProps {
  article: Article;
  isOpen: boolean;
  highlights: ReadonlyMap<Id, Highlight>;
  stances: readonly Tag[];
}

const ArticleRow = memo(function ArticleRow({ article, isOpen, highlights, stances }: RowProps): ReactNode {
  const published = article.published === null ? '' : describeDate(article.published);
  const source = [article.publication, published].filter((part) => part !== '').join(' · ');
  return (
    <li className="article-row">
      <button
        type="button"
        className="open"
        aria-current={isOpen}
        onClick={(event) => {
          setDesk({ drawer: null });
          void (event.ctrlKey || event.metaKey ? openBeside(article.id) : openArticle(article.id));
        }}
        onKeyDown={(event) => {
          const isBeside = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          if (event.key !== 'Delete' && !isBeside) return;
          event.preventDefault();
          void (isBeside ? openBeside(article.id) : deleteArticle(article.id));
        }}
      >
        <span className="title">{article.title}</span>
        <span className="source">{source}</span>
        <StanceCounts highlights={highlights} stances={stances} />
      </button>
      {isOpen ? null : (
        <button
          type="button"
          className="button quiet icon-only open-beside"
          aria-label={`Open “${article.title}” beside`}
          title={`Open beside the present article (${describeKey('Mod+click')})`}
          onClick={() => {
            setDesk({ drawer: null });
            void openBeside(article.id);
          }}
        >
          <Columns2 size={14} aria-hidden />
        </button>
      )}
      <button
        type="button"
        className="button quiet icon-only delete"
        aria-label={`Delete “${article.title}”`}
        title="Delete (undo brings it back)"
        onClick={() => void deleteArticle(article.id)}
      >
        <Trash2 size={14} aria-hidden />
      </button>
    </li>
  );
});

function StanceCounts({ highlights, stances }: Pick<RowProps, 'highlights' | 'stances'>): ReactNode {
  const counts = new Map<Id, number>();
  for (const { tags } of highlights.values()) for (const id of tags) counts.set(id, (counts.get(id) ?? 0) + 1);
  const present = stances.filter(({ id }) => counts.has(id));
  if (present.length === 0) return null;
  return (
    <span className="counts">
      {present.map((tag) => (
        <span key={tag.id}>
          <TagMark tag={tag} /> <span className="visually-hidden">{tag.name} </span>
          <span className="count">{counts.get(tag.id)}</span>
        </span>
      ))}
    </span>
  );
}
