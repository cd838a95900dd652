import type { ReactNode } from 'react';
import { useDesk } from './desk/state';

/** Whether all that was done lies on the disk, in one word; while an import runs, that it does. */
export function SaveState(): ReactNode {
  const { state } = useDesk(({ saving }) => saving);
  const importing = useDesk((desk) => desk.importing);
  const words = { saved: 'Saved', saving: 'Saving…', failed: 'Not saved' };
  return (
    <span className={`save-state ${state}`} role="status">
      {importing ? 'Importing…' : words[state]}
    </span>
  );
}
