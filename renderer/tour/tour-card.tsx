import { useEffect, type ReactNode } from 'react';
import { keyOf } from '../command-keys';
import { useDesk } from '../desk/state';
import { focusIds, focusSheet } from '../focus';
import { endTour, goToStep, isStepDone, isStepStale, offerTour, passStep, tourSteps, useTour, type TourStep } from './tour';

/** The step of the tour that is shown: a card at the foot of the window, which takes no focus and covers no controls. */
export function TourCard(): ReactNode {
  const tour = useTour((state) => state.tour);
  const isOpen = useDesk((state) => state.phase === 'open' && state.body !== null);
  const isStale = useDesk((state) => tour !== null && isStepStale(tour, state));
  const isDone = useDesk((state) => tour !== null && !isStepStale(tour, state) && isStepDone(tour, state));
  const isHidden = useDesk((state) => state.dialog !== null || state.articleId === null);
  useEffect(() => {
    if (isOpen) offerTour();
  }, [isOpen]);
  useEffect(() => {
    if (tour && isStale) goToStep(tour.step);
    else if (tour && isDone) passStep(tour.step);
  }, [tour, isStale, isDone]);
  if (!tour || isHidden) return null;
  const { step } = tour;
  const number = tourSteps.indexOf(step) + 1;
  return (
    <section
      id={focusIds.tour}
      className="tour"
      data-step={step}
      aria-label="Tour"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        endTour();
        focusSheet();
      }}
    >
      <div aria-live="polite">
        <h2>{words[step].title}</h2>
        <p>{words[step].text()}</p>
      </div>
      <footer>
        <span className="muted">{number} of {tourSteps.length}</span>
        {number === tourSteps.length ? null : <button type="button" className="button quiet" onClick={endTour}>Skip the tour</button>}
        <button type="button" className="button" onClick={() => { passStep(step); }}>{number === tourSteps.length ? 'Begin' : 'Next'}</button>
      </footer>
    </section>
  );
}

const words: Record<TourStep, { title: string; text: () => ReactNode }> = {
  mark: {
    title: 'Mark what is said',
    text: () => <>Select some words of this article and press <kbd>1</kbd> for Hawkish or <kbd>2</kbd> for Cautious. Your own stances are made in the codebook.</>,
  },
  note: {
    title: 'Write beside it',
    text: () => <>Press <Key of="note" /> and write what you think of the passage. The note stays beside it, with who said it and how.</>,
  },
  overview: {
    title: 'See the whole',
    text: () => <>The bar under the title and the strip by the scroll bar show the stances. <Key of="next" /> and <Key of="previous" /> go from passage to passage, <Key of="palette" /> finds every command.</>,
  },
  export: {
    title: 'Bring in your own, take it with you',
    text: () => <>Import (<Key of="import" />) reads files, saved pages and what you paste. Export (<Key of="export" />) makes Markdown of your notes.</>,
  },
};

function Key({ of: name }: { of: Parameters<typeof keyOf>[0] }): ReactNode {
  const key = keyOf(name);
  return key === '' ? <>its command</> : <kbd>{key}</kbd>;
}
