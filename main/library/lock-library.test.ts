import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReadOnly } from '../../core/contract';
import { lockLibrary, lockName, takeOverLibrary, type LibraryLock } from './lock-library';

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

function owned(taken: LibraryLock | ReadOnly): LibraryLock {
  if ('release' in taken) return taken;
  throw new Error(taken.message);
}

const writeLock = (owner: object): Promise<void> =>
  writeFile(path, JSON.stringify({ pid: 1, host: hostname(), started: '2026-01-01T00:00:00Z', startTime: null, ...owner }));

describe('the lock of a library', () => {
  it('is there while it is held and gone afterwards', async () => {
    const lock = owned(await lockLibrary(folder));
    expect(await lock.isHeld()).toBe(true);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() });
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is refused while a living process holds it, naming that process', async () => {
    const { pid } = startProcess();
    await writeLock({ pid });
    await expect(lockLibrary(folder)).rejects.toThrow(`open in another window of Stancemark (process ${pid})`);
    expect(await readFile(path, 'utf8')).toContain(String(pid));
  });

  it('is taken over from a process that was killed', async () => {
    const child = startProcess();
    await writeLock({ pid: child.pid });
    child.kill('SIGKILL');
    await once(child, 'exit');
    owned(await lockLibrary(folder));
    expect(await readdir(folder)).toEqual([lockName]);
    expect(await readFile(path, 'utf8')).toContain(`"pid":${process.pid},`);
  });

  it.runIf(process.platform === 'linux')('is taken over where the number of its process has been given to another', async () => {
    await writeLock({ pid: startProcess().pid, startTime: '1' });
    await expect(lockLibrary(folder)).resolves.toBeDefined();
  });

  it('is never judged stale where it is another computer’s, and taken over only where the user says so', async () => {
    await writeLock({ host: 'elsewhere', pid: 2 ** 22 + 1 });
    const shown = await lockLibrary(folder);
    if ('release' in shown) throw new Error('The lock was taken.');
    expect(shown).toMatchObject({ canTakeOver: true, message: expect.stringContaining('“elsewhere”') as string });
    expect(await readFile(path, 'utf8')).toContain('elsewhere');
    await writeLock({ host: 'a third' });
    expect(await takeOverLibrary(folder, shown.message)).toMatchObject({ message: expect.stringContaining('“a third”') as string });
    await writeLock({ host: 'elsewhere', pid: 2 ** 22 + 1 });
    const lock = owned(await takeOverLibrary(folder, shown.message));
    expect(await lock.isHeld()).toBe(true);
    expect(await readFile(path, 'utf8')).toContain(`"pid":${process.pid},`);
  });

  it('is not held any more once another has taken it', async () => {
    const lock = owned(await lockLibrary(folder));
    await writeLock({ host: 'elsewhere' });
    expect(await lock.isHeld()).toBe(false);
    await lock.release();
    expect(await readFile(path, 'utf8')).toContain('elsewhere');
  });

  it('comes back where some program has tidied it away, and not in another folder of that name', async () => {
    const lock = owned(await lockLibrary(folder));
    await rm(path);
    expect(await lock.isHeld()).toBe(true);
    expect(await readFile(path, 'utf8')).toContain(`"pid":${process.pid},`);
    await rename(folder, `${folder}-unplugged`);
    await mkdir(folder);
    expect(await lock.isHeld()).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is not robbed from a living process on this computer', async () => {
    const { pid } = startProcess();
    await writeLock({ pid });
    await expect(takeOverLibrary(folder, '')).rejects.toThrow('another window of Stancemark');
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
      if (owners[0]) await owned(owners[0].value).release();
    }
    expect(await readdir(folder)).toEqual([]);
  });
});
