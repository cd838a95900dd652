import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockLibrary, lockName } from './lock-library';

let folder: string;
let path: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stancemark-'));
  path = join(folder, lockName);
});
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

/** A process that does nothing but live. */
function startProcess(): ChildProcess & { pid: number } {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  children.push(child);
  return child as ChildProcess & { pid: number };
}

const writeLock = (owner: object): Promise<void> =>
  writeFile(path, JSON.stringify({ pid: 1, host: hostname(), started: '2026-01-01T00:00:00Z', startTime: null, ...owner }));

describe('the lock of a library', () => {
  it('is there while it is held and gone afterwards', async () => {
    const lock = await lockLibrary(folder);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() });
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is refused while a living process holds it, naming that process', async () => {
    const { pid } = startProcess();
    await writeLock({ pid });
    await expect(lockLibrary(folder)).rejects.toThrow(`open in Stancemark (process ${pid})`);
    expect(await readFile(path, 'utf8')).toContain(String(pid));
  });

  it('is taken over from a process that was killed', async () => {
    const child = startProcess();
    await writeLock({ pid: child.pid });
    child.kill('SIGKILL');
    await once(child, 'exit');
    await lockLibrary(folder);
    expect(await readdir(folder)).toEqual([lockName]);
    expect(await readFile(path, 'utf8')).toContain(`"pid":${process.pid},`);
  });

  it.runIf(process.platform === 'linux')('is taken over where the number of its process has been given to another', async () => {
    await writeLock({ pid: startProcess().pid, startTime: '1' });
    await expect(lockLibrary(folder)).resolves.toBeDefined();
  });

  it('is refused on another computer, naming it', async () => {
    await writeLock({ host: 'elsewhere' });
    await expect(lockLibrary(folder)).rejects.toThrow('open on the computer “elsewhere”');
  });

  it.each(['', '{"pid":', 'null'])('is taken over where its file is torn: %j', async (content) => {
    await writeFile(path, content);
    await expect(lockLibrary(folder)).resolves.toBeDefined();
  });

  it('has one owner among many that find it abandoned at once', async () => {
    for (let round = 0; round < 20; round += 1) {
      await writeLock({ pid: 2 ** 22 + 1 });
      const taken = await Promise.allSettled(Array.from({ length: 8 }, () => lockLibrary(folder)));
      const owners = taken.filter((one) => one.status === 'fulfilled');
      expect(owners).toHaveLength(1);
      await owners[0]?.value.release();
    }
    expect(await readdir(folder)).toEqual([]);
  });
});
