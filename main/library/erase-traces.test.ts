import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { edits } from '../../core/edits/edits';
import { formatLine } from './journal-line';
import { addArticle, addNote, addTopic, newFolder } from './library.fixture';
import { lockName } from './lock-library';
import { openLibrary, type OpenLibrary } from './open-library';
import { paddedSequence } from './segment-name';
import { temporaryName } from './write-file';

const secret = 'Zanzibar';

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
});

/** A library with an article about the secret in the trash, in its backups, in two segments of its journal and in its history. */
async function libraryWithSecret(): Promise<OpenLibrary> {
  const first = await openLibrary(folder);
  await addArticle(first, 'kept');
  await addArticle(first, 'told', `A stern ${secret}.`);
  await writeFile(join(folder, 'articles', 'told-1-0.png'), `a picture of ${secret}`);
  await addNote(first, 'told', 'h1', `On ${secret}`);
  await backUp(first);
  await first.close();
  const library = await openLibrary(folder);
  const { store } = library;
  await store.edit((present, at) => edits.changeMetadata.run(present, { articleId: 'told', metadata: { title: secret } }, at));
  await addTopic(library, 'Trade');
  await store.edit((present, at) => edits.toggleTag.run(present, { highlightId: 'h1', tagId: 'topic-Trade' }, at));
  await store.edit((present, at) => edits.removeHighlight.run(present, { highlightId: 'h1' }, at));
  await store.edit((present, at) => edits.deleteArticle.run(present, { articleId: 'told' }, at));
  await backUp(library);
  return library;
}

async function backUp({ store: { library, sequence }, backups }: OpenLibrary): Promise<void> {
  await backups.make({ library, sequence, savedAt: new Date().toISOString(), more: {} }, 'asked');
}

/** The files of the folder in which a word stands, by name or content. */
async function filesWith(word: string, where = folder): Promise<string[]> {
  const files = (await readdir(where, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const found = await Promise.all(
    files.map(async ({ name, parentPath }) => {
      const bytes = await readFile(join(parentPath, name));
      return name.includes(word) || bytes.includes(word) ? [name] : [];
    }),
  );
  return found.flat();
}

describe('erasing everywhere', () => {
  it('leaves no trace of an article in any file, and the rest as it was', async () => {
    const library = await libraryWithSecret();
    expect((await filesWith(secret)).length).toBeGreaterThan(4);
    await writeFile(join(folder, 'backups', '000000000099.json'), `a damaged backup of ${secret}`);
    await library.store.erase(['told'], true);
    expect(await filesWith(secret)).toEqual([]);
    expect(await readdir(join(folder, 'articles'))).toEqual(['kept-1.json']);
    expect(library.store.history(200).map(({ says }) => says)).toEqual(['new topic Trade', 'import of “kept”']);
    await library.close();
    const again = await openLibrary(folder);
    expect(await filesWith(secret)).toEqual([]);
    expect([...again.store.library.articles.keys()]).toEqual(['kept']);
    expect(again.notice).toBeNull();
    for (const { name } of await again.backups.list()) await expect(again.backups.read(name)).resolves.toBeDefined();
    await again.close();
  });

  it('of the trash alone leaves the journal and the backups as they were', async () => {
    const library = await libraryWithSecret();
    await library.store.erase(['told'], false);
    expect((await filesWith(secret)).length).toBeGreaterThan(4);
    expect(library.store.library.trash.size).toBe(0);
    await library.close();
  });

  it('is made up for at the next open where the program was killed before it', async () => {
    const library = await libraryWithSecret();
    const killed = `${folder} killed`;
    await cp(folder, killed, { recursive: true });
    await library.close();
    await rm(join(killed, lockName));
    const sequence = library.store.sequence + 1;
    const line = formatLine({ sequence, at: new Date().toISOString(), cause: 'erase', articles: ['told'], editions: ['told-1'], everywhere: true });
    await writeFile(join(killed, 'journal', `${paddedSequence(sequence)}.jsonl`), line);
    expect((await filesWith(secret, killed)).length).toBeGreaterThan(4);
    await (await openLibrary(killed)).close();
    expect(await filesWith(secret, killed)).toEqual([]);
  });

  it('leaves no trace in what an earlier one, cut off by a kill, has left beside the journal', async () => {
    await (await libraryWithSecret()).close();
    await writeFile(join(folder, 'journal', temporaryName()), secret);
    const library = await openLibrary(folder);
    await library.store.erase(['told'], true);
    expect(await filesWith(secret)).toEqual([]);
    await library.close();
  });

  it('waits for the backup of the day, where it is the first change of one', async () => {
    const library = await libraryWithSecret();
    await library.close();
    await rm(join(folder, 'backups'), { recursive: true });
    const again = await openLibrary(folder);
    await again.store.erase(['told'], true);
    await again.backups.settle();
    expect(await again.backups.list()).toHaveLength(1);
    expect(await filesWith(secret)).toEqual([]);
    await again.close();
  });

  it('is not forgotten where it can’t be done before the program ends', async () => {
    const library = await libraryWithSecret();
    // A folder in the place of a backup can't be read.
    const hindrance = join(folder, 'backups', '999999999999.json');
    await cp(join(folder, 'articles'), hindrance, { recursive: true });
    await expect(library.store.erase(['told'], true)).rejects.toMatchObject({ code: 'not-saved' });
    await library.close();
    await rm(hindrance, { recursive: true });
    expect(await filesWith(secret)).not.toEqual([]);
    await (await openLibrary(folder)).close();
    expect(await filesWith(secret)).toEqual([]);
  });
});
