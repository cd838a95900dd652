import { describe, expect, it } from 'vitest';
import { applyChange, type Change } from './change';
import { changesBetween, countChanges, fits, isSame } from './compare-libraries';
import { aHighlight, aLibrary, anArticle, at } from './library.fixture';
import { libraryFrom, noRecords, recordsOf } from './library';

const none = { added: 0, removed: 0, changed: 0 };
const change = (records: Change['records']): Change => ({ says: '', place: null, session: null, records });

describe('what is the same', () => {
  it.each([
    [{ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [{ a: 1, b: undefined }, { a: 1, c: undefined }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
    [{ a: { b: 'x' } }, { a: { b: 'y' } }, false],
    [NaN, NaN, true],
  ])('%j and %j: %s', (one, other, same) => {
    expect(isSame(one, other)).toBe(same);
  });
});

describe('two libraries', () => {
  const before = aLibrary({ note: 'old' });
  const after = libraryFrom({
    ...recordsOf(before),
    articles: [anArticle({ id: 'other' })],
    trash: [{ ...anArticle(), deletedAt: at }],
    highlights: [aHighlight({ note: 'new' }), aHighlight({ id: 'second' })],
    tags: [],
    speakers: [{ id: 's', name: 'Ada', role: '', affiliation: '' }],
  });

  it('differ by the changes that turn one into the other', () => {
    expect(recordsOf(applyChange(before, change(changesBetween(before, after))))).toEqual(recordsOf(after));
    expect(recordsOf(applyChange(after, change(changesBetween(after, before))))).toEqual(recordsOf(before));
  });

  it('do not differ by the order of fields', () => {
    const { id, ...rest } = anArticle();
    const turned = libraryFrom({ ...recordsOf(before), articles: [{ ...rest, id }] });
    expect(changesBetween(before, turned)).toEqual([]);
  });

  it('differ in numbers; what is in the trash counts as removed', () => {
    expect(countChanges({ records: changesBetween(before, after) })).toEqual({
      articles: { added: 1, removed: 1, changed: 0 },
      highlights: { added: 1, removed: 0, changed: 1 },
      tags: { ...none, removed: 2 },
      speakers: { ...none, added: 1 },
    });
    expect(countChanges({ records: [] })).toEqual({ articles: none, highlights: none, tags: none, speakers: none });
  });
});

describe('a change', () => {
  const edit = change([{ table: 'highlight', before: aHighlight({ note: 'old' }), after: aHighlight({ note: 'new' }) }]);
  const making = change([{ table: 'speaker', before: null, after: { id: 's', name: 'Ada', role: '', affiliation: '' } }]);

  it('fits where what it says was there is there', () => {
    expect(fits(aLibrary({ note: 'old' }), edit)).toBe(true);
    expect(fits(aLibrary({ note: 'other' }), edit)).toBe(false);
    expect(fits(libraryFrom(noRecords), edit)).toBe(false);
    expect(fits(libraryFrom(noRecords), making)).toBe(true);
    expect(fits(applyChange(libraryFrom(noRecords), making), making)).toBe(false);
  });
});
