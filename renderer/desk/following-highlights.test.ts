import { beforeEach, expect, it } from 'vitest';
import type { Entry } from '../../core/entry';
import { noRecords, recordsOf } from '../../core/library';
import { aHighlight, anArticle, at } from '../../core/library.fixture';
import { awaitHighlights, completeLibrary, noteEntry, takeHighlights } from './following-highlights';

const records = { ...noRecords, articles: [anArticle(), anArticle({ id: 'other' })] };
const first = aHighlight();
const second = aHighlight({ id: 'second', articleId: 'other' });

let following = 0;
beforeEach(() => {
  following += 1;
});

const edit = (sequence: number, before: typeof second | null, after: typeof second | null): Entry => ({
  sequence, at, cause: 'edit', change: { says: '', place: null, session: null, records: [{ table: 'highlight', before, after }] },
});

it('is the whole library once the last piece is there', () => {
  awaitHighlights({ following, records });
  expect(takeHighlights({ following, highlights: [first], isLast: false })).toBeNull();
  const library = takeHighlights({ following, highlights: [second], isLast: true });
  expect(library && recordsOf(library)).toEqual({ ...records, highlights: [first, second] });
});

it('may come before its snapshot', () => {
  expect(takeHighlights({ following, highlights: [first], isLast: true })).toBeNull();
  awaitHighlights({ following, records });
  expect(completeLibrary()?.articleOf.size).toBe(1);
  expect(completeLibrary()).toBeNull();
});

it('holds what was changed meanwhile, whether the piece came before or after', () => {
  const changed = { ...second, note: 'changed' };
  const added = aHighlight({ id: 'added' });
  awaitHighlights({ following, records });
  takeHighlights({ following, highlights: [first], isLast: false });
  noteEntry(edit(1, first, null));
  noteEntry(edit(2, second, changed));
  noteEntry(edit(3, null, added));
  const library = takeHighlights({ following, highlights: [changed], isLast: true });
  expect(new Set(library && recordsOf(library).highlights)).toEqual(new Set([changed, added]));
});

it('forgets the pieces of a snapshot that another has replaced', () => {
  awaitHighlights({ following, records });
  takeHighlights({ following, highlights: [first], isLast: false });
  following += 1;
  awaitHighlights({ following, records });
  const library = takeHighlights({ following, highlights: [second], isLast: true });
  expect(library && recordsOf(library).highlights).toEqual([second]);
});
