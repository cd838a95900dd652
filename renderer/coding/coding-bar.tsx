import { ChevronDown, ChevronUp, TextQuote, X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { tagsInOrder } from '../../core/library';
import { useKeyWords } from '../command-keys';
import { IconButton } from '../controls/icon-button';
import { TagMark } from '../controls/tag-mark';
import { placedHighlights } from '../desk/placed-highlights';
import { useDesk } from '../desk/state';
import { focusSheet, thenFocusSheet } from '../focus';
import { beginCoding, codeStep, goStep, highlightOver, leaveCoding, presentStep, useCoding } from './coding';
import { takeCodingKey } from './coding-keys';
import { useLitStep } from './light-step';

/** Coding mode, while it is on: which sentence or quotation is coded, its keys, and the same for a pointer. */
export function CodingBar({ scroller }: { scroller: HTMLElement }): ReactNode {
  useCoding();
  useDesk((state) => state.body);
  useDesk((state) => placedHighlights(state).placed);
  const tags = useDesk((state) => state.library.tags);
  const { withKey } = useKeyWords();
  const present = presentStep();
  useLitStep('coding-step', present?.step ?? null, scroller);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !takeCodingKey(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => { window.removeEventListener('keydown', onKeyDown, { capture: true }); };
  }, []);

  if (!present) return null;
  const { unit, at, steps, step } = present;
  const coded = highlightOver(step);
  const place = `${unit === 'sentence' ? 'Sentence' : 'Quotation'} ${String(at + 1)} of ${String(steps.length)}`;
  return (
    <section aria-label="Coding mode">
      <div className="foot-bar" role="toolbar" aria-label="Coding">
        <strong>{place}</strong>
        <IconButton label="Previous (↑)" icon={ChevronUp} press={thenFocusSheet(() => { goStep(-1); })} />
        <IconButton label="Next (Space)" icon={ChevronDown} press={thenFocusSheet(() => { goStep(1); })} />
        {tagsInOrder(tags.values(), 'stance').map((tag) => (
          <button
            key={tag.id}
            type="button"
            className="button quiet"
            aria-pressed={coded?.tags.includes(tag.id) ?? false}
            title={tag.key === null ? tag.name : `${tag.name} (${tag.key})`}
            onClick={() => { codeStep(tag.id); focusSheet(); }}
          >
            <TagMark tag={tag} /> {tag.name}
          </button>
        ))}
        <span className="bar-keys" aria-hidden>digits code it and go on · Space skips · Esc ends</span>
        <IconButton label={withKey(unit === 'sentence' ? 'By quotations instead' : 'By sentences instead', 'code')} icon={TextQuote} press={thenFocusSheet(beginCoding)} />
        <IconButton label="End coding (Esc)" icon={X} press={thenFocusSheet(leaveCoding)} />
      </div>
    </section>
  );
}
