import { commandOfKey } from '../../core/commands/keymap';
import { getDesk } from '../desk/state';
import { pickedEdge } from '../edges/edge-state';
import { isTextField } from '../focus';
import { nameOfPress } from '../keyboard';
import { codeStep, goStep, leaveCoding, noteStep, presentStep } from './coding';

/** Takes a key that codes the present sentence or goes to another; answers whether it was one. */
export function takeCodingKey(event: KeyboardEvent): boolean {
  const { key, target, shiftKey } = event;
  if (!presentStep() || pickedEdge() || getDesk().dialog !== null || isTextField(target) || isElsewhere(target)) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if ((key === ' ' || key === 'Enter') && target instanceof Element && target.closest('button, a') !== null) return false;
  const command = commandOfKey(nameOfPress(event), getDesk().preferences.keymap);
  const tag = [...getDesk().library.tags.values()].find((candidate) => candidate.key === key);
  if (key === 'ArrowUp' || (key === ' ' && shiftKey)) goStep(-1);
  else if (key === ' ' || key === 'ArrowDown' || key === 'Enter') goStep(1);
  else if (key === 'Escape') leaveCoding();
  else if (command === 'highlight') codeStep(null);
  else if (command === 'note') noteStep();
  else if (/^[1-9]$/u.test(key) && tag) codeStep(tag.id);
  else return false;
  return true;
}

/** Whether the keys belong to a menu, a dialog, the bar that finds words or another pane. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=menu], dialog, search, aside, nav, .beside, header:not(main *)') !== null;
}
