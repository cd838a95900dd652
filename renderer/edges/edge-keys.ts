import { blockAround, stepFrom, type Direction, type Edge } from '../../core/text-steps';
import type { Anchor } from '../../core/records';
import type { TextUnit } from '../../core/text-pieces';
import { keyOf } from '../command-keys';
import { askMain } from '../desk/ask-main';
import { getDesk, setDesk } from '../desk/state';
import { focusSheet, isTextField } from '../focus';
import { chosenInText, pickedEdge, shownAnchor, useEdges } from './edge-state';
import { moveHighlight, settleMoves, withEdge } from './move-edge';

export const isMac = window.desk.platform === 'mac';

/** Where an edge is asked to go. */
export type EdgeStep = { unit: TextUnit; direction: Direction } | 'block start' | 'block end';

const steps: Partial<Record<string, EdgeStep>> = {
  ArrowLeft: { unit: 'character', direction: -1 },
  ArrowRight: { unit: 'character', direction: 1 },
  ArrowUp: { unit: 'sentence', direction: -1 },
  ArrowDown: { unit: 'sentence', direction: 1 },
  Home: 'block start',
  End: 'block end',
};

/** Lets the keys move the chosen highlight's end edge; asked again, the other edge. */
export function pickEdge(): void {
  const { readOnly } = getDesk();
  if (readOnly || !chosenInText()) return;
  const picked = pickedEdge();
  if (picked) pickEdgeOf(picked.edge === 'end' ? 'start' : 'end', picked.session);
  else pickEdgeOf('end');
}

/** Lets the keys move an edge of the chosen highlight. */
export function pickEdgeOf(edge: Edge, session: string = crypto.randomUUID()): void {
  const chosen = chosenInText();
  if (!chosen) return;
  focusSheet();
  useEdges.setState({ picked: { highlightId: chosen.highlight.id, edge, session } });
  const byWord = isMac ? 'with Option' : 'with Control';
  setDesk({
    announcement: `${edge === 'end' ? 'End' : 'Start'} edge, ${describeEdge(shownAnchor(chosen.highlight), edge)}. Arrows move it by character, ${byWord} by word, up and down by sentence. ${keyOf('pickEdge') || 'Tab'} for the other edge, Escape when done.`,
  });
}

export function leaveEdges(): void {
  useEdges.setState({ picked: null });
  setDesk({ announcement: 'Edges left' });
}

/** Moves the picked edge one step. It never crosses the other edge. */
export function stepEdge(step: EdgeStep): void {
  const [picked, chosen] = [pickedEdge(), chosenInText()];
  if (!picked || !chosen) return;
  const { edge, session } = picked;
  const { highlight, body: { text }, language } = chosen;
  const anchor = shownAnchor(highlight);
  const offset = offsetAfter(text, anchor, edge, step, language);
  const moved = offset === null ? null : withEdge(text, anchor, edge, offset);
  if (!moved || moved[edge] === anchor[edge]) {
    setDesk({ announcement: offset === null || moved ? 'No farther' : 'The edges can’t cross' });
    return;
  }
  setDesk({ announcement: describeEdge(moved, edge) });
  void moveHighlight({ highlightId: highlight.id, anchor: moved, session });
}

/** Takes a key that moves the picked edge or leaves it; answers whether it was one. */
export function takeEdgeKey(event: KeyboardEvent): boolean {
  const picked = pickedEdge();
  if (!picked || useEdges.getState().dragged !== null || getDesk().dialog !== null || isTextField(event.target) || isElsewhere(event.target)) return false;
  const modifier = isMac ? event.metaKey : event.ctrlKey;
  const step = steps[event.key];
  if (event.key === 'Tab' && !modifier) pickEdge();
  else if (event.key === 'Escape' || (event.key === 'Enter' && !isInHint(event.target))) leaveEdges();
  else if (modifier && !event.shiftKey && event.key.toLowerCase() === 'z') void undoMoves();
  else if (step !== undefined) {
    const byWord = isMac ? event.altKey : event.ctrlKey;
    stepEdge(byWord && typeof step === 'object' && step.unit === 'character' ? { ...step, unit: 'word' } : step);
  } else return false;
  return true;
}

/** Undo has to wait for the last move, and what follows is a step of its own. */
async function undoMoves(): Promise<void> {
  await settleMoves();
  useEdges.setState(({ picked }) => ({ picked: picked && { ...picked, session: crypto.randomUUID() } }));
  await askMain('undo', undefined);
}

function offsetAfter(text: string, anchor: Anchor, edge: Edge, step: EdgeStep, language: string): number | null {
  if (typeof step === 'object') return stepFrom(text, anchor[edge], edge, step.unit, step.direction, language);
  const block = blockAround(text, edge === 'end' ? anchor.end - 1 : anchor.start);
  return step === 'block start' ? block.start : block.end;
}

function describeEdge({ exact }: Anchor, edge: Edge): string {
  const words = exact.split(/\s+/u);
  return edge === 'end' ? `ends with “${words.slice(-3).join(' ')}”` : `begins with “${words.slice(0, 3).join(' ')}”`;
}

/** Whether the keys belong to a menu, a dialog or another pane. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=menu], dialog, aside, nav, .beside, header:not(main *)') !== null;
}

function isInHint(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.edge-hint') !== null;
}
