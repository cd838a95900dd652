import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, invertChange, joinChanges, type Change } from '../change';
import { aHighlight, aLibrary, at } from '../library.fixture';
import { recordsOf, tagsInOrder, type Library } from '../library';
import { EditRefusal, type Edit } from './edit';
import { edits, type EditArguments, type EditName } from './edits';

const hawkish = 'stance-hawkish';
const cautious = 'stance-cautious';

/** Runs an edit whose arguments need not be right. */
function run(library: Library, name: EditName, given: unknown): Change {
  const edit = edits[name] as unknown as Edit<unknown>;
  return edit.run(library, given, at);
}

function after<Name extends EditName>(library: Library, name: Name, given: EditArguments<Name>): Library {
  return applyChange(library, run(library, name, given));
}

const theHighlight = (library: Library) => library.highlights.get('article')?.get('highlight');

describe('edits', () => {
  it('toggles a tag on and off', () => {
    const tagged = after(aLibrary(), 'toggleTag', { highlightId: 'highlight', tagId: hawkish });
    expect(theHighlight(tagged)?.tags).toEqual([hawkish]);
    expect(theHighlight(after(tagged, 'toggleTag', { highlightId: 'highlight', tagId: hawkish }))?.tags).toEqual([]);
  });

  it('finds a known speaker whatever the case, and makes a new one otherwise', () => {
    const named = after(aLibrary(), 'attribute', { highlightId: 'highlight', speaker: { name: 'Ada Quill', newId: 's1' } });
    expect(named.speakers.get('s1')?.name).toBe('Ada Quill');
    const again = after(named, 'attribute', { highlightId: 'highlight', speaker: { name: ' ada quill ', newId: 's2' } });
    expect([...again.speakers.keys()]).toEqual(['s1']);
    expect(theHighlight(again)?.speaker).toBe('s1');
    const cleared = after(again, 'attribute', { highlightId: 'highlight', speaker: { name: '', newId: 's3' } });
    expect(theHighlight(cleared)?.speaker).toBeNull();
    expect(cleared.speakers.size).toBe(0);
  });

  it('leaves what is not given of an attribution as it was', () => {
    const library = aLibrary({ attribution: 'direct' });
    const named = after(library, 'attribute', { highlightId: 'highlight', speaker: { name: 'Ada', newId: 's1' } });
    expect(theHighlight(named)).toMatchObject({ attribution: 'direct', speaker: 's1' });
  });

  it('moves a key from the tag that had it', () => {
    const library = after(aLibrary(), 'changeTag', { tagId: cautious, fields: { key: '1' } });
    expect(library.tags.get(cautious)?.key).toBe('1');
    expect(library.tags.get(hawkish)?.key).toBeNull();
  });

  it('moves a highlight to other words, and leaves the rest of it', () => {
    const anchor = { start: 6, end: 11, exact: 'other', prefix: 'words ', suffix: '' };
    const given = { highlightId: 'highlight', anchor };
    const library = aLibrary({ note: 'A note', tags: [hawkish], updatedAt: '2026-01-01T00:00:00.000Z' });
    expect(theHighlight(after(library, 'moveHighlight', given))).toEqual(
      aHighlight({ note: 'A note', tags: [hawkish], anchor, updatedAt: at }),
    );
    expect(run(library, 'moveHighlight', given)).toMatchObject({
      says: 'moving “words”',
      place: { articleId: 'article', highlightId: 'highlight' },
    });
  });

  it('reorders tags of one kind', () => {
    const library = after(aLibrary(), 'moveTag', { tagId: cautious, index: 0 });
    expect(tagsInOrder(library.tags.values()).map(({ id }) => id)).toEqual([cautious, hawkish]);
  });

  it('takes a deleted tag off its highlights and keeps them', () => {
    const library = after(aLibrary({ tags: [cautious, hawkish] }), 'deleteTag', { tagId: hawkish });
    expect(theHighlight(library)?.tags).toEqual([cautious]);
    expect(library.tags.has(hawkish)).toBe(false);
  });

  it('puts an article into the trash and brings it back with its highlights', () => {
    const before = aLibrary();
    const deleted = after(before, 'deleteArticle', { articleId: 'article' });
    expect(recordsOf(deleted)).toMatchObject({ articles: [], trash: [{ id: 'article', deletedAt: at }] });
    expect(() => run(deleted, 'deleteArticle', { articleId: 'article' })).toThrow(EditRefusal);
    expect(recordsOf(after(deleted, 'restoreArticle', { articleId: 'article' }))).toEqual(recordsOf(before));
  });

  it('keeps what is set aside sorted and without doubles', () => {
    const aside = { articleId: 'article', aside: true };
    const once = after(aLibrary(), 'setBlocksAside', { ...aside, blocks: [7, 2, 7] });
    expect(once.articles.get('article')?.setAside).toEqual([2, 7]);
    const back = after(once, 'setBlocksAside', { ...aside, blocks: [7], aside: false });
    expect(back.articles.get('article')?.setAside).toEqual([2]);
  });

  it.each<[string, () => unknown]>([
    ['a tag name that is taken', () => after(aLibrary(), 'changeTag', { tagId: cautious, fields: { name: 'hawkish' } })],
    ['an empty tag name', () => after(aLibrary(), 'changeTag', { tagId: cautious, fields: { name: '  ' } })],
    ['a tag below itself', () => after(aLibrary(), 'changeTag', { tagId: cautious, fields: { parent: cautious } })],
    ['a highlight that is gone', () => after(aLibrary(), 'removeHighlight', { highlightId: 'gone' })],
    ['to move a highlight that is gone', () =>
      after(aLibrary(), 'moveHighlight', { highlightId: 'gone', anchor: aHighlight().anchor })],
    ['a highlight with an unknown tag', () =>
      after(aLibrary(), 'addHighlight', { id: 'h2', articleId: 'article', tags: ['gone'], anchor: aHighlight().anchor })],
    ['an id that is taken', () =>
      after(aLibrary(), 'addHighlight', { id: 'highlight', articleId: 'article', tags: [], anchor: aHighlight().anchor })],
  ])('refuses %s', (_, attempt) => {
    expect(attempt).toThrow(EditRefusal);
  });

  it.each<[EditName, unknown]>([
    ['writeNote', { highlightId: 'highlight', note: '', session: 's' }],
    ['attribute', { highlightId: 'highlight', attribution: null }],
    ['changeMetadata', { articleId: 'article', metadata: { title: 'A title' } }],
    ['setBlocksAside', { articleId: 'article', blocks: [3], aside: false }],
    ['moveTag', { tagId: hawkish, index: 0 }],
    ['moveHighlight', { highlightId: 'highlight', anchor: aHighlight().anchor }],
  ])('%s that changes nothing has no records', (name, given) => {
    expect(run(aLibrary(), name, given).records).toEqual([]);
  });
});

