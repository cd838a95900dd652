import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { addTopic, newFolder, topicsOf } from '../library/library.fixture';
import type { LibraryProblem } from '../library/library-problem';
import { openLibrary } from '../library/open-library';
import { acknowledgedIn, expectWhole, runUntilKilled, startStore } from './run-store';
import { times } from './scale';

it('of two processes one has the library, and the other is refused clearly and changes nothing', async () => {
  const most = times(300, 60);
  for (let race = 0; race < times(20, 3); race += 1) {
    const folder = await newFolder();
    // Neither gives the library up before it is told to: else the other might have it then.
    const runs = ['one', 'other'].map((name) => startStore(folder, name, { most, edition: Infinity }));
    onTestFinished(() => runs.forEach(({ child }) => child.kill()));
    await Promise.race([...runs.map(({ ended }) => ended), wait(20_000, null, { ref: false })]);
    const [refused, ...owners] = [...runs].sort((a, b) => Number(b.said().startsWith('refused')) - Number(a.said().startsWith('refused')));
    const [owner] = owners;
    expect(refused?.said()).toMatch(/^refused The library “My Library” can’t be opened\. It is open in another window of Stancemark \(process \d+\)[^\n]*\n$/u);
    expect(refused?.said()).toContain(`(process ${owner?.child.pid ?? 0})`);
    await expect.poll(() => acknowledgedIn(owner?.said() ?? '').length, { timeout: 30_000 }).toBe(most);
    owner?.child.stdin?.end();
    await owner?.ended;
    const acknowledged = acknowledgedIn(owner?.said() ?? '');
    const library = await openLibrary(folder);
    expectWhole(library.store.library, acknowledged);
    expect(new Set(library.store.library.articleOf.keys())).toEqual(new Set(acknowledged));
    expect(library.store.sequence).toBe(most);
    expect(library.notice).toBeNull();
    await library.close();
  }
});

it('of eight that open a new library within moments one has it, and the others are told that it is open', async () => {
  for (let race = 0; race < times(200, 20); race += 1) {
    const folder = await newFolder();
    const opened = await Promise.allSettled(Array.from({ length: 8 }, () => wait(Math.random() * 6).then(() => openLibrary(folder))));
    const owners = opened.filter(({ status }) => status === 'fulfilled').length;
    const kinds = opened.flatMap((result) => (result.status === 'rejected' ? [(result.reason as LibraryProblem).kind] : []));
    expect(kinds, `race ${race}`).toEqual(Array(7).fill('owned'));
    expect(owners).toBe(1);
    for (const result of opened) if (result.status === 'fulfilled') await result.value.close();
  }
});

it('locks that were left by killed processes, or name a process that is another now, are taken over', async () => {
  const folder = await newFolder();
  const alive = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  try {
    const taken = times(100, 10);
    const topics: string[] = [];
    for (let lock = 0; lock < taken; lock += 1) {
      if (lock % 2 === 0) await runUntilKilled(folder, `k${lock}`, { isDue: (said) => said.startsWith('open'), after: 5 });
      else await writeFile(join(folder, 'lock'), `${JSON.stringify({ pid: alive.pid, host: hostname(), started: '2026-01-01T00:00:00Z', startTime: '1' })}\n`);
      expect(await readFile(join(folder, 'lock'), 'utf8')).not.toContain(`"pid":${process.pid},`);
      const library = await openLibrary(folder);
      topics.push(`Topic-${lock}`);
      await addTopic(library, `Topic-${lock}`);
      expect(topicsOf(library.store)).toEqual(topics);
      await library.close();
    }
  } finally {
    alive.kill();
    await once(alive, 'close');
  }
});
