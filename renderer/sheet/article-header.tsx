import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { describeDate } from '../../core/partial-date';
import type { Article } from '../../core/records';
import { useKeyWords } from '../command-keys';
import { setDesk, type OpenBody } from '../desk/state';
import { ArticleNote } from '../notes/article-note';
import { StanceBalance } from './stance-balance';

/** What stands above the text: where the article comes from, and its title where the text itself does not hold it. */
export function ArticleHeader({ article, body }: { article: Article; body: OpenBody | null }): ReactNode {
  const { hint } = useKeyWords();
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
      <StanceBalance article={article} />
      <ArticleNote key={article.id} article={article} />
    </header>
  );
}
