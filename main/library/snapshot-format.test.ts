import { describe, expect, it } from 'vitest';
import { firstTags } from '../../core/first-library';
import { emptyLibrary, formatLibrary, parseLibrary } from './library-format';

const parse = (text: string): unknown => parseLibrary(Buffer.from(text));

describe('library.json', () => {
  it('comes back as it was written, to the character', () => {
    const speaker = { id: 's', name: 'Ōe \u2028 “\ud83c\udf75”\n', role: '\\', affiliation: '' };
    const library = { ...emptyLibrary(), tags: [...firstTags], speakers: [speaker] };
    expect(parse(formatLibrary(library))).toEqual(library);
  });

  it('holds a record a line', () => {
    const lines = formatLibrary({ ...emptyLibrary(), tags: [...firstTags] }).split('\n');
    expect(lines.slice(0, 6).map((line) => line.slice(0, 22))).toEqual([
      '{', '"version": 1,', '"tags": [', '{"id":"stance-hawkish"', '{"id":"stance-cautious', '],',
    ]);
  });

  it('keeps fields that this version does not know', () => {
    const stored = { ...emptyLibrary(), later: { a: 1 }, speakers: [{ id: 's', name: 'A', role: '', affiliation: '', born: 1 }] };
    expect(JSON.parse(formatLibrary(parseLibrary(Buffer.from(JSON.stringify(stored)))))).toEqual(stored);
  });

  it.each([
    ['nothing', '', 'it is empty'],
    ['a torn file', '{"version": 1, "tags', 'damaged'],
    ['no object', '[]', 'it holds no library'],
    ['no version', '{}', 'it names no version'],
    ['a table missing', '{"version":1}', 'tags'],
    ['a record that is none', '{"version":1,"tags":[1],"speakers":[],"articles":[],"highlights":[]}', 'tags.0'],
    ['an id twice', JSON.stringify({ ...emptyLibrary(), tags: [firstTags[0], firstTags[0]] }), 'an id twice'],
    ['a newer version', '{"version":2}', 'newer Stancemark (format 2'],
  ])('is refused where it holds %s', (_what, text, why) => {
    expect(() => parse(text)).toThrow(why);
  });

  it('is refused where its bytes are no text', () => {
    expect(() => parseLibrary(Buffer.from([0x7b, 0xff, 0x7d]))).toThrow('damaged');
  });
});
