import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../library/library.fixture';
import { migrateLibrary } from '../library/migrate-library';
import { parseSnapshot } from '../library/snapshot-format';
import { FailingDisk, faultKinds, type Fault } from './failing-disk';
import { madeUpMigrations, oldLibraries } from './old-versions';

describe.each(oldLibraries)('a library of version $version', ({ text }) => {
  it.each(faultKinds)('$code, $moment, persistently: $isPersistent, at each call of its migration: done at the next try', async (kind) => {
    let at = 1;
    while (await failMigration(text, { ...kind, at })) at += 1;
    expect(at).toBeGreaterThan(15);
  });
});

/** False where there are fewer calls. */
async function failMigration(text: string, fault: Fault): Promise<boolean> {
  const folder = await newFolder();
  await mkdir(folder);
  const path = join(folder, 'library.json');
  await writeFile(path, text);
  const disk = new FailingDisk();
  const migrate = (): Promise<void> => migrateLibrary(folder, { migrations: madeUpMigrations, files: disk.files });
  disk.arm(fault);
  const outcome = await migrate().then(() => 'migrated', () => 'refused');
  const failed = disk.calls[fault.at - 1];
  const found = await readFile(path, 'utf8');
  if (found !== text) await parseSnapshot(Buffer.from(found));
  else expect(outcome, failed).toBe('refused');
  let { done } = disk;
  disk.arm(null);
  await migrate();
  done = [...done, ...disk.done];
  if (found === text) expectSafeFirst(done, failed);
  expect((await parseSnapshot(await readFile(path))).records.articles[0]?.title, failed).toBe('Kept');
  expect(await keptIn(folder), failed).toEqual([text]);
  return failed !== undefined;
}

/** The old file is replaced only once its copy, and the copy's name, would survive a power cut. */
function expectSafeFirst(done: readonly string[], failed?: string): void {
  const before = done.slice(0, done.lastIndexOf('rename library.json'));
  expect(before.indexOf('sync backups'), `${failed}: ${done.join(', ')}`).toBeGreaterThan(before.findIndex((name) => name.startsWith('rename backups/version-')));
}

async function keptIn(folder: string): Promise<string[]> {
  const names = (await readdir(join(folder, 'backups'))).filter((name) => name.startsWith('version'));
  return Promise.all(names.map((name) => readFile(join(folder, 'backups', name), 'utf8')));
}
