import { foldText } from './search';

/**
 * How well a label answers what was typed, 0 best; null where it does not. Best is a label that begins with it, then one in which
 * each of its words begins a word, then one that holds it, then one that has its letters in order.
 */
export function matchLabel(label: string, typed: string): number | null {
  const [folded, wanted] = [foldText(label), foldText(typed).trim()];
  if (folded.startsWith(wanted)) return 0;
  const beginnings = ` ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  if (wanted.split(/\s+/u).every((word) => beginnings.includes(` ${word}`))) return 1;
  if (folded.includes(wanted)) return 2;
  let at = -1;
  for (const letter of wanted.replace(/\s+/gu, '')) {
    at = folded.indexOf(letter, at + 1);
    if (at === -1) return null;
  }
  return 3;
}
