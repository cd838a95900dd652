import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { highlightsOf, tagsInOrder } from '../../core/library';
import { describeDate } from '../../core/partial-date';
import type { Article } from '../../core/records';
import { TagMark } from '../controls/tag-mark';
import { setDesk, useDesk, type OpenBody } from '../desk/state';
import { hint } from '../keyboard';
import { ArticleNote } from '../notes/article-note';

/** What stands above the text: where the article comes from, and its title where the text itself does not hold it. */
export function ArticleHeader({ article, body }: { article: Article; body: OpenBody | null }): ReactNode {
  const titleStandsInText = body?.blocks.some(({ type, text }) => type === 'heading' && text === article.title) ?? false;
  const published = article.published === null ? '' : describeDate(article.published);
  const source = [article.publication, article.byline, published].filter((part) => part !== '');
  return (
    <header className="article-header">
      <div className="article-source">
        <p>
          {source.length === 0 ? 'Source unknown' : source.map((part, index) => (
            <span key={index} className={part === article.publication ? 'publication' : undefined}>
              {part}
            </span>
          ))}
        </p>
        <button
          type="button"
          className="button quiet icon-only"
          aria-label="Edit article details"
          title={hint('editDetails')}
          onClick={() => {
            setDesk({ dialog: 'details' });
          }}
        >
          <Pencil size={15} aria-hidden />
        </button>
      </div>
      {titleStandsInText ? null : <h1 dir="auto">{article.title}</h1>}
      <StanceCounts article={article} />
      <ArticleNote key={article.id} article={article} />
    </header>
  );
}

function StanceCounts({ article }: { article: Article }): ReactNode {
  const library = useDesk((state) => state.library);
  const highlights = [...highlightsOf(library, article.id).values()];
  if (highlights.length === 0) return null;
  const counts = tagsInOrder(library.tags.values(), 'stance').flatMap((tag) => {
    const count = highlights.filter(({ tags }) => tags.includes(tag.id)).length;
    return count === 0 ? [] : [{ tag, count }];
  });
  return (
    <ul className="stance-counts" aria-label="Highlights by stance">
      {counts.map(({ tag, count }) => (
        <li key={tag.id}>
          <TagMark tag={tag} /> {tag.name} <span className="count">{count}</span>
        </li>
      ))}
      <li>
        {highlights.length === 1 ? '1 highlight' : `${String(highlights.length)} highlights`}
      </li>
    </ul>
  );
}
