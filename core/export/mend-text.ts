// Without the u flag it is found at once; half of a whole pair costs no more than the second look.
const mayNeedMending = /[\0\r\ud800-\udfff]/;

/** The text as a UTF-8 file can carry it: LF line breaks, U+FFFD for NUL and for half a surrogate pair. */
export function mendText(text: string): string {
  if (!mayNeedMending.test(text)) return text;
  return text.replace(/\r\n?/gu, '\n').replace(/[\0\p{Surrogate}]/gu, '\uFFFD');
}
