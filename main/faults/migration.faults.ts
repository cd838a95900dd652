import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../core/library';
import { newFolder } from '../library/library.fixture';
import { migrateLibrary } from '../library/migrate-library';
import { openLibrary } from '../library/open-library';
import { parseSnapshot } from '../library/snapshot-format';
import { madeUpMigrations, oldLibraries } from './old-versions';
import { runKilled } from './run-killed';
import { times } from './scale';

describe.each(oldLibraries)('a library of version $version', ({ version, text }) => {
  it.each(['before', 'after'] as const)('killed %s each call of its migration is the old one, or the new one and a backup', async (moment) => {
    let [calls, old, migrated] = [0, 0, 0];
    for (let at = 1; ; at += times(1, 3)) {
      const folder = await newFolder();
      await mkdir(folder);
      const path = join(folder, 'library.json');
      await writeFile(path, text);
      const said = await runKilled(folder, 'migrate', at, moment);
      if (said.includes('done')) break;
      calls = at;
      if ((await readFile(path, 'utf8')) === text) old += 1;
      else {
        migrated += 1;
        await expectKept(path);
        expect(await readFile(join(folder, 'backups', `version-${version}.json`), 'utf8')).toBe(text);
      }
      await migrateLibrary(folder, { migrations: madeUpMigrations });
      await expectKept(path);
      const library = await openLibrary(folder);
      expect(recordsOf(library.store.library).highlights[0]?.note).toBe('kept');
      expect((await library.backups.list()).length).toBe(version === 1 ? 1 : 0);
      await library.close();
    }
    expect(calls).toBeGreaterThan(8);
    console.log(`version ${version}, killed ${moment}: ${old} times the old one, ${migrated} times the new one`);
    expect([old, migrated].every((count) => count > 0)).toBe(true);
  });
});

async function expectKept(path: string): Promise<void> {
  const { records, more } = await parseSnapshot(await readFile(path));
  expect(records.articles[0]?.title).toBe('Kept');
  expect(records.highlights[0]?.note).toBe('kept');
  expect(more).toEqual({ later: 1 });
}
