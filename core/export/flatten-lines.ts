// Most text is on one line already. Without the u flag it is seen sooner, and means the same.
const mayNeedFlattening = /[^\S ]| {2}|\u0085/;

/** The text on one line: every run of white space becomes one space, none stays at the ends. */
export function flattenLines(text: string): string {
  if (!mayNeedFlattening.test(text)) return text.trim();
  return text.replace(/[\s\u0085]+/gu, ' ').trim();
}
