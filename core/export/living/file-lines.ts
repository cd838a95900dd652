/** A line of a file with what ends it: `\n`, `\r\n`, or nothing where the file ends without. */
export interface Line {
  text: string;
  end: string;
}

/** Every line with its own ending, so that joining them gives the same bytes again. */
export function splitLines(text: string): Line[] {
  return [...text.matchAll(/([^\n]*?)(\r?\n|$)/gu)]
    .map(([, line = '', end = '']) => ({ text: line, end }))
    .filter((line) => line.text !== '' || line.end !== '');
}

export function joinLines(lines: readonly Line[]): string {
  return lines.map(({ text, end }) => text + end).join('');
}

/** How a file ends its lines, by its first one. */
export function lineEndingOf(text: string): '\n' | '\r\n' {
  return /\r?\n/u.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';
}

export function isBlank(line: Line | undefined): boolean {
  return line !== undefined && line.text.trim() === '';
}
