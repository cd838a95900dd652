import { describe, expect, it } from 'vitest';
import { isAnchorExact, makeAnchor } from '../anchor';
import { applyChange, invertChange, joinChanges } from '../change';
import { aHighlight, anArticle, at } from '../library.fixture';
import { highlightsOf, libraryFrom, noRecords, type Library } from '../library';
import type { Anchor, Highlight, Id } from '../records';
import { leftOutOf, mergeHighlights, splitHighlight } from './boundary-edits';
import { EditRefusal } from './edit';
import { moveHighlight } from './highlight-edits';

const text = 'Before. We must answer with force 👩‍🚀 now.\n\nThey wait for an answer.';

function anchorOf(words: string): Anchor {
  const start = text.indexOf(words);
  const anchor = makeAnchor(text, start, start + words.length);
  if (!anchor) throw new Error(`“${words}” is not in the text.`);
  return anchor;
}

function libraryOf(highlights: Highlight[]): Library {
  return libraryFrom({ ...noRecords, articles: [anArticle(), anArticle({ id: 'other' })], highlights });
}

const on = (id: Id, words: string, fields: Partial<Highlight> = {}): Highlight => aHighlight({ id, anchor: anchorOf(words), ...fields });
const stored = (library: Library): Highlight[] => [...highlightsOf(library, 'article').values()];

describe('splitHighlight', () => {
  const carried = { tags: ['t1', 't2'], speaker: 's', attribution: 'direct' } as const;
  const whole = on('h', 'We must answer with force', { ...carried, tags: [...carried.tags], note: 'A note' });
  const split = (offset: number) => splitHighlight.run(libraryOf([whole]), { highlightId: 'h', at: offset, newId: 'new' }, at);

  it('keeps the note with the first part and gives the second all else', () => {
    const change = split(text.indexOf(' with'));
    const parts = stored(applyChange(libraryOf([whole]), change));
    expect(parts).toMatchObject([
      { id: 'h', ...carried, note: 'A note', anchor: anchorOf('We must answer') },
      { id: 'new', ...carried, note: '', anchor: anchorOf('with force') },
    ]);
    expect(change.says).toBe('splitting “We must answer with force”');
    expect(stored(applyChange(applyChange(libraryOf([whole]), change), invertChange(change)))).toEqual([whole]);
  });

  it('never cuts a grapheme', () => {
    const emoji = on('h', 'force 👩‍🚀 now');
    const library = libraryOf([emoji]);
    const change = splitHighlight.run(library, { highlightId: 'h', at: text.indexOf('👩') + 2, newId: 'new' }, at);
    expect(stored(applyChange(library, change)).map(({ anchor }) => anchor.exact)).toEqual(['force 👩‍🚀', 'now']);
  });

  it.each([
    ['its beginning', text.indexOf('We')],
    ['its end', text.indexOf('force') + 5],
    ['a place before it', 0],
    ['a place behind it', text.length],
  ])('refuses %s', (_, offset) => {
    expect(() => split(offset)).toThrow(EditRefusal);
  });

  it('refuses an id that is taken', () => {
    expect(() => splitHighlight.run(libraryOf([whole]), { highlightId: 'h', at: text.indexOf('must'), newId: 'h' }, at)).toThrow(EditRefusal);
  });
});

describe('mergeHighlights', () => {
  const run = (highlights: Highlight[], anchor: Anchor, ids = highlights.map(({ id }) => id)) =>
    mergeHighlights.run(libraryOf(highlights), { highlightIds: ids, anchor }, at);
  const merge = (highlights: Highlight[], anchor: Anchor) => stored(applyChange(libraryOf(highlights), run(highlights, anchor)));

  it('takes tags in union, and notes in reading order with a blank line between', () => {
    const later = on('later', 'with force', { tags: ['b', 'a'], note: 'Second\n' });
    const first = on('first', 'We must', { tags: ['a'], note: 'First' });
    const inner = on('inner', 'must', { note: ' ' });
    const change = run([later, first, inner], anchorOf('We must answer with force'));
    expect(stored(applyChange(libraryOf([later, first, inner]), change))).toEqual([
      { ...first, tags: ['a', 'b'], note: 'First\n\nSecond', anchor: anchorOf('We must answer with force'), updatedAt: at },
    ]);
    expect(change.place).toEqual({ articleId: 'article', highlightId: 'first' });
    const back = stored(applyChange(applyChange(libraryOf([later, first, inner]), change), invertChange(change)));
    expect(new Set(back)).toEqual(new Set([later, first, inner]));
  });

  it.each([
    ['that agree', 'a', 'a', 'a', []],
    ['of which one is unknown', null, 'b', 'b', []],
    ['that differ, keeping the first', 'a', 'b', 'a', ['b']],
  ])('joins speakers %s', (_, one, other, kept, leftOut) => {
    const highlights = [on('x', 'We must', { speaker: one }), on('y', 'answer', { speaker: other })];
    expect(merge(highlights, anchorOf('We must answer'))).toMatchObject([{ speaker: kept }]);
    expect(leftOutOf(highlights.toReversed())).toEqual({ speakers: leftOut, attributions: [] });
  });

  it('merges over a break between paragraphs', () => {
    const highlights = [on('x', 'now.', { attribution: null }), on('y', 'They', { attribution: 'paraphrase' })];
    expect(merge(highlights, anchorOf('now.\n\nThey'))).toMatchObject([{ id: 'x', attribution: 'paraphrase' }]);
    expect(leftOutOf(highlights).attributions).toEqual([]);
    expect(leftOutOf([...highlights, on('z', 'wait', { attribution: 'direct' })]).attributions).toEqual(['direct']);
  });

  const pair = [on('x', 'We must'), on('y', 'with force')];
  it.each<[string, Highlight[], string, Id[]]>([
    ['one alone', pair, 'We must', ['x', 'x']],
    ['one that is gone', pair, 'We must', ['x', 'gone']],
    ['those of two articles', [on('x', 'We must'), on('y', 'with force', { articleId: 'other' })], 'We must answer with force', ['x', 'y']],
    ['other words than theirs', pair, 'We must answer', ['x', 'y']],
    ['one whose words are gone', [on('x', 'We must'), on('y', 'with force', { anchor: { ...anchorOf('with force'), exact: 'with farce' } })], 'We must answer with force', ['x', 'y']],
  ])('refuses %s', (_, highlights, words, ids) => {
    expect(() => run(highlights, anchorOf(words), ids)).toThrow(EditRefusal);
  });
});

it('moves of one session are one step', () => {
  const library = libraryOf([on('h', 'We must')]);
  const first = moveHighlight.run(library, { highlightId: 'h', anchor: anchorOf('We must answer'), session: 's' }, at);
  const moved = applyChange(library, first);
  const second = moveHighlight.run(moved, { highlightId: 'h', anchor: anchorOf('We must answer with'), session: 's' }, at);
  expect([first.session, second.session]).toEqual(['s', 's']);
  expect(stored(applyChange(applyChange(moved, second), invertChange(joinChanges(first, second))))).toEqual(stored(library));
  expect(isAnchorExact(anchorOf('We must'), text)).toBe(true);
});
