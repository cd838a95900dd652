import { useState, type ReactNode } from 'react';
import { describeClock, describeDay } from '../../core/describe-instant';
import { highlightsOf } from '../../core/library';
import type { Id, TrashedArticle } from '../../core/records';
import { Dialog } from '../controls/dialog';
import { InlineConfirmation } from '../controls/inline-confirmation';
import { askMain, editLibrary } from '../desk/ask-main';
import { describeCount } from '../desk/describe-difference';
import { useDesk } from '../desk/state';

/** The deleted articles, each with a way back and a way out for good. */
export function TrashDialog(): ReactNode {
  const trash = useDesk((state) => state.library.trash);
  const isReadOnly = useDesk((state) => state.readOnly !== null);
  const [isEmptying, setIsEmptying] = useState(false);
  const latestFirst = [...trash.values()].sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1));
  if (latestFirst.length === 0) {
    return (
      <Dialog title="Trash">
        <p className="muted">The trash is empty. A deleted article waits here with its highlights and notes until you bring it back or erase it.</p>
      </Dialog>
    );
  }
  const empty = async (everywhere: boolean): Promise<void> => {
    await askMain('eraseArticles', { articles: latestFirst.map(({ id }) => id), everywhere });
    setIsEmptying(false);
  };
  return (
    <Dialog
      title="Trash"
      className="wide"
      foot={
        isEmptying ? (
          <EraseConfirmation
            what={latestFirst.length === 1 ? 'The deleted article' : `All ${describeCount(latestFirst.length, 'deleted article')}`}
            articles={latestFirst}
            confirm="Empty trash"
            onConfirm={empty}
            onCancel={() => { setIsEmptying(false); }}
          />
        ) : (
          <button type="button" className="button" disabled={isReadOnly} onClick={() => { setIsEmptying(true); }}>Empty trash…</button>
        )
      }
    >
      <ul className="records">
        {latestFirst.map((article) => (
          <TrashRow key={article.id} article={article} isReadOnly={isReadOnly} />
        ))}
      </ul>
    </Dialog>
  );
}

function TrashRow({ article, isReadOnly }: { article: TrashedArticle; isReadOnly: boolean }): ReactNode {
  const [isErasing, setIsErasing] = useState(false);
  const count = useDesk(({ library }) => highlightsOf(library, article.id).size);
  const { id, title, deletedAt } = article;
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
      {isErasing ? (
        <EraseConfirmation
          what={`“${title}”`}
          articles={[article]}
          confirm="Erase for good"
          onConfirm={async (everywhere) => {
            await askMain('eraseArticles', { articles: [id], everywhere });
            setIsErasing(false);
          }}
          onCancel={() => { setIsErasing(false); }}
        />
      ) : (
        <div className="buttons">
          <button type="button" className="button" data-first aria-label={`Bring back “${title}”`} disabled={isReadOnly} onClick={() => void editLibrary('restoreArticle', { articleId: id })}>
            Bring back
          </button>
          <button type="button" className="button quiet" aria-label={`Erase “${title}”…`} disabled={isReadOnly} onClick={() => { setIsErasing(true); }}>
            Erase…
          </button>
        </div>
      )}
    </li>
  );
}

interface EraseProps {
  what: string;
  articles: readonly { id: Id }[];
  confirm: string;
  onConfirm: (everywhere: boolean) => Promise<void>;
  onCancel: () => void;
}

/** Says what erasing takes away, and asks how far it goes. */
function EraseConfirmation({ what, articles, confirm, onConfirm, onCancel }: EraseProps): ReactNode {
  const count = useDesk(({ library }) => articles.reduce((sum, { id }) => sum + highlightsOf(library, id).size, 0));
  const whole = count === 0 ? what : `${what} with ${describeCount(count, 'highlight')} and their notes`;
  return (
    <InlineConfirmation choice="Also erase from the history and all backups" confirm={confirm} cancel="Keep" isDangerous onConfirm={onConfirm} onCancel={onCancel}>
      {whole} will be erased. This cannot be undone.
    </InlineConfirmation>
  );
}
