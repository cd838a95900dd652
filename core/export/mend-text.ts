/** The text as a UTF-8 file can carry it: LF line breaks, U+FFFD for NUL and for half a surrogate pair. */
export function mendText(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(/[\0\p{Surrogate}]/gu, '\uFFFD');
}
