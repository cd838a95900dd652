import { describe, expect, it } from 'vitest';
import { firstTags } from '../../core/first-library';
import { libraryFrom, noRecords, type LibraryRecords } from '../../core/library';
import { aHighlight, anArticle, at } from '../../core/library.fixture';
import { withoutFields } from '../../core/without-fields';
import { sealed } from './seal';
import { emptyLibrary, formatSnapshot, parseHeader, parseSnapshot, type StoredLibrary } from './snapshot-format';

const format = (stored: StoredLibrary): Buffer => Buffer.concat([...sealed(formatSnapshot(stored))]);
const storedFrom = (records: Partial<LibraryRecords>, more: Record<string, unknown> = {}): StoredLibrary => ({
  sequence: 7, savedAt: at, library: libraryFrom({ ...noRecords, ...records }), more,
});

const records: LibraryRecords = {
  tags: [...firstTags],
  speakers: [{ id: 's', name: 'Ōe \u2028 “🍵”\n', role: '\\', affiliation: '' }],
  articles: [anArticle()],
  trash: [{ ...anArticle({ id: 'old' }), deletedAt: at }],
  highlights: [aHighlight(), aHighlight({ id: 'other', articleId: 'old', note: '],\n"highlights": [' })],
};

describe('a snapshot', () => {
  it('comes back as it was written, to the character', async () => {
    expect(await parseSnapshot(format(storedFrom(records)))).toEqual({
      sequence: 7, savedAt: at, records, holds: { articles: 1, highlights: 1 }, more: {},
    });
    expect((await parseSnapshot(format(emptyLibrary()))).records).toEqual(noRecords);
  });

  it('is JSON with a record a line, and says at its head what it holds', () => {
    const bytes = format(storedFrom(records));
    expect(JSON.parse(bytes.toString())).toMatchObject({ version: 2, sequence: 7, ...records });
    const lines = bytes.toString().split('\n');
    expect(lines.slice(0, 7).map((line) => line.slice(0, 22))).toEqual([
      '{', '"version": 2,', '"sequence": 7,', '"savedAt": "2026-01-02', '"holds": {"articles":1', '"tags": [', '{"id":"stance-hawkish"',
    ]);
    expect(lines.at(-3)).toMatch(/^"checksum": "sha256-[0-9a-f]{64}"$/u);
    expect(parseHeader(bytes)).toEqual({ sequence: 7, savedAt: at, holds: { articles: 1, highlights: 1 }, more: {} });
  });

  it('keeps fields that this version does not know, in its records too', async () => {
    const speaker = { ...{ id: 's', name: 'A', role: '', affiliation: '' }, born: 1 };
    const anchor = { ...aHighlight().anchor, chapter: 3 };
    const stored = storedFrom({ speakers: [speaker], highlights: [aHighlight({ anchor })] }, { later: { a: [1] } });
    const parsed = await parseSnapshot(format(stored));
    expect(parsed.more).toEqual({ later: { a: [1] } });
    expect(parsed.records.speakers).toEqual([speaker]);
    expect(parsed.records.highlights[0]?.anchor).toEqual(anchor);
  });

  it('is read from the first version, which had no checksum', async () => {
    const first = { version: 1, ...noRecords, articles: [anArticle()], highlights: [aHighlight()], later: 1 };
    const parsed = await parseSnapshot(Buffer.from(JSON.stringify(withoutFields(first, ['trash']))));
    expect(parsed).toMatchObject({ sequence: 0, records: { articles: [anArticle()], highlights: [aHighlight()], trash: [] }, more: { later: 1 } });
  });

  const first = (fields: object): string => JSON.stringify({ version: 1, ...noRecords, ...fields });
  it.each([
    ['nothing', '', 'it is empty'],
    ['NUL bytes', '\0'.repeat(50), 'not as it was written'],
    ['a byte order mark', `\uFEFF${first({})}`, 'not as it was written'],
    ['null', 'null', 'it holds no library'],
    ['a torn file', '{"version": 1, "tags', 'not as it was written'],
    ['no object', '[]', 'it holds no library'],
    ['no version', '{}', 'it names no version'],
    ['a table missing', '{"version":1}', 'tags are missing'],
    ['a record that is none', first({ tags: [1] }), 'tags.0'],
    ['an id twice', first({ tags: [firstTags[0], firstTags[0]] }), 'an id twice'],
    ['this version without its checksum', JSON.stringify({ version: 2, sequence: 0, savedAt: at, ...noRecords }), 'its checksum is missing'],
    ['a newer version', '{"version":3}', 'newer Stancemark (format 3'],
    ['a checksum that does not match', format(storedFrom(records)).toString().replace('Hawkish', 'Dovish!'), 'its checksum does not match'],
    ['one wrong bit in the version', format(storedFrom(records)).toString().replace('"version": 2', '"version": 3'), 'its checksum does not match'],
  ])('is refused where it holds %s', async (_what, text, why) => {
    await expect(parseSnapshot(Buffer.from(text))).rejects.toThrow(why);
  });

  it('is refused where its bytes are no text', async () => {
    await expect(parseSnapshot(Buffer.from([0x7b, 0xff, 0x7d]))).rejects.toThrow('not as it was written');
  });
});
