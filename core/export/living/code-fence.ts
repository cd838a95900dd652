import type { Line } from './file-lines';

const opening = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?<fence>`{3,}(?=[^`]*$)|~{3,})/u;

/** Where the fenced code that a line opens is closed; null where it opens none, or one that is never closed. */
export function closingFence(lines: readonly Line[], at: number): number | null {
  const fence = opening.exec(lines[at]?.text ?? '')?.groups?.fence;
  if (fence === undefined) return null;
  const closing = new RegExp(`^[ \\t>]*${fence}${fence.charAt(0)}*[ \\t]*$`, 'u');
  for (let index = at + 1; index < lines.length; index += 1) if (closing.test(lines[index]?.text ?? '')) return index;
  return null;
}
