import { describe, expect, it } from 'vitest';
import { applyChange, invertChange } from '../change';
import { aHighlight, anArticle, at } from '../library.fixture';
import { libraryFrom, noRecords, recordsOf, type Library, type LibraryRecords } from '../library';
import type { Speaker, Tag } from '../records';
import { EditRefusal } from './edit';
import { mergeSpeakers, mergeTags } from './merge-edits';

const aTag = (id: string, fields: Partial<Tag> = {}): Tag => ({
  id, kind: 'topic', name: id, colour: 'slate', pattern: 'solid', key: null, parent: null, definition: '', position: 0, ...fields,
});
const aSpeaker = (id: string, fields: Partial<Speaker> = {}): Speaker => ({ id, name: id, role: '', affiliation: '', ...fields });

function libraryOf(records: Partial<LibraryRecords>): Library {
  return libraryFrom({ ...noRecords, articles: [anArticle(), anArticle({ id: 'other' })], ...records });
}

/** Two articles' highlights, one for each list of tags. */
const tagged = (...lists: string[][]) =>
  lists.map((tags, index) => aHighlight({ id: `h${String(index)}`, articleId: index % 2 === 0 ? 'article' : 'other', tags }));

const merged = (library: Library, tagId = 'old', intoId = 'new'): Library =>
  applyChange(library, mergeTags.run(library, { tagId, intoId }, at));

const tagsOf = (library: Library) =>
  Object.fromEntries(recordsOf(library).highlights.map(({ id, tags }) => [id, tags]));

describe('mergeTags', () => {
  it('puts the kept tag where the other stood, on every highlight once', () => {
    const highlights = tagged(['old', 'a'], ['a', 'old'], ['old', 'a', 'new'], ['new', 'a', 'old'], ['a']);
    const library = merged(libraryOf({ tags: [aTag('old'), aTag('new'), aTag('a')], highlights }));
    expect(tagsOf(library)).toEqual({ h0: ['new', 'a'], h1: ['a', 'new'], h2: ['new', 'a'], h3: ['new', 'a'], h4: ['a'] });
    expect([...library.tags.keys()]).toEqual(['new', 'a']);
  });

  it.each<[string, Record<string, string | null>, Record<string, string | null>]>([
    ['children follow', { old: null, new: null, child: 'old' }, { new: null, child: 'new' }],
    ['a child takes its parent’s place', { top: null, old: 'top', new: 'old', child: 'old' }, { top: null, new: 'top', child: 'new' }],
    ['a grandchild does so too', { old: null, child: 'old', new: 'child' }, { child: 'new', new: null }],
    ['a parent stays where it is', { new: null, old: 'new', child: 'old' }, { new: null, child: 'new' }],
  ])('in the hierarchy %s', (_, before, after) => {
    const tags = Object.entries(before).map(([id, parent]) => aTag(id, { parent }));
    const library = merged(libraryOf({ tags }));
    expect(Object.fromEntries([...library.tags.values()].map(({ id, parent }) => [id, parent]))).toEqual(after);
  });

  it.each([
    ['', '', ''],
    ['Kept.', '', 'Kept.'],
    ['', 'Merged.', 'Merged.'],
    ['The same.', 'The same.', 'The same.'],
    ['Kept.', 'Merged.', 'Kept. Merged.'],
    ['Says “never.”', 'Merged.', 'Says “never.” Merged.'],
    ['kept', 'merged', 'kept; merged'],
  ])('joins the definitions “%s” and “%s”', (kept, other, joined) => {
    const tags = [aTag('new', { definition: kept }), aTag('old', { definition: other })];
    expect(merged(libraryOf({ tags })).tags.get('new')).toEqual({ ...tags[0], definition: joined });
  });

  it('is named, and undone restores the very library', () => {
    const tags = [aTag('old', { definition: 'One', key: '4' }), aTag('child', { parent: 'old' }), aTag('new', { parent: 'child', definition: 'Two' })];
    const library = libraryOf({ tags, highlights: tagged(['old'], ['new', 'old']) });
    const change = mergeTags.run(library, { tagId: 'old', intoId: 'new' }, at);
    expect(change.says).toBe('merging old into new');
    expectRestored(library, applyChange(applyChange(library, change), invertChange(change)));
  });

  it.each([
    ['into itself', 'old', 'old', 'old can’t be merged into itself.'],
    ['into one of another kind', 'old', 'stance', 'A topic can’t be merged into a stance.'],
    ['that is gone', 'gone', 'old', 'This tag is no longer in the library.'],
    ['into one that is gone', 'old', 'gone', 'This tag is no longer in the library.'],
  ])('refuses to merge a tag %s', (_, tagId, intoId, reason) => {
    const library = libraryOf({ tags: [aTag('old'), aTag('stance', { kind: 'stance' })] });
    expect(() => merged(library, tagId, intoId)).toThrow(new EditRefusal(reason));
  });
});

