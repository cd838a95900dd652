/** The text on one line: every run of white space becomes one space, none stays at the ends. */
export function flattenLines(text: string): string {
  return text.replace(/[\s\u0085]+/gu, ' ').trim();
}
