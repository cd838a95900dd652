import { describe, expect, it } from 'vitest';
import { applyChange, invertChange } from './change';
import { aHighlight, anArticle, at } from './library.fixture';
import { libraryFrom, noRecords, recordsOf, type Library, type LibraryRecords } from './library';
import { mergeLibraries, restoreLibrary } from './merge-libraries';
import type { Tag } from './records';

const later = '2026-02-02T00:00:00.000Z';
const libraryOf = (records: Partial<LibraryRecords>): Library => libraryFrom({ ...noRecords, ...records });
const aTag = (fields: Partial<Tag>): Tag => ({
  id: 't', kind: 'topic', name: 'Energy', colour: 'slate', pattern: 'solid', key: null, parent: null, definition: '', position: 0, ...fields,
});
const merged = (ours: Library, theirs: Library): LibraryRecords => recordsOf(applyChange(ours, mergeLibraries(ours, theirs, later)));
const withNote = (note: string): Library => libraryOf({ articles: [anArticle({ note })], highlights: [aHighlight({ note })] });
const ada = { id: 's1', name: 'Ada Quill', role: '', affiliation: '' };

describe('merging a copy', () => {
  it.each([
    ['', 'theirs', 'theirs'],
    ['ours', '', 'ours'],
    ['ours', 'theirs', 'ours\n\ntheirs'],
    ['ours and more', 'ours', 'ours and more'],
    ['ours', 'ours and more', 'ours and more'],
    ['same', 'same ', 'same'],
  ])('makes of the notes %j and %j: %j', (ours, theirs, both) => {
    const { articles, highlights } = merged(withNote(ours), withNote(theirs));
    expect([articles[0]?.note, highlights[0]?.note]).toEqual([both, both]);
  });

  const ours = libraryOf({
    articles: [anArticle({ byline: 'Ada' })],
    trash: [{ ...anArticle({ id: 'gone' }), deletedAt: at }],
    tags: [aTag({ key: '1' })],
    speakers: [ada],
    highlights: [aHighlight({ note: 'ours', tags: ['t'] })],
  });
  const theirs = libraryOf({
    articles: [anArticle({ byline: 'Ben', url: 'https://example.org' }), anArticle({ id: 'gone' }), anArticle({ id: 'new' })],
    trash: [{ ...anArticle({ id: 'trashed' }), deletedAt: at }],
    tags: [aTag({ id: 'u', name: ' ENERGY ' }), aTag({ id: 'v', name: 'Gas', key: '1', parent: 'u', position: 1 })],
    speakers: [{ ...ada, id: 's2', name: 'ada quill' }, { ...ada, id: 's3', name: 'Tomas Brink' }],
    highlights: [aHighlight({ note: 'theirs', tags: ['u', 'v'], speaker: 's2' }), aHighlight({ id: 'h2', articleId: 'new', speaker: 's3' })],
  });

  it('adds what is missing, and takes what has the same name for the same', () => {
    expect(merged(ours, theirs)).toEqual({
      articles: [anArticle({ byline: 'Ada', url: 'https://example.org' }), anArticle({ id: 'new' })],
      trash: [{ ...anArticle({ id: 'gone' }), deletedAt: at }, { ...anArticle({ id: 'trashed' }), deletedAt: at }],
      tags: [aTag({ key: '1' }), aTag({ id: 'v', name: 'Gas', parent: 't', position: 1 })],
      speakers: [ada, { ...ada, id: 's3', name: 'Tomas Brink' }],
      highlights: [
        aHighlight({ note: 'ours\n\ntheirs', tags: ['t', 'v'], speaker: 's1', updatedAt: later }),
        aHighlight({ id: 'h2', articleId: 'new', speaker: 's3' }),
      ],
    });
  });

  it('can be undone, and changes nothing a second time', () => {
    const change = mergeLibraries(ours, theirs, later);
    const both = applyChange(ours, change);
    expect(recordsOf(applyChange(both, invertChange(change)))).toEqual(recordsOf(ours));
    expect(mergeLibraries(both, theirs, later).records).toEqual([]);
    expect(mergeLibraries(ours, ours, later).records).toEqual([]);
  });

  it('never brings a key or a name twice', () => {
    const { tags } = merged(
      libraryOf({ tags: [aTag({ key: '1' })] }),
      libraryOf({ tags: [aTag({ id: 'u', name: 'Gas', key: '1' }), aTag({ id: 'w', name: 'energy', kind: 'stance', key: '2' })] }),
    );
    expect(tags.map(({ name, kind, key }) => [name, kind, key])).toEqual([['Energy', 'topic', '1'], ['energy', 'stance', '2'], ['Gas', 'topic', null]]);
  });

  it('keeps a note whose highlight has moved to an article in the trash', () => {
    const trashed = libraryOf({ trash: [{ ...anArticle(), deletedAt: at }], highlights: [aHighlight({ note: 'ours' })] });
    expect(merged(trashed, withNote('theirs')).highlights[0]?.note).toBe('ours\n\ntheirs');
  });
});

describe('restoring a backup', () => {
  const backup = libraryOf({ articles: [anArticle()], highlights: [aHighlight({ note: 'then' })], tags: [aTag({})] });
  const now = libraryOf({
    articles: [anArticle({ title: 'Renamed' }), anArticle({ id: 'since' })],
    trash: [{ ...anArticle({ id: 'trashed' }), deletedAt: at }],
    highlights: [aHighlight({ note: 'now' }), aHighlight({ id: 'h2', articleId: 'since' }), aHighlight({ id: 'h3', articleId: 'trashed' }), aHighlight({ id: 'h4' })],
  });

  it('brings back what was, and puts later articles into the trash with their highlights', () => {
    const change = restoreLibrary(now, backup, 'Monday', later);
    const { articles, trash, highlights, tags } = recordsOf(applyChange(now, change));
    expect({ articles, tags }).toEqual({ articles: [anArticle()], tags: [aTag({})] });
    expect(trash).toEqual([{ ...anArticle({ id: 'trashed' }), deletedAt: at }, { ...anArticle({ id: 'since' }), deletedAt: later }]);
    expect(highlights.map(({ id, note }) => [id, note])).toEqual([['highlight', 'then'], ['h2', ''], ['h3', '']]);
    expect(change.says).toBe('restoring the backup of Monday');
    expect(recordsOf(applyChange(applyChange(now, change), invertChange(change)))).toEqual(recordsOf(now));
  });

  it('changes nothing where nothing has changed since', () => {
    expect(restoreLibrary(backup, backup, '', later).records).toEqual([]);
  });
});

it('a restored library keeps the tags and speakers of the highlights that it puts into the trash', () => {
  const coded = aHighlight({ tags: ['t'], speaker: 's1' });
  const now = libraryOf({ articles: [anArticle()], highlights: [coded], tags: [aTag({ key: '3' })], speakers: [ada] });
  const restored = recordsOf(applyChange(now, restoreLibrary(now, libraryOf({}), 'yesterday', later)));
  expect(restored).toMatchObject({ articles: [], trash: [{ id: 'article' }], highlights: [coded], tags: [{ id: 't', key: null }], speakers: [ada] });
});
