import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { addArticle, addNote, newFolder } from './library.fixture';
import { openLibrary, type OpenLibrary } from './open-library';
import { planRecovery } from './recover-library';

let library: OpenLibrary;
let killed: string;

/** A library as a kill has left it: its snapshot is older than its backup, its journal has all. */
beforeEach(async () => {
  const folder = await newFolder();
  library = await openLibrary(folder);
  await addArticle(library, 'a');
  await addNote(library, 'a', 'h1', 'first');
  await backUp();
  await addNote(library, 'a', 'h2', 'second');
  killed = `${folder}-killed`;
  await cp(folder, killed, { recursive: true });
  await rm(join(killed, 'lock'));
  await library.close();
});

const backUp = (): Promise<void> =>
  library.backups.make({ library: library.store.library, sequence: library.store.sequence, savedAt: '2026-01-02T03:04:05.000Z', more: {} }, 'asked');

async function changeJournal(change: (lines: string[]) => string[]): Promise<void> {
  const path = join(killed, 'journal', '000000000001.jsonl');
  await writeFile(path, change((await readFile(path, 'utf8')).split('\n')).join('\n'));
}

describe('a recovery', () => {
  it('begins with a backup that is newer than library.json', async () => {
    await changeJournal((lines) => lines.map((line, index) => (index === 0 ? line.replace('stern', 'Stern').replace('"a"', '"b"') : line)));
    const plan = await planRecovery(killed);
    expect(plan?.offer).toMatchObject({ from: { name: '000000000003.json' }, changes: 2, lost: 0, articles: 1, highlights: 2 });
    const again = await openLibrary(killed, { recover: true });
    expect([...again.store.library.articleOf.keys()]).toEqual(['h1', 'h2']);
    await again.close();
  });

  it('is offered where the journal has gone and a backup holds more than is left', async () => {
    await rm(join(killed, 'journal'), { recursive: true });
    await expect(openLibrary(killed)).rejects.toMatchObject({ kind: 'damaged', message: expect.stringContaining('a backup holds') as string });
    const again = await openLibrary(killed, { recover: true });
    expect([...again.store.library.articleOf.keys()]).toEqual(['h1']);
    await again.close();
  });

  it('takes no damaged backup for a newer one', async () => {
    await rm(join(killed, 'journal'), { recursive: true });
    const path = join(killed, 'backups', '000000000003.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('first', 'First'));
    const again = await openLibrary(killed);
    expect(again.store.sequence).toBe(0);
    await again.close();
  });

  it('counts highlights of an article whose import was lost as lost', async () => {
    await rm(join(killed, 'backups'), { recursive: true });
    await changeJournal((lines) => lines.map((line, index) => (index === 0 ? line.replace('"at"', '"At"') : line)));
    expect((await planRecovery(killed))?.offer).toMatchObject({ changes: 0, lost: 5, articles: 0, highlights: 0 });
  });
});

it('damage at the end of the journal costs a library that was closed cleanly only its history', async () => {
  const path = join(library.folder, 'journal', '000000000001.jsonl');
  await writeFile(path, (await readFile(path, 'utf8')).replace('second', 'Second'));
  const again = await openLibrary(library.folder);
  expect(again.notice?.title).toBe('Part of the history is damaged');
  expect(again.store.library.articleOf.size).toBe(2);
  await again.close();
});

it('undo reaches back over a note that took more than a thousand saves, after a restart too', async () => {
  const again = await openLibrary(await newFolder());
  await addArticle(again, 'a');
  await addNote(again, 'a', 'h1', '');
  for (let letter = 1; letter <= 1100; letter += 1) {
    await again.store.edit((present) => {
      const before = present.highlights.get('a')?.get('h1');
      if (!before) throw new Error('There is no highlight.');
      return { says: 'note', place: null, session: 's', records: [{ table: 'highlight', before, after: { ...before, note: 'n'.repeat(letter % 50) } }] };
    });
  }
  await again.close();
  const restarted = await openLibrary(again.folder);
  await restarted.store.undo();
  expect(restarted.store.library.highlights.get('a')?.get('h1')?.note).toBe('');
  expect(restarted.store.labels.undo).toContain('highlight');
  await restarted.close();
});
