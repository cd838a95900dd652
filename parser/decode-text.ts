/** First bytes of formats that are no text, though some begin as if they were. */
const binaryBeginnings = [
  '%PDF-', 'PK\u0003\u0004', 'Rar!', '7z\u00BC\u00AF', '\u001F\u008B', '\u00D0\u00CF\u0011\u00E0',
  '\u0089PNG', 'GIF8', '\u00FF\u00D8\u00FF',
];

/** The characters of 0x80 to 0x9F; five of them are not assigned. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const looksAt = 4096;
const mostControls = 0.005;

/** The text of a file's bytes, without its byte order mark; null where the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, looksAt));
  const latin = asLatin1(bytes.subarray(0, 8));
  if (binaryBeginnings.some((start) => latin.startsWith(start))) return null;
  const text = decodeUtf16(bytes) ?? decodeUtf8(bytes) ?? decodeDeclared(bytes, beginning) ?? decodeWindows1252(bytes);
  return hasControls(text) ? null : text;
}

/** The bytes as the characters of the same numbers. */
function asLatin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** UTF-16 by its byte order mark, or by the zero bytes of mostly Western text; else null. */
function decodeUtf16(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  const sample = bytes.subarray(0, looksAt);
  const zerosAt = (parity: 0 | 1): number => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  const enough = sample.length * 0.2;
  if (odd > enough && even < odd / 20) return decode(bytes, 'utf-16le');
  if (even > enough && odd < even / 20) return decode(bytes, 'utf-16be');
  return null;
}

/** UTF-8, even with a few broken characters: text in another encoding has hardly any that are not. */
function decodeUtf8(bytes: Uint8Array): string | null {
  const strict = decode(bytes, 'utf-8');
  if (strict !== null) return strict;
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const broken = lenient.match(/\uFFFD/gu)?.length ?? 0;
  const whole = lenient.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return broken * 20 <= whole ? lenient : null;
}

/** The encoding an HTML or XML file declares in its first bytes; null where it declares none that is known. */
function decodeDeclared(bytes: Uint8Array, beginning: string): string | null {
  const label =
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]+)/iu.exec(beginning)?.[1] ??
    /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]+)/iu.exec(beginning)?.[1];
  return label === undefined || /^utf-?(?:8|16)/iu.test(label) ? null : decodeByLabel(bytes, label);
}

function decodeByLabel(bytes: Uint8Array, label: string): string | null {
  const isWestern = /^(?:windows-1252|cp1252|iso-8859-1|latin1|us-ascii)$/iu.test(label);
  return isWestern ? decodeWindows1252(bytes) : decode(bytes, label);
}

/** Some versions of Node read Latin-1 by this name, which has controls where Windows has quotes and dashes. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009F]/gu, (control) => windows1252.charAt(control.charCodeAt(0) - 0x80));
}

function decode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether a text has a zero character, or more control characters than strays. */
function hasControls(text: string): boolean {
  const controls = text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F-\u0084\u0086-\u009F]/gu)?.length ?? 0;
  return text.includes('\0') || controls > Math.max(1, text.length * mostControls);
}
