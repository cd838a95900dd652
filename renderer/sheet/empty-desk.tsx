import type { ReactNode } from 'react';
import { describeKey } from '../command-keys';
import { importChosen } from '../desk/import-articles';
import { useDesk } from '../desk/state';

/** What stands where the sheet would be while no article is open. */
export function EmptyDesk(): ReactNode {
  const phase = useDesk((state) => state.phase);
  const isEmpty = useDesk((state) => state.library.articles.size === 0);
  if (phase === 'opening') return <main className="empty-desk" aria-label="Article" />;
  return (
    <main className="empty-desk" aria-label="Article">
      <h1 className="visually-hidden">No article open</h1>
      {isEmpty ? (
        <>
          <p>
            Drop an article here, paste its text with <kbd>{describeKey('Mod+v')}</kbd>, or choose a file.
          </p>
          <button type="button" className="button primary" onClick={() => void importChosen('files')}>
            Choose a file
          </button>
        </>
      ) : (
        <p>Choose an article to read.</p>
      )}
    </main>
  );
}
