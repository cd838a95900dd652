import { decodeWindows1252 } from '../decode-text';

/** The encodings of Windows code pages and of fonts' character sets, by the names that browsers know them by. */
const byCodePage = new Map<number, string>([
  [866, 'ibm866'], [874, 'windows-874'], [932, 'shift_jis'], [936, 'gbk'], [949, 'euc-kr'], [950, 'big5'], [1361, 'euc-kr'],
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page): [number, string] => [page, `windows-${page}`]),
  [10000, 'macintosh'], [10001, 'shift_jis'], [10007, 'x-mac-cyrillic'], [20866, 'koi8-r'], [54936, 'gb18030'], [65001, 'utf-8'],
]);

const codePageOfCharset = new Map<number, number>([
  [0, 1252], [77, 10000], [78, 10001], [128, 932], [129, 949], [130, 1361], [134, 936], [136, 950], [161, 1253], [162, 1254],
  [163, 1258], [177, 1255], [178, 1256], [186, 1257], [204, 1251], [222, 874], [238, 1250],
]);

const western = 'windows-1252';

/** The encoding of a code page; Western where no browser knows it. */
export function encodingOfCodePage(page: number): string {
  return byCodePage.get(page) ?? western;
}

/** The encoding of a font's `\fcharset`, null where the font leaves it to the document. */
export function encodingOfCharset(charset: number): string | null {
  const page = codePageOfCharset.get(charset);
  return page === undefined ? null : encodingOfCodePage(page);
}

/** Text of a run of bytes; what is none in the encoding becomes U+FFFD. */
export function decodeBytes(bytes: readonly number[], encoding: string): string {
  const run = Uint8Array.from(bytes);
  return encoding === western ? decodeWindows1252(run) : new TextDecoder(encoding).decode(run);
}
