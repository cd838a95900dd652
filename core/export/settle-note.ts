import { Parser, type Node } from 'commonmark';
import { mendText } from './mend-text';

// Only such lines can leave a block open or be a heading; most notes have none and are not parsed.
const needsParsing = /^[ \t]*(?:`{3}|~{3}|<|#|=+[ \t]*$|-+[ \t]*$)/mu;

/** How the block of each opening is closed: HTML blocks that no blank line ends, and fenced code. */
const closings: readonly (readonly [opening: RegExp, closing: string])[] = [
  [/^ {0,3}<!--/u, '-->'],
  [/^ {0,3}<\?/u, '?>'],
  [/^ {0,3}<!\[CDATA\[/u, ']]>'],
  [/^ {0,3}<![A-Za-z]/u, '>'],
  [/^ {0,3}<(script|pre|style|textarea)/iu, '</$1>'],
  [/^ {0,3}(`{3,}|~{3,})/u, '$1'],
];

/**
 * A note as it can stand under a heading of `level` with more to follow: what it leaves open is closed, and
 * its headings go below that level (at most to the sixth). Its words stay as they are.
 */
export function settleNote(note: string, level: number): string {
  const mended = mendText(note).replace(/^(?:[ \t]*\n)+/u, '').trimEnd();
  return needsParsing.test(mended) ? closeLastBlock(lowerHeadings(mended, level)) : mended;
}

function lowerHeadings(note: string, by: number): string {
  const lines = note.split('\n');
  for (let block = parse(note).firstChild; block; block = block.next) {
    if (block.type !== 'heading') continue;
    const [[first], [last]] = block.sourcepos;
    const marks = '#'.repeat(Math.min(6, block.level + by));
    const line = lines[first - 1] ?? '';
    if (/^ {0,3}#{1,6}(?:[ \t]|$)/u.test(line)) lines[first - 1] = line.replace(/#{1,6}/u, marks);
    // Underlined: only # can mark a heading below the second level, and it takes a # at the end for its own.
    else if (last === first + 1) {
      lines.splice(first - 1, 2, `${marks} ${line.trim().replace(/(?<!\\)#+$/u, String.raw`\$&`)}`, '');
    }
  }
  return lines.join('\n').trimEnd();
}

function closeLastBlock(note: string): string {
  const follower = 'x';
  const last = parse(`${note}\n\n${follower}`).lastChild;
  if (!last || (last.type !== 'html_block' && last.type !== 'code_block')) return note;
  const firstLine = note.split('\n')[last.sourcepos[0][0] - 1] ?? '';
  for (const [opening, closing] of closings) {
    const match = opening.exec(firstLine);
    if (match) return `${note}\n${match[0].replace(opening, closing)}`;
  }
  return note;
}

function parse(markdown: string): Node {
  return new Parser().parse(markdown);
}
