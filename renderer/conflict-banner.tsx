import { useState, type ReactNode } from 'react';
import { describeMerging, isNoDifference } from './desk/describe-difference';
import { offerUndo } from './desk/offer-undo';
import { setDesk, useDesk } from './desk/state';

/** A copy of the library that a folder-syncing program has left, and what can be done with it; several one after the other. */
export function ConflictBanner(): ReactNode {
  const copies = useDesk((state) => state.conflictCopies);
  const isReadOnly = useDesk((state) => state.readOnly !== null);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const [isMerging, setIsMerging] = useState(false);
  const copy = copies.find((name) => !dismissed.includes(name));
  if (copy === undefined || isReadOnly) return null;
  const merge = async (): Promise<void> => {
    setIsMerging(true);
    await mergeCopy(copy);
    setIsMerging(false);
  };
  return (
    <div className="banner information" role="status">
      <p>
        <strong>A copy of this library lies beside it: {copy}.</strong> A folder-syncing program leaves one when two computers change a library
        at once.
      </p>
      <button type="button" className="button" disabled={isMerging} onClick={() => void merge()}>{isMerging ? 'Merging…' : 'Merge'}</button>
      <button type="button" className="button quiet" onClick={() => { setDismissed([...dismissed, copy]); }}>Dismiss</button>
    </div>
  );
}

async function mergeCopy(name: string): Promise<void> {
  const outcome = await window.desk.call('mergeConflictCopy', { name });
  if (!outcome.ok) {
    setDesk({ notice: { kind: 'error', title: `${name} can’t be merged`, message: `${outcome.failure.message} Nothing has been changed.` } });
    return;
  }
  setDesk(({ conflictCopies }) => ({ conflictCopies: conflictCopies.filter((copy) => copy !== name) }));
  const title = `Merged ${name}`;
  const message = `${describeMerging(outcome.value)} The copy was put into the folder kept.`;
  if (isNoDifference(outcome.value)) setDesk({ notice: { kind: 'information', title, message } });
  else offerUndo(title, message);
}
