import { useState, type ReactNode } from 'react';
import { InlineConfirmation } from './controls/inline-confirmation';
import { askMain } from './desk/ask-main';
import { takeSnapshot } from './desk/follow-main';
import { useDesk } from './desk/state';

/** Why this library can't be changed here, and how it can be all the same. */
export function ReadOnlyBanner(): ReactNode {
  const readOnly = useDesk((state) => state.readOnly);
  const [isAsking, setIsAsking] = useState(false);
  if (!readOnly) return null;
  const takeOver = async (): Promise<void> => {
    await askMain('takeOver', undefined);
    // Also where it failed: then the library may be in another state.
    await takeSnapshot();
    setIsAsking(false);
  };
  return (
    <div className="banner information" role="region" aria-label="Read-only">
      {isAsking ? (
        <InlineConfirmation confirm="Take over" cancel="Leave as it is" onConfirm={takeOver} onCancel={() => { setIsAsking(false); }}>
          Only if nobody works in it on the other computer: what is changed there after this is not saved here.
        </InlineConfirmation>
      ) : (
        <>
          <p>{readOnly.message}</p>
          {readOnly.canTakeOver ? (
            <button type="button" className="button" onClick={() => { setIsAsking(true); }}>Take over…</button>
          ) : null}
        </>
      )}
    </div>
  );
}