describe('mergeSpeakers', () => {
  const run = (library: Library, speakerId = 'old', intoId = 'new') => mergeSpeakers.run(library, { speakerId, intoId }, at);

  it('gives the highlights of one to the other', () => {
    const highlights = ['old', 'new', 'else', null].map((speaker, index) => aHighlight({ id: `h${String(index)}`, speaker }));
    const library = libraryOf({ speakers: ['old', 'new', 'else'].map((id) => aSpeaker(id)), highlights });
    const after = applyChange(library, run(library));
    expect(recordsOf(after).highlights.map(({ speaker }) => speaker)).toEqual(['new', 'new', 'else', null]);
    expect([...after.speakers.keys()]).toEqual(['new', 'else']);
  });

  it.each([
    ['fills in what the kept one lacks', {}, { role: 'Minister', affiliation: 'Elmland' }, { role: 'Minister', affiliation: 'Elmland' }],
    ['keeps what the kept one has', { role: 'Envoy' }, { role: 'Minister', affiliation: 'Elmland' }, { role: 'Envoy', affiliation: 'Elmland' }],
    ['empties nothing', { role: 'Envoy', affiliation: 'Port Elm' }, {}, { role: 'Envoy', affiliation: 'Port Elm' }],
  ])('%s', (_, kept, other, joined) => {
    const library = libraryOf({ speakers: [aSpeaker('old', other), aSpeaker('new', kept)] });
    expect(applyChange(library, run(library)).speakers.get('new')).toEqual(aSpeaker('new', joined));
  });

  it('is named, and undone restores the very library', () => {
    const speakers = [aSpeaker('old', { name: 'R. Amery', role: 'Minister' }), aSpeaker('new', { name: 'Ruth Amery' })];
    const library = libraryOf({ speakers, highlights: [aHighlight({ speaker: 'old' })] });
    const change = run(library);
    expect(change.says).toBe('merging R. Amery into Ruth Amery');
    expectRestored(library, applyChange(applyChange(library, change), invertChange(change)));
  });

  it.each([
    ['into itself', 'old', 'old'],
    ['that is gone', 'gone', 'old'],
    ['into one that is gone', 'old', 'gone'],
  ])('refuses to merge a speaker %s', (_, speakerId, intoId) => {
    const library = libraryOf({ speakers: [aSpeaker('old')] });
    expect(() => run(library, speakerId, intoId)).toThrow(EditRefusal);
  });
});

/** A record that comes back stands last in its table; the library's own order is that of its fields. */
function expectRestored(before: Library, after: Library): void {
  const [was, is] = [recordsOf(before), recordsOf(after)];
  for (const table of ['articles', 'highlights', 'tags', 'speakers'] as const) {
    expect(new Set<object>(is[table])).toEqual(new Set<object>(was[table]));
    expect(is[table]).toHaveLength(was[table].length);
  }
}
