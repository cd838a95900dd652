import type { ReactNode } from 'react';
import type { RecoveryOffer } from '../core/contract';
import { describeClock, describeDay, describeInstant } from '../core/describe-instant';
import { describeCount } from './desk/describe-difference';

/** What restoring a damaged library brings back and what not; or what to do where nothing can be restored. */
export function RecoveryWords({ recovery }: { recovery: RecoveryOffer | null }): ReactNode {
  if (!recovery) {
    return (
      <p>
        There is no sound backup in its folder, so nothing can be restored from there. Nothing has been changed. If a copy of this folder lies
        elsewhere, on another computer or a backup disk, open that one, or put it in this one’s place and try again.
      </p>
    );
  }
  const { lost, articles, highlights } = recovery;
  return (
    <>
      <p>It can be restored {sourceOf(recovery)}. {lost === 0 ? 'Nothing is missing.' : <b>{missing(lost)}</b>}</p>
      <p>
        You will have {describeCount(articles, 'article')} and {describeCount(highlights, 'highlight')}. What is damaged is kept, byte for byte, in
        the folder <b>kept</b> of the library.
      </p>
    </>
  );
}

/** Where it comes from: “from the backup of 22 November 2026, 14:05, and 143 later changes, the last made at 15:12”. */
function sourceOf({ from: { name, savedAt }, changes, until }: RecoveryOffer): string {
  const snapshot = name === 'library.json' ? `from library.json, saved on ${describeInstant(savedAt)}` : `from the backup of ${describeInstant(savedAt)}`;
  if (changes === 0) return snapshot;
  const isSameDay = describeDay(until, savedAt) === 'Today';
  const last = isSameDay ? `at ${describeClock(until)}` : `on ${describeInstant(until)}`;
  return `${snapshot}, and ${describeCount(changes, 'later change')}, ${changes === 1 ? 'made' : 'the last made'} ${last}`;
}

function missing(lost: number): string {
  return lost === 1 ? '1 change can’t be read and stays missing.' : `${describeCount(lost, 'change')} can’t be read and stay missing.`;
}
