import type { ReactNode } from 'react';
import type { Article } from '../../core/records';
import { closeDialog, Dialog } from '../controls/dialog';
import { describeCount } from '../desk/describe-difference';
import { describeAside, sortResults } from '../desk/describe-import';
import { openArticle } from '../desk/navigate';
import { reviewImportOf } from '../desk/review-import';
import { useDesk } from '../desk/state';

/** What became of each file of the last import: what failed and why first. */
export function ImportedDialog(): ReactNode {
  const summary = useDesk((state) => state.imported);
  const articles = useDesk((state) => state.library.articles);
  if (!summary) return null;
  const { imported, known, failed } = sortResults(summary);
  const list = (found: typeof known, canReview: boolean): ReactNode => (
    <ul className="import-results">
      {found.map(({ name, articleId }, index) => (
        <li key={index}>
          <button
            type="button"
            className="link-button"
            onClick={() => {
              closeDialog();
              void openArticle(articleId);
            }}
          >
            {articles.get(articleId)?.title ?? name}
          </button>
          <span className="muted"> · {name}</span>
          {canReview ? <Aside article={articles.get(articleId)} /> : null}
        </li>
      ))}
    </ul>
  );
  return (
    <Dialog title="What was imported" className="wide">
      {failed.length > 0 ? (
        <section aria-labelledby="import-failed">
          <h3 id="import-failed">{describeCount(failed.length, 'file')} could not be read</h3>
          <ul className="import-results">
            {failed.map(({ name, failure }, index) => (
              <li key={index}>
                <strong>{name}</strong> {failure.message}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {known.length > 0 ? (
        <section aria-labelledby="import-known">
          <h3 id="import-known">{describeCount(known.length, 'article')} in the library already</h3>
          {list(known, false)}
        </section>
      ) : null}
      {imported.length > 0 ? (
        <section aria-labelledby="import-added">
          <h3 id="import-added">{describeCount(imported.length, 'article')} added</h3>
          {list(imported, true)}
        </section>
      ) : null}
      {summary.left > 0 ? <p className="muted">{describeCount(summary.left, 'file')} left out, for you cancelled. Import them again to add them; what is there already is noticed.</p> : null}
      {summary.passedOver > 0 ? <p className="muted">{describeCount(summary.passedOver, 'file')} of the folder passed over: of a kind that holds no article.</p> : null}
    </Dialog>
  );
}

/** How much of an article its import set aside, and the way to its review; nothing where all was kept. */
function Aside({ article }: { article: Article | undefined }): ReactNode {
  if (!article || article.setAside.length === 0) return null;
  return (
    <span className="muted">
      {' '}· {describeAside([article])}{' '}
      <button type="button" className="link-button" aria-label={`Review “${article.title}”`} onClick={() => void reviewImportOf(article.id)}>
        Review
      </button>
    </span>
  );
}