const anyEdit: fc.Arbitrary<[EditName, unknown]> = fc.oneof(
  fc.constantFrom<[EditName, unknown]>(
    ['toggleTag', { highlightId: 'highlight', tagId: hawkish }],
    ['toggleTag', { highlightId: 'highlight', tagId: cautious }],
    ['deleteTag', { tagId: hawkish }],
    ['moveTag', { tagId: cautious, index: 0 }],
    ['changeTag', { tagId: cautious, fields: { key: '1', name: 'Wary' } }],
    ['removeHighlight', { highlightId: 'highlight' }],
    ['moveHighlight', { highlightId: 'highlight', anchor: { start: 6, end: 11, exact: 'other', prefix: '', suffix: '' } }],
    ['mergeTags', { tagId: hawkish, intoId: cautious }],
    ['mergeTags', { tagId: cautious, intoId: hawkish }],
    ['deleteArticle', { articleId: 'article' }],
    ['attribute', { highlightId: 'highlight', attribution: 'direct', speaker: { name: 'Ada', newId: 's1' } }],
    ['setBlocksAside', { articleId: 'article', blocks: [1, 4], aside: true }],
  ),
  fc.string().map((note): [EditName, unknown] => ['writeNote', { highlightId: 'highlight', note, session: 'one' }]),
);

describe('changes', () => {
  it('taken back in turn lead to the very library before, and joined do what they did one by one', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 12 }), (sequence) => {
        const start = aLibrary();
        let library = start;
        const changes: Change[] = [];
        for (const [name, given] of sequence) {
          try {
            const change = run(library, name, given);
            library = applyChange(library, change);
            changes.push(change);
          } catch (error) {
            expect(error).toBeInstanceOf(EditRefusal);
          }
        }
        const [first, ...rest] = changes;
        if (!first) return;
        expect(sorted(applyChange(start, rest.reduce(joinChanges, first)))).toEqual(sorted(library));
        const back = changes.reduceRight((later, change) => applyChange(later, invertChange(change)), library);
        expect(sorted(back)).toEqual(sorted(start));
      }),
    );
  });
});

function sorted(library: Library): Record<string, { id: string }[]> {
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  const tables = Object.entries(recordsOf(library)) as [string, { id: string }[]][];
  return Object.fromEntries(tables.map(([table, items]) => [table, [...items].sort(byId)]));
}
