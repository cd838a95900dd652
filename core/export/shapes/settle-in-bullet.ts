import { Parser } from 'commonmark';
import { settleNote } from '../settle-note';

// Only such lines can be a heading or a bullet; most notes have none and are not parsed.
const needsParsing = /^[ \t>]*(?:#|=+[ \t]*$|-)/mu;

/**
 * A note as it can stand within one bullet of Logseq, which begins another at every `-` and `#`: bullets become
 * `*`, rules `***` and headings bold.
 */
export function settleInBullet(note: string): string {
  const settled = settleNote(note, 0);
  if (!needsParsing.test(settled)) return settled;
  const lines = settled.split('\n');
  const removed = new Set<number>();
  const walker = new Parser().parse(settled).walker();
  for (let step = walker.next(); step; step = walker.next()) {
    const { node, entering } = step;
    if (!entering || (node.type !== 'item' && node.type !== 'heading' && node.type !== 'thematic_break')) continue;
    const [[line, column], [last]] = node.sourcepos;
    const before = (lines[line - 1] ?? '').slice(0, column - 1);
    const after = (lines[line - 1] ?? '').slice(column - 1);
    if (node.type === 'item') lines[line - 1] = before + after.replace(/^-/u, '*');
    else if (node.type === 'thematic_break') lines[line - 1] = `${before}***`;
    else {
      lines[line - 1] = before + embolden(after.replace(/^#{1,6}(?:[ \t]+|$)/u, '').replace(/(?:^|[ \t]+)#+[ \t]*$/u, ''));
      if (last > line && !after.startsWith('#')) removed.add(last - 1);
    }
  }
  return lines.filter((_, index) => !removed.has(index)).join('\n').trimEnd();
}

function embolden(words: string): string {
  const trimmed = words.trim();
  return trimmed === '' || /[*\\]/u.test(trimmed) ? trimmed : `**${trimmed}**`;
}
