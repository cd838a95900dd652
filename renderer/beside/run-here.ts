import { commandOfKey } from '../../core/commands/keymap';
import type { CommandName } from '../../core/commands/command-table';
import { commands } from '../commands';
import { swapSides } from '../desk/navigate';
import { giveTagWithKey } from '../desk/passage-actions';
import { getDesk } from '../desk/state';
import { selectRange } from '../edges/select-range';
import { focusSheet } from '../focus';
import { nameOfPress } from '../keyboard';
import { rangeSelectedIn } from '../sheet/selection';

/** Commands that work on selected words. */
const onWords: readonly CommandName[] = ['highlight', 'note', 'speaker', 'topic', 'attribution'];

/**
 * Does with words that are selected in the article beside what a key means: that article becomes the open one first.
 * Answers whether the key meant something of the kind.
 */
export function runHere(event: globalThis.KeyboardEvent, sheet: HTMLElement): boolean {
  const range = rangeSelectedIn(sheet);
  const key = nameOfPress(event);
  const name = commandOfKey(key, getDesk().preferences.keymap);
  const isDigit = /^[1-9]$/u.test(key);
  if (!range || !(isDigit || (name !== null && onWords.includes(name)))) return false;
  swapSides();
  // Once its words are drawn where the open article stands.
  requestAnimationFrame(() => {
    focusSheet();
    selectRange(range);
    if (isDigit) giveTagWithKey(key);
    else if (name) commands[name]();
  });
  return true;
}
