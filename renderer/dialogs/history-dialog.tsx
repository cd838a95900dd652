import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { HistoryItem } from '../../core/contract';
import { describeClock, describeDay } from '../../core/describe-instant';
import { Dialog } from '../controls/dialog';
import { moveFocusInList } from '../controls/move-focus';
import { askMain } from '../desk/ask-main';
import { goToMoment, momentsOf, type Moments } from '../desk/go-to-moment';
import { useDesk } from '../desk/state';

const move = moveFocusInList('.moment');

/** The last edits in words, the latest first; choosing one undoes or redoes up to it. */
export function HistoryDialog(): ReactNode {
  const moments = useMoments();
  const isReadOnly = useDesk((state) => state.readOnly !== null);
  const list = useRef<HTMLDivElement>(null);
  const isGoing = useRef(false);
  const isLoaded = moments !== null;
  useEffect(() => {
    if (isLoaded) list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [isLoaded]);
  const go = async (chosen: number): Promise<void> => {
    if (!moments || isReadOnly || isGoing.current) return;
    isGoing.current = true;
    await goToMoment(moments, chosen);
    isGoing.current = false;
  };
  return (
    <Dialog title="History" className="wide">
      {moments === null ? null : moments.items.length === 0 ? (
        <p className="muted">Nothing has been changed yet. Each highlight, note and import will stand here, and can be undone.</p>
      ) : (
        <>
          {isReadOnly ? null : <p className="muted lead">Choose a moment to go back to it. What is undone that way can be redone until the next change.</p>}
          <div ref={list} className="moments" onKeyDown={move}>
            {daysOf(moments.items).map(({ day, from, items }) => (
              <section key={day} aria-label={day}>
                <h3>{day}</h3>
                <ol>
                  {items.map((item, index) => (
                    <MomentRow
                      // Counted from the oldest, so that the focus stays on its edit.
                      key={moments.items.length - from - index}
                      says={capitalise(item.says)}
                      at={item.at}
                      away={from + index - moments.now}
                      isUndone={item.isUndone}
                      isReadOnly={isReadOnly}
                      go={() => void go(from + index)}
                    />
                  ))}
                </ol>
              </section>
            ))}
            <ol>
              <MomentRow
                says={moments.items.length === 1 ? 'Before this edit' : `Before these ${String(moments.items.length)} edits`}
                at={null}
                away={moments.items.length - moments.now}
                isUndone={false}
                isReadOnly={isReadOnly}
                go={() => void go(moments.items.length)}
              />
            </ol>
          </div>
        </>
      )}
    </Dialog>
  );
}

interface RowProps {
  says: string;
  at: string | null;
  /** How many undos lead there from now; redos where it is below zero. */
  away: number;
  isUndone: boolean;
  isReadOnly: boolean;
  go: () => void;
}

function MomentRow({ says, at, away, isUndone, isReadOnly, go }: RowProps): ReactNode {
  const isNow = away === 0;
  return (
    <li>
      <button type="button" className={`moment ${isUndone ? 'undone' : ''}`} aria-disabled={isReadOnly} aria-current={isNow ? 'step' : undefined} tabIndex={isNow ? 0 : -1} onClick={go}>
        <span className="says">{says}</span>
        <span className="state">{isNow ? 'Now' : isUndone ? 'Can be redone' : ''}</span>
        <span className="action">{isNow || isReadOnly ? '' : isUndone ? 'Redo to here' : 'Undo to here'}</span>
        {at === null ? <span /> : <time dateTime={at}>{describeClock(at)}</time>}
      </button>
    </li>
  );
}

/** The history as main has it, read anew after each change. */
function useMoments(): Moments | null {
  const sequence = useDesk((state) => state.sequence);
  const [moments, setMoments] = useState<Moments | null>(null);
  useEffect(() => {
    let isLatest = true;
    void askMain('readHistory', undefined).then((answer) => {
      if (answer && isLatest) setMoments(momentsOf(answer.value));
    });
    return () => {
      isLatest = false;
    };
  }, [sequence]);
  return moments;
}

/** Edits in a row of one day, and where in the list they begin. */
function daysOf(items: readonly HistoryItem[]): { day: string; from: number; items: HistoryItem[] }[] {
  const now = new Date().toISOString();
  const days: { day: string; from: number; items: HistoryItem[] }[] = [];
  for (const [index, item] of items.entries()) {
    const day = describeDay(item.at, now);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, from: index, items: [item] });
  }
  return days;
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
