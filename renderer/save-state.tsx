import type { ReactNode } from 'react';
import { useDesk } from './desk/state';

const words = { saved: 'Saved', saving: 'Saving…', failed: 'Not saved', readOnly: 'Read-only' };

/** Whether all that was done or typed lies on the disk, in one word. */
export function SaveState(): ReactNode {
  const { state } = useDesk(({ saving }) => saving);
  const isTyping = useDesk((desk) => desk.hasUnsent);
  const isReadOnly = useDesk((desk) => desk.readOnly !== null);
  const shown = isReadOnly ? 'readOnly' : state === 'saved' && isTyping ? 'saving' : state;
  return (
    <span className={`save-state ${shown}`} role="status">
      {words[shown]}
    </span>
  );
}
