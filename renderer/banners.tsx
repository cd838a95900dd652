import { TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { commands } from './commands';
import { ConflictBanner } from './conflict-banner';
import { askMain } from './desk/ask-main';
import { setDesk, useDesk } from './desk/state';
import { ReadOnlyBanner } from './read-only-banner';

/** What went wrong and what to do, above the panes; gone once it is mended or put away. */
export function Banners(): ReactNode {
  const saving = useDesk((state) => state.saving);
  const isCovered = useDesk((state) => state.dialog !== null);
  return (
    <>
      {saving.state === 'failed' ? (
        <div className="banner error" role="alert">
          <TriangleAlert size={17} aria-hidden />
          <p>{saving.message}</p>
          <button type="button" className="button" onClick={() => void askMain('retrySaving', undefined)}>
            Try again
          </button>
          <button type="button" className="button" onClick={commands.export}>
            Export notes
          </button>
        </div>
      ) : null}
      <ReadOnlyBanner />
      <ConflictBanner />
      {isCovered ? null : <NoticeBanner />}
    </>
  );
}

/** The notice there is, if any; a dialog shows it itself, for it covers what is behind. */
export function NoticeBanner(): ReactNode {
  const notice = useDesk((state) => state.notice);
  if (!notice) return null;
  return (
    <div className={`banner ${notice.kind}`} role={notice.kind === 'error' ? 'alert' : 'status'}>
      {notice.kind === 'error' ? <TriangleAlert size={17} aria-hidden /> : null}
      <p>
        <strong>{notice.title}.</strong> {notice.message}
      </p>
      {notice.offer ? (
        <button
          type="button"
          className="button"
          onClick={() => {
            setDesk({ notice: null });
            notice.offer?.run();
          }}
        >
          {notice.offer.label}
        </button>
      ) : null}
      <button
        type="button"
        className="button quiet icon-only"
        aria-label="Dismiss"
        onClick={() => {
          setDesk({ notice: null });
        }}
      >
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}
