import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { codeOf } from './file-problem';

const ownerSchema = z.object({
  pid: z.int().positive(),
  host: z.string(),
  /** When the lock was taken, for whoever reads the file. */
  started: z.string(),
  /** When the process started, in the system's own terms; null where the system does not say. */
  startTime: z.string().nullable(),
  /** Tells this lock from every other. */
  token: z.string().optional(),
});

/** Who holds a lock, as its file says. */
export type Owner = z.infer<typeof ownerSchema>;

/** What a lock of this process says; no two are the same. */
export function describeThisProcess(): string {
  return `${JSON.stringify(thisProcess())}\n`;
}

function thisProcess(): Owner {
  return { pid: process.pid, host: hostname(), started: new Date().toISOString(), startTime: startTimeOf(process.pid), token: randomUUID() };
}

/** The owner that a lock's content names; null where it is torn. */
export function ownerIn(content: string): Owner | null {
  try {
    return ownerSchema.parse(JSON.parse(content));
  } catch {
    return null;
  }
}

/** Whether a process of this computer is there, and the one that took the lock. */
export function isAlive({ pid, startTime }: Owner): boolean {
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
