import { expect, it } from 'vitest';
import type { Entry } from '../../core/entry';
import { noRecords, recordsOf } from '../../core/library';
import { aHighlight, anArticle, at } from '../../core/library.fixture';
import { awaitHighlights, noteEntry, takeHighlights } from './await-highlights';

const records = { ...noRecords, articles: [anArticle(), anArticle({ id: 'other' })] };
const first = aHighlight();
const second = aHighlight({ id: 'second', articleId: 'other' });

const edit = (sequence: number, before: typeof second | null, after: typeof second | null): Entry => ({
  sequence, at, cause: 'edit', change: { says: '', place: null, session: null, records: [{ table: 'highlight', before, after }] },
});

it('is the whole library once the last piece is there', () => {
  const request = awaitHighlights(records);
  expect(takeHighlights({ request, highlights: [first], isLast: false })).toBeNull();
  const library = takeHighlights({ request, highlights: [second], isLast: true });
  expect(library && recordsOf(library)).toEqual({ ...records, highlights: [first, second] });
  expect(takeHighlights({ request, highlights: [first], isLast: true })).toBeNull();
});

it('holds what was changed meanwhile, whether the piece came before or after', () => {
  const changed = { ...second, note: 'changed' };
  const added = aHighlight({ id: 'added' });
  const request = awaitHighlights(records);
  takeHighlights({ request, highlights: [first], isLast: false });
  noteEntry(edit(1, first, null));
  noteEntry(edit(2, second, changed));
  noteEntry(edit(3, null, added));
  const library = takeHighlights({ request, highlights: [changed], isLast: true });
  expect(new Set(library && recordsOf(library).highlights)).toEqual(new Set([changed, added]));
});

it('leaves the pieces of a snapshot that another has replaced', () => {
  const former = awaitHighlights(records);
  takeHighlights({ request: former, highlights: [first], isLast: false });
  const request = awaitHighlights(records);
  expect(takeHighlights({ request: former, highlights: [first], isLast: true })).toBeNull();
  const library = takeHighlights({ request, highlights: [second], isLast: true });
  expect(library && recordsOf(library).highlights).toEqual([second]);
});
