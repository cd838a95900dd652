import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';

const bytesOf = (...values: (number | string)[]): Uint8Array =>
  Uint8Array.from(values.flatMap((value) => (typeof value === 'number' ? [value] : Array.from(value, (character) => character.charCodeAt(0)))));
const utf16 = (text: string, order: 'LE' | 'BE'): Uint8Array => {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
  return order === 'LE' ? bytes : new Uint8Array(Buffer.from(bytes).swap16());
};
const utf32 = (text: string, littleEndian: boolean): Uint8Array => {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(4 * points.length));
  points.forEach((point, index) => view.setUint32(index * 4, point, littleEndian));
  return new Uint8Array(view.buffer);
};
const fromBase64 = (data: string): number[] => [...Buffer.from(data, 'base64')];
/** A sentence and a few in every encoding that was in use where its language is written. */
const encodings = JSON.parse(readFileSync(join(import.meta.dirname, 'encodings.json'), 'utf8')) as
  { encoding: string; language: string; text: string; base64: string }[];
const inEncoding = (encoding: string): { text: string; bytes: number[] } => {
  const found = encodings.findLast((sample) => sample.encoding === encoding);
  return { text: found?.text ?? '', bytes: fromBase64(found?.base64 ?? '') };
};
const words = 'Ministers “weigh” a reply – again, and at length, at the café.';

describe('decodeText', () => {
  it.each<[string, Uint8Array, string]>([
    ['no bytes', bytesOf(), ''],
    ['ASCII', bytesOf('plain\r\n\ttext'), 'plain\r\n\ttext'],
    ['UTF-8', new TextEncoder().encode(words), words],
    ['UTF-8 with a byte order mark', bytesOf(0xef, 0xbb, 0xbf, 'a'), 'a'],
    ['UTF-8 with one broken byte', Uint8Array.from([...new TextEncoder().encode('é'.repeat(50)), 0xc3]), 'é'.repeat(50) + '\uFFFD'],
    ['UTF-16LE with a byte order mark', Uint8Array.from([0xff, 0xfe, ...utf16(words, 'LE')]), words],
    ['UTF-16BE with a byte order mark', Uint8Array.from([0xfe, 0xff, ...utf16(words, 'BE')]), words],
    ['UTF-16LE', utf16(words, 'LE'), words],
    ['UTF-16BE', utf16(words, 'BE'), words],
    ['UTF-32LE with a byte order mark', Uint8Array.from([0xff, 0xfe, 0, 0, ...utf32('🙂 “weigh”', true)]), '🙂 “weigh”'],
    ['UTF-32BE with a byte order mark', Uint8Array.from([0, 0, 0xfe, 0xff, ...utf32('🙂 “weigh”', false), 0, 0, 0xd8, 0]), '🙂 “weigh”\uFFFD'],
    ['GB18030 with one broken byte', bytesOf('<meta charset=gb2312>', ...inEncoding('gb18030').bytes, 0x81), `<meta charset=gb2312>${inEncoding('gb18030').text}\uFFFD`],
    ['Windows-1252', bytesOf('\u0093caf\u00e9\u0094 \u0096 5 \u0080'), '“café” – 5 €'],
    ['a declared charset', bytesOf('<meta charset="windows-1251"><p>', 0xcc, 0xe8, 0xf0), '<meta charset="windows-1251"><p>Мир'],
    ['a declared charset of old', bytesOf('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">', 0xb1), '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">ą'],
    ['an XML declaration', bytesOf('<?xml version="1.0" encoding="shift_jis"?>', 0x93, 0xfa), '<?xml version="1.0" encoding="shift_jis"?>日'],
    ['UTF-8 that declares another charset', Uint8Array.from([...bytesOf('<meta charset=iso-8859-1>'), 0xc3, 0xa9]), '<meta charset=iso-8859-1>é'],
    ['an unknown charset', bytesOf('<meta charset=x-none>', 0xe9), '<meta charset=x-none>é'],
  ])('reads %s', (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it.each(encodings)('reads $encoding in the language $language: $text', ({ text, base64 }) => {
    expect(decodeText(Uint8Array.from(fromBase64(base64)))).toBe(text);
  });

  it.each(['windows-1251', 'shift_jis', 'gb18030', 'windows-1256', 'windows-1250'])('reads a page in %s by its words, not its tags', (encoding) => {
    const { text, bytes } = inEncoding(encoding);
    const tags = '<div class="article-body-with-a-long-name"><span title="en">'.repeat(60);
    expect(decodeText(bytesOf(tags, ...bytes, '</span>'))).toBe(`${tags}${text}</span>`);
  });

  it.each<[string, string, string]>([
    ['Russian that is called Western', '<meta charset="iso-8859-1">', 'windows-1251'],
    ['Chinese that is called Western', '<meta http-equiv=Content-Type content="text/html; charset=windows-1252">', 'gb18030'],
    ['Greek that is called UTF-8', '<meta charset="utf-8">', 'windows-1253'],
    ['Japanese that is called Big5', '<meta charset="big5">', 'shift_jis'],
    ['Russian that a comment calls Greek', '<!-- <meta charset="windows-1253"> -->', 'windows-1251'],
    ['Finnish in a page called Western', '<meta charset="latin1">', 'windows-1252'],
  ])('reads %s', (_, beginning, encoding) => {
    const { text, bytes } = inEncoding(encoding);
    expect(decodeText(bytesOf(beginning, ...bytes))).toBe(beginning + text);
  });

  it('takes the charset that is said elsewhere before the one in the markup', () => {
    expect(decodeText(bytesOf('<meta charset="koi8-r">', 0xcc, 0xe8, 0xf0), 'windows-1251')).toBe('<meta charset="koi8-r">Мир');
    expect(decodeText(bytesOf(0xc3, 0xa9), 'windows-1251')).toBe('é');
  });

  it.each([
    'Für Ämter gilt: Überstunden nötig, größte Mühe.', 'Ça été dit à Orléans: « oui ».', '“We” – they said – “won’t”… it’s café “Ünal”.',
    'Åse Ødegård på Ærø.', 'ÄÖÜ ÄÖÜ ÄÖÜ', 'xe dès É', 't de l’É', 'Satt  äävältSatt  äävältSatt  äävält', '£5, €4, ½, ©', 'São Paulo não são maçãs', 'ñandú, pingüino, ¿qué?',
  ])('takes no Western words for others, however few: %s', (text) => {
    const table = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
    const bytes = Array.from(text, (character) => (table.includes(character) ? 0x80 + table.indexOf(character) : character.charCodeAt(0)));
    expect(decodeText(Uint8Array.from(bytes))).toBe(text);
  });

  it.each<[string, Uint8Array]>([
    ['PNG', bytesOf(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 13, 'IHDR')],
    ['PDF', bytesOf('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n')],
    ['ZIP', bytesOf('PK', 3, 4, 20, 0, 'word/document.xml')],
    ['zeros', new Uint8Array(500)],
    ['a program', bytesOf(0x7f, 'ELF', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0, 1)],
    ['random bytes', Uint8Array.from({ length: 2000 }, (_, index) => (index * index * 31 + index * 17 + (index >> 3) * 101) % 256)],
    ['random bytes without zeros', Uint8Array.from({ length: 2000 }, (_, index) => 1 + ((index * index * 31 + index * 7 + (index >> 4) * 59) % 255))],
  ])('finds no text in %s', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });
});
