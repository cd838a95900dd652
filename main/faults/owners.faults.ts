import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addTopic, newFolder, topicsOf } from '../library/library.fixture';
import { openLibrary } from '../library/open-library';
import { acknowledgedIn, expectWhole, runUntilKilled, startStore } from './run-store';
import { times } from './scale';

it('of two processes one has the library, and the other is refused clearly', async () => {
  const folder = await newFolder();
  const most = times(300, 60);
  const [one, other] = [startStore(folder, 'one', most), startStore(folder, 'other', most)];
  await Promise.all([one.ended, other.ended]);
  const [owner, refused] = one.said().startsWith('open') ? [one, other] : [other, one];
  expect(acknowledgedIn(owner.said())).toHaveLength(most);
  // It may have come while the owner opened its library again.
  if (refused.said().startsWith('open')) expect(acknowledgedIn(refused.said()).length).toBeGreaterThan(0);
  else expect(refused.said()).toMatch(/^refused The library “My Library” can’t be opened\. It is open in another window/u);
  const library = await openLibrary(folder);
  expectWhole(library.store.library, [one, other].flatMap(({ said }) => acknowledgedIn(said())));
  await library.close();
});

it('locks that were left by killed processes, or name a process that is another now, are taken over', async () => {
  const folder = await newFolder();
  const alive = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const taken = times(100, 10);
  for (let lock = 0; lock < taken; lock += 1) {
    if (lock % 2 === 0) await runUntilKilled(folder, `k${lock}`, 5);
    else await writeFile(join(folder, 'lock'), `${JSON.stringify({ pid: alive.pid, host: hostname(), started: '2026-01-01T00:00:00Z', startTime: '1' })}\n`);
    expect(await readFile(join(folder, 'lock'), 'utf8')).not.toContain(`"pid":${process.pid},`);
    const library = await openLibrary(folder);
    await addTopic(library, `Topic-${lock}`);
    await library.close();
  }
  alive.kill();
  await once(alive, 'close');
  const library = await openLibrary(folder);
  expect(topicsOf(library.store)).toHaveLength(taken);
  await library.close();
});
