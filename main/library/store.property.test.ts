import { cp, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EditRefusal, type Edit } from '../../core/edits/edit';
import { importArticle } from '../../core/edits/article-edits';
import { edits, type EditName } from '../../core/edits/edits';
import { recordsOf, type Library } from '../../core/library';
import { newFolder } from './library.fixture';
import { lockName } from './lock-library';
import { openLibrary, type OpenLibrary } from './open-library';

type Step = ['edit', EditName | 'importArticle', unknown] | ['undo' | 'redo' | 'restart' | 'crash'] | ['erase', string, boolean];

const articleIds = ['a1', 'a2'];
const highlightIds = ['h1', 'h2', 'h3'];
const tagIds = ['stance-hawkish', 'stance-cautious', 't1', 't2'];
const article = fc.constantFrom(...articleIds);
const highlightId = fc.constantFrom(...highlightIds);
const tagId = fc.constantFrom(...tagIds);
const anchor = fc.integer({ min: 0, max: 3 }).map((start) => ({ start, end: start + 2, exact: 'ab', prefix: '', suffix: '' }));
const topic = { kind: 'topic', colour: 'slate', pattern: 'solid', key: null, parent: null, definition: '' };
const metadata = { title: 'A title', byline: '', publication: '', published: null, url: '', language: '' };

const edit = (name: EditName | 'importArticle', given: fc.Arbitrary<unknown>): fc.Arbitrary<Step> => given.map((what) => ['edit', name, what]);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: edit('addHighlight', fc.record({ id: highlightId, articleId: article, anchor, tags: fc.constant([]) })) },
  { weight: 4, arbitrary: edit('writeNote', fc.record({ highlightId, note: fc.string({ unit: 'grapheme' }), session: fc.constantFrom('s1', 's2') })) },
  { weight: 2, arbitrary: edit('writeArticleNote', fc.record({ articleId: article, note: fc.string(), session: fc.constantFrom('s1', 's2') })) },
  { weight: 2, arbitrary: edit('toggleTag', fc.record({ highlightId, tagId })) },
  { weight: 2, arbitrary: edit('moveHighlight', fc.record({ highlightId, anchor })) },
  { weight: 2, arbitrary: edit('attribute', fc.record({ highlightId, speaker: fc.record({ name: fc.constantFrom('Ada', 'Ben', ''), newId: fc.constantFrom('p1', 'p2', 'p3') }) })) },
  edit('removeHighlight', fc.record({ highlightId })),
  edit('addTag', fc.constantFrom('t1', 't2').map((id) => ({ ...topic, id, name: id }))),
  edit('changeTag', fc.record({ tagId, fields: fc.record({ name: fc.constantFrom('One', 'Two'), key: fc.constantFrom('1', '2', null) }) })),
  edit('mergeTags', fc.record({ tagId, intoId: tagId })),
  edit('moveTag', fc.record({ tagId, index: fc.nat(1) })),
  edit('deleteTag', fc.record({ tagId })),
  edit('mergeSpeakers', fc.record({ speakerId: fc.constantFrom('p1', 'p2'), intoId: fc.constantFrom('p2', 'p3') })),
  edit('changeMetadata', fc.record({ articleId: article, metadata: fc.record({ title: fc.string() }) })),
  { weight: 3, arbitrary: edit('importArticle', article.map((id) => ({ id, edition: id, setAside: [], metadata }))) },
  { weight: 2, arbitrary: edit('deleteArticle', fc.record({ articleId: article })) },
  { weight: 2, arbitrary: edit('restoreArticle', fc.record({ articleId: article })) },
  { weight: 6, arbitrary: fc.constant<Step>(['undo']) },
  { weight: 4, arbitrary: fc.constant<Step>(['redo']) },
  { weight: 2, arbitrary: fc.constant<Step>(['restart']) },
  { weight: 2, arbitrary: fc.constant<Step>(['crash']) },
  fc.tuple(fc.constant('erase' as const), article, fc.boolean()),
);

it('a library reopened is the library that was in memory, and undo leads back from there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const first = await newFolder();
      let library = await openLibrary(first);
      const start = sorted(library.store.library);
      let isErased = false;
      for (const [what, ...given] of steps) {
        if (what === 'restart' || what === 'crash') library = await reopen(library, what);
        else if (what === 'undo') await library.store.undo();
        else if (what === 'redo') await library.store.redo();
        else if (what === 'erase') isErased = (await erase(library, given as [string, boolean])) || isErased;
        else await runEdit(library, given as [EditName, unknown]);
      }
      library = await reopen(library, 'crash');
      while (library.store.labels.undo !== null) await library.store.undo();
      if (!isErased) expect(sorted(library.store.library)).toEqual(start);
      await library.close();
      await rm(dirname(first), { recursive: true });
    }),
    { numRuns: Number(process.env['STANCEMARK_RUNS'] ?? 60), endOnFailure: true },
  );
}, 60_000);

async function runEdit({ store }: OpenLibrary, [name, given]: [EditName | 'importArticle', unknown]): Promise<void> {
  const found = (name === 'importArticle' ? importArticle : edits[name]) as Edit<unknown>;
  try {
    await store.edit((library, at) => found.run(library, found.arguments.parse(given), at));
  } catch (error) {
    expect(error).toBeInstanceOf(EditRefusal);
  }
}

async function erase({ store }: OpenLibrary, [id, everywhere]: [string, boolean]): Promise<boolean> {
  const isThere = store.library.trash.has(id);
  await store.erase([id], everywhere);
  return isThere;
}

/** Opens the library again, after it was closed or as a kill would have left it. */
async function reopen(library: OpenLibrary, how: 'restart' | 'crash'): Promise<OpenLibrary> {
  const { store } = library;
  const [records, history] = [sorted(store.library), store.history(200)];
  await library.backups.settle();
  const folder = how === 'crash' ? `${library.folder}-` : library.folder;
  if (how === 'crash') await cp(library.folder, folder, { recursive: true, filter: (path) => !path.endsWith(`/${lockName}`) });
  await library.close();
  const again = await openLibrary(folder);
  expect(sorted(again.store.library)).toEqual(records);
  expect(again.store.history(200)).toEqual(history);
  expect([again.notice, again.store.sequence]).toEqual([null, store.sequence]);
  return again;
}

function sorted(library: Library): Record<string, { id: string }[]> {
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  const tables = Object.entries(recordsOf(library)) as [string, { id: string }[]][];
  return Object.fromEntries(tables.map(([table, items]) => [table, [...items].sort(byId)]));
}
