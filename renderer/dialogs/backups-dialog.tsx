import { useEffect, useState, type ReactNode } from 'react';
import type { Backup } from '../../core/contract';
import { Dialog } from '../controls/dialog';
import { askMain } from '../desk/ask-main';
import { useDesk } from '../desk/state';
import { BackupRow } from './backup-row';

/** The backups: what each holds, what restoring it would change, and one more at any time. */
export function BackupsDialog(): ReactNode {
  const { backups, setBackups } = useBackups();
  const isReadOnly = useDesk((state) => state.readOnly !== null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [done, setDone] = useState('');
  const backUp = async (): Promise<void> => {
    setDone('');
    if (!(await askMain('makeBackup', undefined))) return;
    const names = new Set(backups?.map(({ name }) => name));
    const answer = await askMain('listBackups', undefined);
    if (!answer) return;
    setBackups(answer.value);
    const isNew = answer.value.some(({ name }) => !names.has(name));
    setDone(isNew ? 'Backed up.' : 'The latest backup holds all there is.');
  };
  return (
    <Dialog
      title="Backups"
      className="wide"
      foot={
        <>
          <p role="status" className="done">{done}</p>
          <button type="button" className="button" onClick={() => void askMain('showLibraryFolder', undefined)}>Show in file manager</button>
          <button type="button" className="button primary" disabled={isReadOnly} onClick={() => void backUp()}>Back up now</button>
        </>
      }
    >
      <p className="muted lead">
        A backup is made before the first change of each day and before anything that changes much; it lies in the folder <b>backups</b> of the
        library. The ten latest stay, and of the older ones the last of each month for a year.
      </p>
      {backups?.length === 0 ? <p>There is no backup yet. The first is made with the next change.</p> : null}
      <ul className="records">
        {backups?.map((backup) => (
          <BackupRow
            key={backup.name}
            backup={backup}
            isChosen={backup.name === chosen}
            isReadOnly={isReadOnly}
            choose={() => {
              setChosen(backup.name === chosen ? null : backup.name);
            }}
          />
        ))}
      </ul>
    </Dialog>
  );
}

/** The backups as main lists them, anew after each change; null until they are there. */
function useBackups(): { backups: Backup[] | null; setBackups: (backups: Backup[]) => void } {
  const sequence = useDesk((state) => state.sequence);
  const [backups, setBackups] = useState<Backup[] | null>(null);
  useEffect(() => {
    void askMain('listBackups', undefined).then((answer) => {
      if (answer) setBackups(answer.value);
    });
  }, [sequence]);
  return { backups, setBackups };
}
