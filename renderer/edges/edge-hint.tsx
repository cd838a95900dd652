import { ArrowLeftRight, Check, ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Edge } from '../../core/text-steps';
import { useKeyWords } from '../command-keys';
import { IconButton } from '../controls/icon-button';
import { thenFocusSheet } from '../focus';
import { isMac, leaveEdges, pickEdge, stepEdge } from './edge-keys';

/** While keys move an edge: which one, by what keys, and the same for a pointer that can't drag. */
export function EdgeHint({ edge }: { edge: Edge }): ReactNode {
  const name = edge === 'end' ? 'End edge' : 'Start edge';
  const { withKey } = useKeyWords();
  return (
    <div className="edge-hint" role="toolbar" aria-label={name}>
      <strong>{name}</strong>
      <IconButton label="One word back" icon={ChevronLeft} press={thenFocusSheet(() => { stepEdge({ unit: 'word', direction: -1 }); })} />
      <IconButton label="One word on" icon={ChevronRight} press={thenFocusSheet(() => { stepEdge({ unit: 'word', direction: 1 }); })} />
      <span className="edge-keys" aria-hidden>
        <span><kbd>←</kbd> <kbd>→</kbd> character</span>
        <span><kbd>{isMac ? '⌥' : 'Ctrl'}</kbd> <kbd>←</kbd> <kbd>→</kbd> word</span>
        <span><kbd>↑</kbd> <kbd>↓</kbd> sentence</span>
      </span>
      <IconButton label={withKey('Other edge', 'pickEdge')} icon={ArrowLeftRight} press={thenFocusSheet(pickEdge)} />
      <IconButton label="Done (Esc)" icon={Check} press={thenFocusSheet(leaveEdges)} />
    </div>
  );
}
