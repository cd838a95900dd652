import { randomUUID } from 'node:crypto';
import { constants, readFileSync } from 'node:fs';
import { copyFile, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { ReadOnly } from '../../core/contract';
import { codeOf } from './file-problem';
import { LibraryProblem } from './library-problem';
import { writeFileDurably } from './write-file';

/** Ownership of a library folder. While it is held no other process writes there. */
export interface LibraryLock {
  /** Whether the folder still carries this lock; it does not where the folder was moved away, or made anew. */
  isHeld: () => Promise<boolean>;
  release: () => Promise<void>;
}

export const lockName = 'lock';

const ownerSchema = z.object({
  pid: z.int().positive(),
  host: z.string(),
  /** When the lock was taken, for whoever reads the file. */
  started: z.string(),
  /** When the process started, in the system's own terms; null where the system does not say. */
  startTime: z.string().nullable(),
});
type Owner = z.infer<typeof ownerSchema>;

/**
 * Takes a library folder for this process; a lock left by a dead one is taken over. A lock from another computer is
 * never judged: then the library can only be read. Throws `LibraryProblem` where another window has it.
 */
export async function lockLibrary(folder: string): Promise<LibraryLock | ReadOnly> {
  const path = join(folder, lockName);
  const own = describeThisProcess();
  for (;;) {
    try {
      await writeFile(path, own, { flag: 'wx', mode: 0o600 });
      return await holdLock(path, own);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const found = await readLock(path);
    if (found === null) continue;
    const owner = ownerIn(found);
    if (owner && owner.host !== hostname()) return ownedElsewhere(owner);
    if (owner && isAlive(owner)) {
      throw new LibraryProblem('owned', `It is open in another window of Stancemark (process ${owner.pid}). Go on there, or close it there first.`);
    }
    await removeLock(path, found);
  }
}

/** Takes a library folder from whoever has it: the user says that the other computer does not use it any more. */
export async function takeOverLibrary(folder: string): Promise<LibraryLock | ReadOnly> {
  const path = join(folder, lockName);
  const found = await readLock(path);
  const owner = found === null ? null : ownerIn(found);
  // Since the user was asked, it may have become a window on this computer, which is never robbed.
  if (owner === null || owner.host === hostname()) return lockLibrary(folder);
  const own = describeThisProcess();
  await writeFileDurably(path, own);
  return holdLock(path, own);
}

/** Looks no further than at the file's identity while that stays the same: a library asks with each change. */
async function holdLock(path: string, own: string): Promise<LibraryLock> {
  let known = await identify(path);
  return {
    isHeld: async () => {
      const found = await identify(path);
      if (found !== null && found === known) return true;
      if (found === null || (await readLock(path)) !== own) return false;
      known = found;
      return true;
    },
    release: () => removeLock(path, own),
  };
}

async function identify(path: string): Promise<string | null> {
  try {
    const { ino, size, mtimeMs } = await stat(path);
    return [ino, size, mtimeMs].join();
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw error;
  }
}

function ownedElsewhere({ host, started }: Owner): ReadOnly {
  return {
    message: `This library is open on the computer “${host}” since ${new Date(started).toLocaleString()}. Here it can be read, searched and exported.`,
    canTakeOver: true,
  };
}

function describeThisProcess(): string {
  return `${JSON.stringify(thisProcess())}\n`;
}

function thisProcess(): Owner {
  return { pid: process.pid, host: hostname(), started: new Date().toISOString(), startTime: startTimeOf(process.pid) };
}

/** The lock's content; null where it is gone. Waits for a content that another process is about to write. */
async function readLock(path: string): Promise<string | null> {
  try {
    const content = await readFile(path, 'utf8');
    if (ownerIn(content)) return content;
    await wait(200);
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Removes the lock where it has this content. Of several processes that try, one has it to remove. */
async function removeLock(path: string, content: string): Promise<void> {
  const aside = `${path}-${randomUUID()}`;
  try {
    await rename(path, aside);
    // Another process may have taken the library since this one looked: then the lock is given back.
    if ((await readFile(aside, 'utf8')) !== content) await copyFile(aside, path, constants.COPYFILE_EXCL);
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

function ownerIn(content: string): Owner | null {
  try {
    return ownerSchema.parse(JSON.parse(content));
  } catch {
    return null;
  }
}

function isAlive({ pid, startTime }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // No permission to signal it means that it is there.
    if (codeOf(error) !== 'EPERM') return false;
  }
  // A process of another start time has merely been given the number of the one that took the lock.
  const startTimeNow = startTimeOf(pid);
  return startTime === null || startTimeNow === null || startTime === startTimeNow;
}

function startTimeOf(pid: number): string | null {
  if (process.platform !== 'linux') return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, the program's name, may hold spaces and parentheses; start time is the 22nd.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
