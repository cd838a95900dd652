import { decodeDetected } from './detect-encoding';

/** First bytes of formats that are no text, though some begin as if they were. */
const binaryBeginnings = [
  '%PDF-', 'PK\u0003\u0004', 'Rar!', '7z\u00BC\u00AF', '\u001F\u008B', '\u00D0\u00CF\u0011\u00E0',
  '\u0089PNG', 'GIF8', '\u00FF\u00D8\u00FF',
];

/** The characters of 0x80 to 0x9F; five of them are not assigned. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const western = 'windows-1252';
const looksAt = 4096;
const mostControls = 0.005;

/**
 * The text of a file's bytes, without its byte order mark; null where the bytes are no text. `charset` is what is said
 * of them elsewhere, as in a mail; bytes that are in UTF-8 or UTF-16 tell it better themselves.
 */
export function decodeText(bytes: Uint8Array, charset: string | null = null): string | null {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, looksAt));
  const latin = asLatin1(bytes.subarray(0, 8));
  if (binaryBeginnings.some((start) => latin.startsWith(start))) return null;
  const text =
    decodeUtf32(bytes) ?? decodeUtf16(bytes) ?? decodeEscaped(bytes) ?? decodeUtf8(bytes) ??
    decodeOld(bytes, charset ?? declaredCharset(beginning));
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
  return decodeMostly(bytes, 'utf-8');
}

function isMostlyWhole(text: string): boolean {
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  const whole = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return broken * 20 <= whole;
}

/** UTF-32 by its byte order mark; else null. */
function decodeUtf32(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = bytes.length < 4 ? 0 : view.getUint32(0);
  if (mark !== 0xfeff && mark !== 0xfffe0000) return null;
  const parts: string[] = [];
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, mark === 0xfffe0000);
    const isCharacter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    parts.push(isCharacter ? String.fromCodePoint(point) : '\uFFFD');
  }
  return parts.join('');
}

/** Japanese that is written in ASCII with escapes; null for all else. */
function decodeEscaped(bytes: Uint8Array): string | null {
  const escape = 0x1b;
  const at = bytes.indexOf(escape);
  const isEscape = at !== -1 && /^\x1B(?:\$[@B]|\([BJ])/u.test(asLatin1(bytes.subarray(at, at + 3)));
  return isEscape ? decode(bytes, 'iso-2022-jp') : null;
}

/** The encoding an HTML or XML file declares in its first characters; null where it declares none. */
function declaredCharset(beginning: string): string | null {
  const shown = beginning.replace(/<!--[^]*?-->/gu, '');
  return (
    /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]+)/iu.exec(shown)?.[1] ??
    /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]+)/iu.exec(shown)?.[1] ??
    null
  );
}

/** Reads bytes that are in no Unicode encoding: as declared, as they look, else as the encoding of old Windows. */
function decodeOld(bytes: Uint8Array, charset: string | null): string {
  const declared = charset === null ? null : encodingOf(charset);
  const text = declared === null || declared === western ? null : decodeMostly(bytes, declared);
  if (text !== null) return text;
  const detected = decodeDetected(bytes, decode);
  // Servers and editors call everything Western; no text that is looks like Russian or Chinese.
  const isTrusted = detected !== null && !(declared === western && detected.isLatin);
  return isTrusted ? detected.text : decodeWindows1252(bytes);
}

/** The name of an encoding by one of its labels; null for those that are unknown, and for Unicode's. */
function encodingOf(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-') ? null : encoding;
  } catch {
    return null;
  }
}

/** Bytes in an encoding, even with a few broken characters; null where they are in another. */
function decodeMostly(bytes: Uint8Array, label: string): string | null {
  const strict = decode(bytes, label);
  if (strict !== null) return strict;
  const lenient = new TextDecoder(label).decode(bytes);
  return isMostlyWhole(lenient) ? lenient : null;
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
