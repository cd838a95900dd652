import type { TextRange } from '../../core/quotation-marks';
import { rangeOf } from '../sheet/selection';

/** Colours what a moved edge adds to a passage and what it leaves, until the marks follow; answers what ends that. */
export function showDraft(saved: TextRange, draft: TextRange): () => void {
  colour('edge-added', [{ start: draft.start, end: Math.min(saved.start, draft.end) }, { start: Math.max(saved.end, draft.start), end: draft.end }]);
  colour('edge-left', [{ start: saved.start, end: Math.min(draft.start, saved.end) }, { start: Math.max(draft.end, saved.start), end: saved.end }]);
  return () => {
    CSS.highlights.delete('edge-added');
    CSS.highlights.delete('edge-left');
  };
}

function colour(name: string, ranges: readonly TextRange[]): void {
  const drawn = ranges.filter(({ start, end }) => start < end).flatMap((range) => rangeOf(range) ?? []);
  CSS.highlights.set(name, new Highlight(...drawn));
}
