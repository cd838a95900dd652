/** A 53-bit hash of a text in 11 digits to the base 36: tells whether a text was changed, and hides or proves nothing. After cyrb53. */
export function fingerprint(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  const first = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const second = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  return ((second >>> 11) * 2 ** 32 + (first >>> 0)).toString(36).padStart(11, '0');
}

/**
 * The hashes by which a text is known again: its own and, where its lines end in white space, which many editors
 * strip, that of the text without it.
 */
export function fingerprintsOf(text: string): string[] {
  const stripped = stripLineEnds(text);
  return [...new Set([fingerprint(text), fingerprint(stripped)])];
}

export function stripLineEnds(text: string): string {
  return text.replace(/[ \t]+$/gmu, '');
}
