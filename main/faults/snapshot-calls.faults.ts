import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addTopic, topicsOf, topicsOnDisk } from '../library/library.fixture';
import { openLibrary } from '../library/open-library';
import { parseSnapshot } from '../library/snapshot-format';
import { callsOf, FailingDisk, faultKinds, makeBackup, openOn, placesOf, type Fault } from './failing-disk';

describe.each(faultKinds)('$code, $moment, persistently: $isPersistent', (kind) => {
  it('at each call of the snapshot when the library is closed: nothing is lost, and the next one is written', async () => {
    const calls = await callsOf((library) => library.close());
    expect(calls.length).toBeGreaterThan(8);
    for (const at of placesOf(calls, kind.moment)) await failClose({ ...kind, at });
  });

  it('at each call of a backup: it is refused, those before it are as they were, and the next one is made', async () => {
    const calls = await callsOf(makeBackup);
    expect(calls.length).toBeGreaterThan(8);
    for (const at of placesOf(calls, kind.moment)) await failBackup({ ...kind, at });
  });
});

async function failClose(fault: Fault): Promise<void> {
  const disk = new FailingDisk();
  const { folder, library } = await openOn(disk);
  await addTopic(library, 'New');
  disk.arm(fault);
  await library.close();
  const failed = disk.calls[fault.at - 1];
  await parseSnapshot(await readFile(join(folder, 'library.json')));
  expect(await topicsOnDisk(folder), failed).toEqual(['Before', 'New']);
  const again = await openLibrary(folder);
  expect(topicsOf(again.store), failed).toEqual(['Before', 'New']);
  expect(again.notice, failed).toBeNull();
  await addTopic(again, 'After');
  await again.close();
  const { sequence } = await parseSnapshot(await readFile(join(folder, 'library.json')));
  expect(sequence, failed).toBe(3);
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp')), failed).toEqual([]);
}

async function failBackup(fault: Fault): Promise<void> {
  const disk = new FailingDisk();
  const { folder, library } = await openOn(disk);
  const before = await readAll(folder);
  disk.arm(fault);
  const outcome = await makeBackup(library).then(() => 'made', (error: unknown) => error);
  const failed = disk.calls[fault.at - 1];
  disk.arm(null);
  if (outcome !== 'made') await makeBackup(library);
  const after = await readAll(folder);
  for (const [name, bytes] of before) expect(after.get(name)?.equals(bytes), `${failed}: ${name}`).toBe(true);
  const made = (await library.backups.list()).filter(({ sequence }) => sequence === 1);
  expect(made, failed).toHaveLength(1);
  for (const { name } of await library.backups.list()) await library.backups.read(name);
  expect(await topicsOnDisk(folder), failed).toEqual(['Before']);
  await library.close();
}

async function readAll(folder: string): Promise<Map<string, Buffer>> {
  const names = (await readdir(join(folder, 'backups'))).filter((name) => name.endsWith('.json'));
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, 'backups', name))] as const)));
}
