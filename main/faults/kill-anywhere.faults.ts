import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { edits } from '../../core/edits/edits';
import { addArticle, addNote, addTopic, newFolder, topicsOf } from '../library/library.fixture';
import { openLibrary, type OpenLibrary } from '../library/open-library';
import { openAsOwner } from './open-as-owner';
import { abandonedLock, expectSwept, killEverywhere, lockOf, type Left } from './run-killed-anywhere';
import { copyFolder } from './sample';

const secret = 'Zanzibar';
/** Enough for a history of 200, and some before it. */
const topics = Array.from({ length: 210 }, (_, index) => `T${index}`);

let killed: string;
beforeAll(async () => {
  killed = await makeKilledLibrary();
});

describe.each(['before', 'half', 'after'] as const)('a kill %s any call that changes a file, by whatever part of the program', (moment) => {
  it.each([['edit', abandonedLock], ['takeOver', lockOf('another')]] as const)('of taking a library over, two edits, a backup and closing leaves the old or the new: %s', async (work, lock) => {
    const calls = await killEverywhere(work, moment, killed, lock, expectOldOrNew);
    console.log(`${work}, killed ${moment}: up to call ${calls}`);
    expect(calls).toBeGreaterThan(moment === 'half' ? 8 : 30);
  });

  it('of erasing everywhere leaves all that was to be erased, or nothing of it', async () => {
    const found = { whole: 0, erased: 0 };
    const calls = await killEverywhere('erase', moment, killed, abandonedLock, async (left) => {
      found[await expectWholeOrErased(left)] += 1;
    });
    console.log(`erase, killed ${moment}: up to call ${calls}`, found);
    expect(Math.min(found.whole, found.erased)).toBeGreaterThan(0);
  });
});

/** A library as a kill leaves it, with a secret in its trash, and in parts of its journal that it has no more need of. */
async function makeKilledLibrary(): Promise<string> {
  const folder = await newFolder();
  const first = await openLibrary(folder);
  await addArticle(first, 'kept');
  await addArticle(first, 'told', `A stern ${secret}.`);
  await addNote(first, 'told', 'h1', `On ${secret}`);
  await first.close();
  const second = await openLibrary(folder);
  await Promise.all(topics.map((name) => addTopic(second, name)));
  await second.close();
  const third = await openLibrary(folder);
  await third.store.edit((present, at) => edits.changeMetadata.run(present, { articleId: 'told', metadata: { title: secret } }, at));
  await third.store.edit((present, at) => edits.deleteArticle.run(present, { articleId: 'told' }, at));
  await third.backups.settle();
  const copy = await copyFolder(folder);
  await third.close();
  return copy;
}

async function expectOldOrNew({ folder, said, how }: Left): Promise<void> {
  const library = await openAsOwner(folder);
  const found = topicsOf(library.store);
  expect(found, how).toEqual([...topics, 'First', 'Second'].slice(0, found.length));
  expect(found.length, how).toBeGreaterThanOrEqual(topics.length + said.filter((word) => /^(?:First|Second)$/u.test(word)).length);
  expect(library.notice, how).toBeNull();
  expect(library.store.history(200), `${how}: undo goes as far back as before`).toHaveLength(200);
  for (const { name } of await library.backups.list()) await library.backups.read(name);
  await goOn(library, how);
}

async function expectWholeOrErased({ folder, said, how }: Left): Promise<'whole' | 'erased'> {
  const library = await openLibrary(folder);
  expect(topicsOf(library.store), how).toEqual(topics);
  expect(library.notice, how).toBeNull();
  const isWhole = library.store.library.trash.has('told');
  if (isWhole) {
    expect(said, how).not.toContain('erased');
    expect(library.store.library.trash.get('told')?.title, how).toBe(secret);
    await library.articles.read('told-1');
  } else expect(await filesWith(secret, folder), how).toEqual([]);
  await goOn(library, how);
  return isWhole ? 'whole' : 'erased';
}

/** Saves one more, and opens it again. */
async function goOn(library: OpenLibrary, how: string): Promise<void> {
  const before = topicsOf(library.store);
  await addTopic(library, 'After');
  await library.close();
  await expectSwept(library.folder, how);
  const again = await openLibrary(library.folder);
  expect(topicsOf(again.store), how).toEqual([...before, 'After']);
  await again.close();
}

async function filesWith(word: string, folder: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const read = files.map(async ({ name, parentPath }) => ((await readFile(join(parentPath, name))).includes(word) ? [name] : []));
  return (await Promise.all(read)).flat();
}
