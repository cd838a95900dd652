import type { ReactNode } from 'react';
import { askMain } from './desk/ask-main';
import { useDesk } from './desk/state';

/** How far the import is that runs. It comes in sight only where that takes more than a moment. */
export function ImportProgressBar(): ReactNode {
  const importing = useDesk((state) => state.importing);
  if (!importing) return null;
  const { progress } = importing;
  const isMany = progress !== null && progress.total > 1;
  return (
    <div className="import-progress">
      <progress aria-label="Import" {...(isMany ? { max: progress.total, value: progress.done } : {})} />
      <p>
        {isMany ? `Importing ${(progress.done + 1).toLocaleString('en')} of ${progress.total.toLocaleString('en')}` : 'Importing'}
        {progress ? <span className="muted"> · {progress.name}</span> : null}
      </p>
      <button type="button" className="button" onClick={() => void askMain('cancelImport', undefined)}>
        Cancel
      </button>
    </div>
  );
}
