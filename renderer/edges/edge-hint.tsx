import { ArrowLeftRight, Check, ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Edge } from '../../core/text-steps';
import { useKeyWords } from '../command-keys';
import { focusSheet } from '../focus';
import { isMac, leaveEdges, pickEdge, stepEdge } from './edge-keys';

/** While keys move an edge: which one, by what keys, and the same for a pointer that can't drag. */
export function EdgeHint({ edge }: { edge: Edge }): ReactNode {
  const name = edge === 'end' ? 'End edge' : 'Start edge';
  const { withKey } = useKeyWords();
  const button = (label: string, icon: ReactNode, run: () => void): ReactNode => (
    <button type="button" className="button quiet icon-only" aria-label={label} title={label} onClick={() => { run(); focusSheet(); }}>
      {icon}
    </button>
  );
  return (
    <div className="edge-hint" role="toolbar" aria-label={name}>
      <strong>{name}</strong>
      {button('One word back', <ChevronLeft size={16} aria-hidden />, () => { stepEdge({ unit: 'word', direction: -1 }); })}
      {button('One word on', <ChevronRight size={16} aria-hidden />, () => { stepEdge({ unit: 'word', direction: 1 }); })}
      <span className="edge-keys" aria-hidden>
        <span><kbd>←</kbd> <kbd>→</kbd> character</span>
        <span><kbd>{isMac ? '⌥' : 'Ctrl'}</kbd> <kbd>←</kbd> <kbd>→</kbd> word</span>
        <span><kbd>↑</kbd> <kbd>↓</kbd> sentence</span>
      </span>
      {button(withKey('Other edge', 'pickEdge'), <ArrowLeftRight size={16} aria-hidden />, pickEdge)}
      {button('Done (Esc)', <Check size={16} aria-hidden />, leaveEdges)}
    </div>
  );
}
