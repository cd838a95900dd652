import { createHash } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ReadOnly } from '../../core/contract';
import { codeOf } from './file-problem';
import { identifyFile } from './identify-file';
import { LibraryProblem } from './library-problem';
import { describeThisProcess, isAlive, ownerIn, type Owner } from './lock-owner';
import { makeFile } from './make-file';
import { isTemporary, namesIn, writeFileDurably } from './write-file';

/** Ownership of a library folder. While it is held no other process writes there. */
export interface LibraryLock {
  /** Whether the folder still carries this lock; it does not where the folder was moved away, or made anew. */
  isHeld: () => Promise<boolean>;
  release: () => Promise<void>;
}

export const lockName = 'lock';
const guardName = /^lock(?:-[0-9a-f]{16})+$/u;

/**
 * Takes a library folder for this process; a lock left by a dead one is taken over. A lock from another computer is
 * never judged: then the library can only be read. Throws `LibraryProblem` where another window has it.
 */
export async function lockLibrary(folder: string): Promise<LibraryLock | ReadOnly> {
  const path = join(folder, lockName);
  const own = describeThisProcess();
  for (;;) {
    if (await makeFile(path, own)) return holdLock(path, own);
    const found = await readLock(path);
    if (found === null) continue;
    const owner = ownerIn(found);
    if (owner && owner.host !== hostname()) return ownedElsewhere(owner);
    if (owner && isAlive(owner)) {
      throw new LibraryProblem('owned', `It is open in another window of Stancemark (process ${owner.pid}). Go on there, or close it there first.`);
    }
    await removeAbandoned(path, found);
  }
}

/**
 * Takes a library folder from another computer: the user says that it does not use it any more. `shown` is what the
 * user was told of it; a lock that says something else by now is not taken.
 */
export async function takeOverLibrary(folder: string, shown: string): Promise<LibraryLock | ReadOnly> {
  const path = join(folder, lockName);
  const found = await readLock(path);
  const owner = found === null ? null : ownerIn(found);
  // Since the user was asked, it may have become a window on this computer, which is never robbed.
  if (owner === null || owner.host === hostname()) return lockLibrary(folder);
  const elsewhere = ownedElsewhere(owner);
  if (elsewhere.message !== shown) return elsewhere;
  const own = describeThisProcess();
  await writeFileDurably(path, own);
  return holdLock(path, own);
}

/** Looks no further than at the file's identity while that stays the same: a library asks with each change. */
async function holdLock(path: string, own: string): Promise<LibraryLock> {
  let known = await identifyFile(path);
  const folder = await identifyFolder(dirname(path));
  return {
    isHeld: async () => {
      const found = await identifyFile(path);
      if (found !== null && found === known) return true;
      if (found === null && (await identifyFolder(dirname(path))) === folder) {
        // In the same folder nothing but the lock is gone: some program has tidied it away.
        await makeFile(path, own);
      }
      if ((await readLock(path)) !== own) return false;
      known = await identifyFile(path);
      return true;
    },
    release: () => removeLock(path, own),
  };
}

async function identifyFolder(folder: string): Promise<string | null> {
  return stat(folder).then(({ dev, ino }) => `${dev}-${ino}`, () => null);
}

function ownedElsewhere({ host, started }: Owner): ReadOnly {
  return {
    message: `This library is open on the computer “${host}” since ${new Date(started).toLocaleString()}. Here it can be read, searched and exported.`,
    canTakeOver: true,
  };
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

/**
 * Removes a lock that a dead process has left. Of several processes that try, the one that makes this lock's guard
 * may: another lock that has come in its place meanwhile has another guard. A guard can be abandoned, too.
 */
async function removeAbandoned(path: string, content: string): Promise<void> {
  const guard = `${path}-${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
  if (await makeFile(guard, describeThisProcess())) {
    try {
      await removeLock(path, content);
    } finally {
      await rm(guard, { force: true });
    }
    return;
  }
  const found = await readLock(guard);
  if (found === null) return;
  const owner = ownerIn(found);
  if (owner && isAlive(owner)) await wait(20);
  else await removeAbandoned(guard, found);
}

/** Whether processes make a file of that name where they take a library that others may have. */
export function isOfLocking(name: string): boolean {
  return name === lockName || guardName.test(name) || isTemporary(name);
}

/** Removes guards that were left by processes that were killed. Only the library's owner may: no lock that they guard is there. */
export async function sweepGuards(folder: string): Promise<void> {
  const left = (await namesIn(folder)).filter((name) => guardName.test(name));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
}

/** Removes the lock where it has this content. */
async function removeLock(path: string, content: string): Promise<void> {
  if ((await readLock(path)) === content) await rm(path, { force: true });
}
