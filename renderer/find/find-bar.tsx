import { CaseSensitive, ChevronDown, ChevronUp, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { focusIds } from '../focus';
import type { BlockPlaces } from '../sheet/block-places';
import type { Finding } from '../desk/state';
import { closeFind, lookFor, stepMatch } from './find-in-article';
import { useLitMatches } from './light-matches';

interface Props {
  finding: Finding;
  places: BlockPlaces | null;
  scroller: HTMLElement;
}

/** Finds words in the article: a field over the sheet's corner, how many there are, and the way from one to the next. */
export function FindBar({ finding, places, scroller }: Props): ReactNode {
  const { query, isExact, starts, at } = finding;
  useLitMatches(finding, places, scroller);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') closeFind();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) stepMatch(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const count = query.trim() === '' ? '' : starts.length === 0 ? 'Not found' : `${String(at + 1)} of ${String(starts.length)}`;
  return (
    <search className="find-bar" aria-label="Find in article" onKeyDown={onKeyDown}>
      <input
        id={focusIds.find}
        type="text"
        className="field"
        aria-label="Find in article"
        placeholder="Find in article"
        value={query}
        autoFocus
        onFocus={(event) => { event.target.select(); }}
        onChange={(event) => { lookFor(event.target.value, isExact); }}
      />
      <span className="count" role="status">{count}</span>
      <button type="button" className="button quiet icon-only" aria-label="Match case and accents" title="Match case and accents" aria-pressed={isExact} onClick={() => { lookFor(query, !isExact); }}>
        <CaseSensitive size={17} aria-hidden />
      </button>
      <button type="button" className="button quiet icon-only" aria-label="Previous match" title="Previous match (Shift+Enter)" aria-disabled={starts.length === 0} onClick={() => { stepMatch(-1); }}>
        <ChevronUp size={17} aria-hidden />
      </button>
      <button type="button" className="button quiet icon-only" aria-label="Next match" title="Next match (Enter)" aria-disabled={starts.length === 0} onClick={() => { stepMatch(1); }}>
        <ChevronDown size={17} aria-hidden />
      </button>
      <button type="button" className="button quiet icon-only" aria-label="Close" title="Close (Esc)" onClick={closeFind}>
        <X size={16} aria-hidden />
      </button>
    </search>
  );
}
