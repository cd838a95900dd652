import { useEffect, useId, useState, type ReactNode } from 'react';
import type { Backup, BackupReason } from '../../core/contract';
import { describeClock, describeDay, describeInstant } from '../../core/describe-instant';
import { closeDialog } from '../controls/dialog';
import { askMain } from '../desk/ask-main';
import { describeCount, describeRestoring, isNoDifference } from '../desk/describe-difference';
import { offerUndo } from '../desk/offer-undo';
import { useDesk } from '../desk/state';

const reasons: Record<BackupReason, string> = {
  day: 'Before the first change of the day',
  migration: 'Before an update of the format',
  restore: 'Before restoring another backup',
  merge: 'Before merging a copy',
  recovery: 'After a repair',
  asked: 'Made by you',
};

interface Props {
  backup: Backup;
  isChosen: boolean;
  isReadOnly: boolean;
  choose: () => void;
}

/** One backup; chosen, it says what restoring it would change, and does it. */
export function BackupRow({ backup, isChosen, isReadOnly, choose }: Props): ReactNode {
  const detailId = useId();
  const { name, savedAt, reason, articles, highlights } = backup;
  return (
    <li>
      <button type="button" className="record backup" aria-expanded={isChosen} aria-controls={isChosen ? detailId : undefined} onClick={choose}>
        <span className="about">
          <time dateTime={savedAt}>{`${describeDay(savedAt, new Date().toISOString())}, ${describeClock(savedAt)}`}</time>
          <span className="muted">{reasons[reason]}</span>
        </span>
        <span className="holds">{`${describeCount(articles, 'article')} · ${describeCount(highlights, 'highlight')}`}</span>
      </button>
      {isChosen ? <BackupDetail id={detailId} name={name} savedAt={savedAt} isReadOnly={isReadOnly} /> : null}
    </li>
  );
}

function BackupDetail({ id, name, savedAt, isReadOnly }: { id: string; name: string; savedAt: string; isReadOnly: boolean }): ReactNode {
  const { said, canRestore } = useComparison(name);
  const [isRestoring, setIsRestoring] = useState(false);
  const restore = async (): Promise<void> => {
    setIsRestoring(true);
    const answer = await askMain('restoreBackup', { name });
    setIsRestoring(false);
    if (!answer) return;
    closeDialog();
    offerUndo(`Restored the backup of ${describeInstant(savedAt)}`, 'What was here before is backed up too.');
  };
  return (
    <div id={id} className="backup-detail">
      <p role="status">{said}</p>
      {canRestore ? (
        <button type="button" className="button" disabled={isReadOnly || isRestoring} onClick={() => void restore()}>
          {isRestoring ? 'Restoring…' : 'Restore'}
        </button>
      ) : null}
    </div>
  );
}

/** How a backup differs from the library, in words, anew after each change. */
function useComparison(name: string): { said: string; canRestore: boolean } {
  const sequence = useDesk((state) => state.sequence);
  const [comparison, setComparison] = useState({ said: '', canRestore: false });
  useEffect(() => {
    let isLatest = true;
    void window.desk.call('compareBackup', { name }).then((outcome) => {
      if (!isLatest) return;
      setComparison(
        outcome.ok
          ? { said: describeRestoring(outcome.value), canRestore: !isNoDifference(outcome.value) }
          : { said: `This backup can’t be read. ${outcome.failure.message} The other backups are not affected.`, canRestore: false },
      );
    });
    return () => {
      isLatest = false;
    };
  }, [name, sequence]);
  return comparison;
}
