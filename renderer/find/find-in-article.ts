import { findInText } from '../../core/find-in-text';
import { showRange } from '../desk/navigate';
import { getDesk, setDesk, type DeskState } from '../desk/state';
import { focusIds, focusSheet } from '../focus';
import { selectRange } from '../edges/select-range';
import { selectedRange } from '../sheet/selection';

/** Longer selections are words to work on, not to look for. */
const longestQuery = 200;

/** Opens the bar, with the selected words in it where they are a few. */
export function openFind(): void {
  const { body, finding } = getDesk();
  if (!body) return;
  const range = selectedRange();
  const selected = range && range.end - range.start <= longestQuery ? body.text.slice(range.start, range.end) : '';
  lookFor(selected === '' ? (finding?.query ?? '') : selected, finding?.isExact ?? false, range?.start);
  const field = document.getElementById(focusIds.find);
  if (field instanceof HTMLInputElement) field.select();
  field?.focus();
}

/** Looks for words, and shows the first match from `from` on, or else from the one that was shown. */
export function lookFor(query: string, isExact: boolean, from?: number): void {
  const { body, finding } = getDesk();
  if (!body) return;
  const starts = findInText(body.text, query, isExact);
  const near = from ?? finding?.starts[finding.at] ?? 0;
  const next = starts.findIndex((start) => start >= near);
  setDesk({ finding: { query, isExact, starts, at: starts.length === 0 ? -1 : Math.max(0, next) } });
  showMatch();
}

/** Shows the next match or the one before; behind the last comes the first again. */
export function stepMatch(step: 1 | -1): void {
  const { finding } = getDesk();
  if (!finding || finding.starts.length === 0) return;
  setDesk({ finding: { ...finding, at: (finding.at + step + finding.starts.length) % finding.starts.length } });
  showMatch();
}

/** Closes the bar; the words that it showed last are selected, to be worked on. */
export function closeFind(): void {
  const range = shownMatch(getDesk());
  setDesk({ finding: null });
  focusSheet();
  if (range) selectRange(range);
}

/** The match that is shown, as a range of the article text. */
export function shownMatch({ finding }: Pick<DeskState, 'finding'>): { start: number; end: number } | null {
  const start = finding?.starts[finding.at];
  return finding && start !== undefined ? { start, end: start + finding.query.length } : null;
}

function showMatch(): void {
  const { articleId } = getDesk();
  const range = shownMatch(getDesk());
  if (articleId !== null && range) showRange(articleId, range.start, range.end);
}
