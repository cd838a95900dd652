import { analyse } from 'chardet';

/** In bytes: what more there is would take time and say the same. */
const enough = 65_536;
/** In percent, as the detector measures: below this it guesses. Many bytes a character leave less to chance. */
const surelyWide = 60;
const surelyForeign = 25;
/** Enough where most letters lie beyond ASCII, as in no Western language. */
const likelyForeign = 10;
const surelyLatin = 33;
const leadOverWestern = 10;

const wide = new Set(['Shift_JIS', 'EUC-JP', 'GB18030', 'Big5', 'EUC-KR']);
const western = new Set(['windows-1252', 'ISO-8859-1']);
const foreign = new Set([
  'windows-1251', 'KOI8-R', 'ISO-8859-5', 'windows-1253', 'ISO-8859-7', 'windows-1255', 'ISO-8859-8', 'windows-1256', 'ISO-8859-6',
]);
/** Has the letters of KOI8-R, and Ukrainian ones where that draws boxes. */
const ukrainian = 'KOI8-U';
const otherLatin = new Set(['windows-1250', 'ISO-8859-2', 'windows-1254', 'ISO-8859-9', 'windows-1257']);

/** An encoding that the bytes of a text are surely in, and whether it writes another alphabet than the Latin. */
interface Detected {
  text: string;
  isLatin: boolean;
}

/** Reads bytes by how often which of them follow each other in the languages of each encoding; null where that tells little. */
export function decodeDetected(bytes: Uint8Array, decode: (bytes: Uint8Array, label: string) => string | null): Detected | null {
  const sample = withoutTags(bytes);
  const matches = analyse(sample);
  const isForeign = lettersBeyond(sample) * 2 > sample.length;
  const likeWestern = Math.max(0, ...matches.filter(({ name }) => western.has(name)).map(({ confidence }) => confidence));
  for (const { name, confidence } of matches) {
    const isLatin = otherLatin.has(name);
    const isSure =
      (wide.has(name) && confidence >= surelyWide) ||
      (foreign.has(name) && confidence >= (isForeign ? likelyForeign : surelyForeign)) ||
      (isLatin && confidence >= Math.max(surelyLatin, likeWestern + leadOverWestern));
    const text = isSure ? decode(bytes, name === 'KOI8-R' ? ukrainian : name) : null;
    if (text !== null && (isLatin || isCoherent(text))) return { text, isLatin };
  }
  const thai = decode(bytes, 'windows-874');
  return thai !== null && isThai(thai) ? { text: thai, isLatin: false } : null;
}

function lettersBeyond(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => (byte >= 0xc0 ? count + 1 : count), 0);
}

const fewestLetters = 4;
const foreignLetter = String.raw`(?:(?!\p{Script=Latin})\p{L})`;
const letters = new RegExp(foreignLetter, 'gu');
const seams = new RegExp(String.raw`\p{Script=Latin}(?=${foreignLetter})|${foreignLetter}(?=\p{Script=Latin})`, 'gu');

/** Whether letters of another alphabet stand among themselves, and not within Latin words in an umlaut's place. */
function isCoherent(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const found = count(letters);
  return found >= fewestLetters && count(seams) * 5 <= found;
}

const fewestThai = 15;

/** Whether a text is in Thai by its spelling, for the detector knows too little of it: vowels and tones stand on consonants. */
function isThai(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const [all, marks] = [count(/[^\p{ASCII}“”‘’–—…•\u00A0]/gu), count(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/gu)];
  const loose = count(/(?<![\u0E01-\u0E2E\u0E31-\u0E3A\u0E47-\u0E4E])[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/gu);
  return all >= fewestThai && marks * 10 >= all && loose * 20 <= marks;
}

/** A text without what stands in angle brackets: the English of markup says nothing of a page's language. */
function withoutTags(bytes: Uint8Array): Uint8Array {
  const [less, greater, longestTag] = [0x3c, 0x3e, 5000];
  const kept = new Uint8Array(Math.min(bytes.length, enough));
  let length = 0;
  for (let at = 0; at < bytes.length && length < kept.length; at += 1) {
    const end = bytes[at] === less ? bytes.subarray(at, at + longestTag).indexOf(greater) : -1;
    if (end === -1) kept[length++] = bytes[at] ?? 0;
    else at += end;
  }
  return kept.subarray(0, length);
}
