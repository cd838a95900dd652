import { Pause, Play, SkipBack, SkipForward, X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { speechRates } from '../../core/preferences';
import { useKeyWords } from '../command-keys';
import { IconButton } from '../controls/icon-button';
import { useLitStep } from '../coding/light-step';
import { changePreferences } from '../desk/change-preferences';
import { getDesk, useDesk } from '../desk/state';
import { isTextField } from '../focus';
import { pauseReading, spokenSentence, stepReading, stopReading, useReading } from './read-aloud';

/** What the article is read aloud with, while it is. */
export function AloudBar({ scroller }: { scroller: HTMLElement }): ReactNode {
  const reading = useReading((state) => state.reading);
  const articleId = useDesk((state) => state.articleId);
  const isOther = reading !== null && reading.articleId !== articleId;
  useEffect(() => {
    if (isOther) stopReading();
  }, [isOther]);
  useEffect(() => stopReading, []);
  useLitStep('spoken', isOther ? null : spokenSentence(reading), scroller);
  return reading === null || isOther ? null : <Bar isPaused={reading.isPaused} place={`Sentence ${String(reading.at + 1)} of ${String(reading.sentences.length)}`} />;
}

/** Whether Escape ends something else: a dialog, a menu, what is written. */
function isForOthers(target: EventTarget | null): boolean {
  return getDesk().dialog !== null || isTextField(target) || (target instanceof Element && target.closest('[role=menu], .tour') !== null);
}

function Bar({ isPaused, place }: { isPaused: boolean; place: string }): ReactNode {
  const rate = useDesk((state) => state.preferences.speechRate);
  const { withKey } = useKeyWords();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isForOthers(event.target)) return;
      event.preventDefault();
      stopReading();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, []);
  return (
    <section aria-label="Reading aloud">
      <div className="foot-bar" role="toolbar" aria-label="Reading aloud">
        <strong>{place}</strong>
        <IconButton label="Previous sentence" icon={SkipBack} press={() => { stepReading(-1); }} />
        {isPaused ? <IconButton label="Go on reading" icon={Play} press={pauseReading} /> : <IconButton label="Pause" icon={Pause} press={pauseReading} />}
        <IconButton label="Next sentence" icon={SkipForward} press={() => { stepReading(1); }} />
        <select className="field" aria-label="Speed" value={rate} onChange={(event) => { changePreferences({ speechRate: Number(event.target.value) as typeof rate }); }}>
          {speechRates.map((each) => <option key={each} value={each}>{each}×</option>)}
        </select>
        <IconButton label={withKey('End reading aloud', 'readAloud')} icon={X} press={stopReading} />
      </div>
    </section>
  );
}
