import type { PictureData } from './rtf-state';

/** The bytes of a picture that a browser draws, null for those of other kinds. */
export function readPictureData(source: Uint8Array, { isKept, hex, binary }: PictureData): Uint8Array | null {
  if (!isKept) return null;
  if (binary) return source.slice(binary.start, binary.end);
  const bytes = new Uint8Array(hex.reduce((sum, { start, end }) => sum + end - start, 0) / 2);
  let digits = 0;
  for (const { start, end } of hex) {
    for (let at = start; at < end; at += 1) {
      const digit = digitOf(source[at] ?? 0);
      if (digit === null) continue;
      const place = digits >> 1;
      bytes[place] = ((bytes[place] ?? 0) << 4) | digit;
      digits += 1;
    }
  }
  return bytes.subarray(0, digits >> 1);
}

/** The value of a hexadecimal digit's character code, null for any other. */
function digitOf(code: number): number | null {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : null;
}
