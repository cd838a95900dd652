import { useState, type ReactNode } from 'react';
import { describeClock, describeDay } from '../../core/describe-instant';
import { highlightsOf } from '../../core/library';
import type { Id, TrashedArticle } from '../../core/records';
import { Dialog } from '../controls/dialog';
import { InlineConfirmation } from '../controls/inline-confirmation';
import { askMain, editLibrary } from '../desk/ask-main';
import { describeCount } from '../desk/describe-difference';
import { useDesk } from '../desk/state';

const all = Symbol('all');

/** The deleted articles, each with a way back and a way out for good. */
export function TrashDialog(): ReactNode {
  const trash = useDesk((state) => state.library.trash);
  const isReadOnly = useDesk((state) => state.readOnly !== null);
  /** The articles that it asks about. */
  const [asked, setAsked] = useState<Id | typeof all | null>(null);
  const latestFirst = [...trash.values()].sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1));
  if (latestFirst.length === 0) {
    return (
      <Dialog title="Trash">
        <p className="muted">The trash is empty. A deleted article waits here with its highlights and notes until you bring it back or erase it.</p>
      </Dialog>
    );
  }
  const stopAsking = (): void => { setAsked(null); };
  const erase = (articles: readonly TrashedArticle[]) => async (everywhere: boolean): Promise<void> => {
    await askMain('eraseArticles', { articles: articles.map(({ id }) => id), everywhere });
    stopAsking();
  };
  return (
    <Dialog
      title="Trash"
      className="wide"
      foot={
        asked === all ? (
          <EraseConfirmation articles={latestFirst} confirm="Empty trash" onConfirm={erase(latestFirst)} onCancel={stopAsking} />
        ) : (
          <button type="button" className="button" disabled={isReadOnly} onClick={() => { setAsked(all); }}>Empty trash…</button>
        )
      }
    >
      <ul className="records">
        {latestFirst.map((article) => (
          <TrashRow key={article.id} article={article} isReadOnly={isReadOnly} ask={() => { setAsked(article.id); }}>
            {asked === article.id ? (
              <EraseConfirmation articles={[article]} confirm="Erase for good" onConfirm={erase([article])} onCancel={stopAsking} />
            ) : null}
          </TrashRow>
        ))}
      </ul>
    </Dialog>
  );
}

interface RowProps {
  article: TrashedArticle;
  isReadOnly: boolean;
  ask: () => void;
  /** What stands in place of the buttons. */
  children: ReactNode;
}

function TrashRow({ article, isReadOnly, ask, children }: RowProps): ReactNode {
  const count = useDesk(({ library }) => highlightsOf(library, article.id).size);
  const { id, deletedAt } = article;
  const title = article.title === '' ? 'Untitled' : article.title;
  const day = describeDay(deletedAt, new Date().toISOString());
  return (
    <li className="record">
      <div className="about">
        <p className="title">{title}</p>
        <p className="muted">
          Deleted {day === 'Today' || day === 'Yesterday' ? day.toLowerCase() : `on ${day}`}, {describeClock(deletedAt)}
          {count === 0 ? '' : ` · ${describeCount(count, 'highlight')}`}
        </p>
      </div>
      {children ?? (
        <div className="buttons">
          <button type="button" className="button" data-first aria-label={`Bring back “${title}”`} disabled={isReadOnly} onClick={() => void editLibrary('restoreArticle', { articleId: id })}>
            Bring back
          </button>
          <button type="button" className="button quiet" aria-label={`Erase “${title}”…`} disabled={isReadOnly} onClick={ask}>
            Erase…
          </button>
        </div>
      )}
    </li>
  );
}

interface EraseProps {
  articles: readonly { id: Id }[];
  confirm: string;
  onConfirm: (everywhere: boolean) => Promise<void>;
  onCancel: () => void;
}

/** Says what erasing takes away, and asks how far it goes. */
function EraseConfirmation({ articles, confirm, onConfirm, onCancel }: EraseProps): ReactNode {
  const count = useDesk(({ library }) => articles.reduce((sum, { id }) => sum + highlightsOf(library, id).size, 0));
  const what = articles.length === 1 ? 'This article' : `These ${describeCount(articles.length, 'article')}`;
  return (
    <InlineConfirmation choice="Also erase from the history and all backups" confirm={confirm} cancel="Keep" isDangerous onConfirm={onConfirm} onCancel={onCancel}>
      {what}{count === 0 ? '' : ` with ${describeCount(count, 'highlight')} and ${count === 1 ? 'its note' : 'their notes'}`} will be erased. This cannot be undone.
    </InlineConfirmation>
  );
}
