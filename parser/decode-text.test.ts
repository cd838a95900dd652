import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';

const bytesOf = (...values: (number | string)[]): Uint8Array =>
  Uint8Array.from(values.flatMap((value) => (typeof value === 'number' ? [value] : Array.from(value, (character) => character.charCodeAt(0)))));
const utf16 = (text: string, order: 'LE' | 'BE'): Uint8Array => {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
  return order === 'LE' ? bytes : new Uint8Array(Buffer.from(bytes).swap16());
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
    ['Windows-1252', bytesOf('\u0093caf\u00e9\u0094 \u0096 5 \u0080'), '“café” – 5 €'],
    ['a declared charset', bytesOf('<meta charset="windows-1251"><p>', 0xcc, 0xe8, 0xf0), '<meta charset="windows-1251"><p>Мир'],
    ['a declared charset of old', bytesOf('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">', 0xb1), '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">ą'],
    ['an XML declaration', bytesOf('<?xml version="1.0" encoding="shift_jis"?>', 0x93, 0xfa), '<?xml version="1.0" encoding="shift_jis"?>日'],
    ['UTF-8 that declares another charset', Uint8Array.from([...bytesOf('<meta charset=iso-8859-1>'), 0xc3, 0xa9]), '<meta charset=iso-8859-1>é'],
    ['an unknown charset', bytesOf('<meta charset=x-none>', 0xe9), '<meta charset=x-none>é'],
  ])('reads %s', (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
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
