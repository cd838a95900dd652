import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../refusal';
import { Archive } from './unzip';

const text = (bytes: Uint8Array | null): string | null => (bytes ? new TextDecoder().decode(bytes) : null);

/** The bytes with a 32-bit number put at a place within the first directory entry. */
function withField(zip: Uint8Array, field: number, value: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const directory = view.getUint32(zip.length - 6, true);
  view.setUint32(directory + field, value, true);
  return zip;
}

const refusalOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'none';
};

const unpackedSize = 24;
const flags = 8;
const headerPlace = 42;

describe('Archive', () => {
  it('unpacks stored and deflated files', () => {
    const archive = new Archive(zipSync({ 'a.txt': [strToU8('stored'), { level: 0 }], 'b/ü.txt': strToU8('deflated '.repeat(99)) }));
    expect(archive.names).toEqual(['a.txt', 'b/ü.txt']);
    expect(text(archive.read('a.txt'))).toBe('stored');
    expect(text(archive.read('b/ü.txt'))).toBe('deflated '.repeat(99));
    expect(archive.read('c.txt')).toBeNull();
  });

  it.each(['../a', 'a/../../b', '/etc/a', '\\a', 'a\\b', 'C:/a', 'a\0b', '..', ''])('does not see a file named %o', (name) => {
    const archive = new Archive(zipSync({ [name]: strToU8('out'), in: strToU8('in') }));
    expect(archive.names).toEqual(['in']);
    expect(archive.read(name)).toBeNull();
  });

  it('has no file of a name that every object has', () => {
    expect(new Archive(zipSync({ a: strToU8('a') })).has('constructor')).toBe(false);
  });

  it.each<[string, () => Uint8Array, string]>([
    ['one file too large', () => withField(zipSync({ a: strToU8('abc') }), unpackedSize, 100_000_001), 'too-large'],
    ['a size that is less than what comes out', () => withField(zipSync({ a: new Uint8Array(50_000) }), unpackedSize, 10), 'unreadable'],
    ['a size that is more than what comes out', () => withField(zipSync({ a: strToU8('abc') }), unpackedSize, 50), 'unreadable'],
    ['a declared size that no file has', () => withField(zipSync({ a: strToU8('abc') }), unpackedSize, 0xfffffff0), 'too-large'],
    ['a password', () => withField(zipSync({ a: strToU8('abc') }), flags, 1 | (8 << 16)), 'unreadable'],
    ['bytes that are not deflated', () => withField(zipSync({ a: [strToU8('abc\xff\xff'), { level: 0 }] }), flags, 8 << 16), 'unreadable'],
  ])('refuses %s', (_, zip, code) => {
    const archive = new Archive(zip());
    expect(refusalOf(() => archive.read('a'))).toBe(code);
  });

  it('refuses files that are too large together, however little they take packed', () => {
    const files: Zippable = Object.fromEntries(Array.from({ length: 5 }, (__, index) => [`f${index}`, new Uint8Array(50_000_000)]));
    const zip = zipSync(files, { level: 1 });
    expect(zip.length).toBeLessThan(5_000_000);
    const archive = new Archive(zip);
    expect(['f0', 'f1', 'f2', 'f3', 'f0', 'f4'].map((name) => refusalOf(() => archive.read(name)))).toEqual([
      'none', 'none', 'none', 'none', 'none', 'too-large',
    ]);
  }, 60_000);

  it.each<[string, () => Uint8Array, string]>([
    ['no archive', () => strToU8('PK\u0003\u0004 and no more of it than this'), 'unreadable'],
    ['nothing', () => new Uint8Array(), 'unreadable'],
    ['half an archive', () => zipSync({ a: strToU8('abc') }).slice(10), 'unreadable'],
    ['too many files', () => zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}`, new Uint8Array()]))), 'too-large'],
    ['a file beyond the end', () => withField(zipSync({ a: strToU8('abc') }), headerPlace, 1_000_000), 'unreadable'],
    ['packed bytes beyond the end', () => withField(zipSync({ a: strToU8('abc') }), 20, 1_000_000), 'unreadable'],
    ['files that lie over one another', () => {
      const zip = zipSync({ a: strToU8('abc'), b: strToU8('abc') });
      const view = new DataView(zip.buffer);
      const directory = view.getUint32(zip.length - 6, true);
      view.setUint32(directory + 47 + headerPlace, 0, true);
      return zip;
    }, 'unreadable'],
  ])('refuses %s at once', (_, zip, code) => {
    expect(refusalOf(() => new Archive(zip()))).toBe(code);
  });
});
