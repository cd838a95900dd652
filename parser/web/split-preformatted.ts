import { isBlank } from '../../core/import/source-lines';

/** The pieces of a preformatted text between its blank lines, for a block never holds one. */
export function splitAtBlankLines(text: string): string[] {
  const pieces: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (!isBlank(line)) pieces.at(-1)?.push(line.trimEnd());
    else if (pieces.at(-1)?.length) pieces.push([]);
  }
  return pieces.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
}
