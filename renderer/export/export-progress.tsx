import type { ReactNode } from 'react';
import { askMain } from '../desk/ask-main';
import { useDesk } from '../desk/state';

/** How far the export is that runs, and what ends it. */
export function ExportProgress(): ReactNode {
  const progress = useDesk((state) => state.exporting);
  if (!progress) return null;
  return (
    <div className="export-progress">
      <progress aria-label="Export" max={progress.total} value={progress.done} />
      <button type="button" className="button" onClick={() => void askMain('cancelExport', undefined)}>Cancel</button>
    </div>
  );
}
