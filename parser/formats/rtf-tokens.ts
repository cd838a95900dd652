/** A piece of RTF. The numbers are places in the bytes, half-open. */
export type RtfToken =
  | { kind: 'open' | 'close' }
  /** `value` is null where the word has no number. */
  | { kind: 'word'; word: string; value: number | null }
  | { kind: 'symbol'; symbol: string }
  /** `\'hh` */
  | { kind: 'byte'; byte: number }
  | { kind: 'bytes'; start: number; end: number }
  /** The bytes that `\bin` counts. */
  | { kind: 'binary'; start: number; end: number };

const [lineFeed, carriageReturn, space, quote, minus, backslash, opening, closing] = [10, 13, 32, 39, 45, 92, 123, 125];
/** As the specification has it; longer words are no words of RTF. */
const longestWord = 32;

/** Cuts RTF into its pieces, in one pass. What breaks off at the end is read as far as it goes. */
export function* readRtfTokens(bytes: Uint8Array): Generator<RtfToken, void> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === opening || byte === closing) {
      at += 1;
      yield { kind: byte === opening ? 'open' : 'close' };
    } else if (byte === lineFeed || byte === carriageReturn) at += 1;
    else if (byte !== backslash) {
      const start = at;
      while (at < bytes.length && !endsBytes(bytes[at])) at += 1;
      yield { kind: 'bytes', start, end: at };
    } else if (isLetter(bytes[at + 1])) {
      const { word, value, end } = readWord(bytes, at + 1);
      at = end;
      if (word === 'bin') {
        at = Math.min(bytes.length, end + Math.max(0, value ?? 0));
        yield { kind: 'binary', start: end, end: at };
      } else yield { kind: 'word', word, value };
    } else if (bytes[at + 1] === quote) {
      yield { kind: 'byte', byte: Number.parseInt(String.fromCharCode(bytes[at + 2] ?? space, bytes[at + 3] ?? space), 16) || space };
      at += 4;
    } else {
      yield { kind: 'symbol', symbol: String.fromCharCode(bytes[at + 1] ?? space) };
      at += 2;
    }
  }
}

function endsBytes(byte: number | undefined): boolean {
  return byte === backslash || byte === opening || byte === closing || byte === lineFeed || byte === carriageReturn;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}

/** A control word with its number, and the place behind the space that ends it. */
function readWord(bytes: Uint8Array, start: number): { word: string; value: number | null; end: number } {
  let end = start;
  while (end - start < longestWord && isLetter(bytes[end])) end += 1;
  const word = String.fromCharCode(...bytes.subarray(start, end));
  const numberStart = end;
  if (bytes[end] === minus && isDigit(bytes[end + 1])) end += 1;
  while (end - numberStart < 12 && isDigit(bytes[end])) end += 1;
  const value = end > numberStart ? Number(String.fromCharCode(...bytes.subarray(numberStart, end))) : null;
  if (bytes[end] === space) end += 1;
  return { word, value, end };
}
