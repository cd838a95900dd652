import { keyOf } from '../command-keys';
import { commands } from '../commands';
import { splitPassage } from './split-passage';

/** What the passage's menu offers on its boundaries. `at` is the offset under the pointer; null from the keyboard. */
export function passageItems(hasSelection: boolean, hasChosen: boolean, at: number | null): { label: string; key: string; run: () => void }[] {
  const item = (label: string, name: 'pickEdge' | 'split' | 'merge' | 'extendToSentences' | 'extendToQuotation' | 'cycle', run?: () => void) => {
    return { label, key: keyOf(name), run: run ?? commands[name] };
  };
  const widening = [item('Extend to sentence', 'extendToSentences'), item('Extend to quotation', 'extendToQuotation')];
  const split = item('Split here', 'split', hasSelection || at === null ? undefined : () => void splitPassage(at));
  if (!hasChosen) return widening;
  if (hasSelection) return [...widening, split];
  return [item('Move edges', 'pickEdge'), ...widening, split, item('Merge', 'merge'), item('Next overlapping highlight', 'cycle')];
}
