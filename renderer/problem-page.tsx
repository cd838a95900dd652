import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { OpeningProblem } from '../core/contract';
import { NoticeBanner } from './banners';
import { askMain } from './desk/ask-main';
import { takeSnapshot } from './desk/follow-main';
import { RecoveryWords } from './recovery-words';
import './style/problem-page.css';

const titles: Record<OpeningProblem['problem'], string> = {
  damaged: 'This library is damaged',
  newer: 'This library was written by a newer Stancemark',
  owned: 'This library is open elsewhere',
  missing: 'This library can’t be opened',
  unreadable: 'This library can’t be opened',
};

/** What stands in the window while its library can't be opened: why, what is safe, and what to do. */
export function ProblemPage({ problem }: { problem: OpeningProblem }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { library, recovery, message } = problem;
  return (
    <div className="problem-page">
      <NoticeBanner />
      <main aria-labelledby="problem-title">
        <h1 ref={heading} id="problem-title" tabIndex={-1}>{titles[problem.problem]}</h1>
        <p>{message}</p>
        <p className="folder">{library.folder}</p>
        {problem.problem === 'damaged' ? <RecoveryWords recovery={recovery} /> : null}
        <OpeningButtons canRestore={recovery !== null} />
        <RecentLibraries {...library} />
      </main>
    </div>
  );
}

/** What can be done; while it is being done, that it is, and afterwards why it could not be. */
function OpeningButtons({ canRestore }: { canRestore: boolean }): ReactNode {
  const [doing, setDoing] = useState<'recoverLibrary' | 'openAgain' | null>(null);
  const [failure, setFailure] = useState('');
  const open = async (way: 'recoverLibrary' | 'openAgain'): Promise<void> => {
    setDoing(way);
    setFailure('');
    const outcome = await window.desk.call(way, undefined).catch((error: unknown) => ({ ok: false as const, failure: { message: String(error) } }));
    if (!outcome.ok) setFailure(way === 'openAgain' ? 'It still can’t be opened.' : outcome.failure.message);
    // What keeps it from being opened may be something else by now.
    if (outcome.ok || way === 'openAgain') await takeSnapshot();
    setDoing(null);
  };
  const isBusy = doing !== null;
  return (
    <>
      <p role="status" className="visually-hidden">{doing === 'recoverLibrary' ? 'Restoring…' : ''}</p>
      {failure === '' ? null : <p role="alert" className="failure">{failure}</p>}
      <div className="buttons">
        {canRestore ? (
          <button type="button" className="button primary" disabled={isBusy} onClick={() => void open('recoverLibrary')}>
            {isBusy ? 'Restoring…' : 'Restore'}
          </button>
        ) : (
          <button type="button" className="button" disabled={isBusy} onClick={() => void open('openAgain')}>Try again</button>
        )}
        <button type="button" className="button" onClick={() => void askMain('openLibrary', { folder: null })}>Open another library…</button>
        <button type="button" className="button" onClick={() => void askMain('showLibraryFolder', undefined)}>Show in file manager</button>
      </div>
    </>
  );
}

function RecentLibraries({ folder, recent }: OpeningProblem['library']): ReactNode {
  const others = recent.filter((known) => known !== folder);
  if (others.length === 0) return null;
  return (
    <section>
      <h2>Recent libraries</h2>
      <ul className="recent">
        {others.map((known) => (
          <li key={known}>
            <button type="button" className="button quiet" onClick={() => void askMain('openLibrary', { folder: known })}>{known}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
