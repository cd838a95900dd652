import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { namesIn } from '../library/write-file';
import { killedAnywhere } from './build-store-process';
import type { KillMoment } from './kill-at-call';
import { copyFolder } from './sample';
import { times } from './scale';

export type Work = 'edit' | 'takeOver' | 'erase' | 'recover';

/** What a kill has left, and what was said before it. */
export interface Left {
  folder: string;
  said: string[];
  how: string;
}

/** A lock as a process leaves it that was killed: none has a number that high. */
export const abandonedLock = lockOf(hostname());

/** The same of a process on a computer of that name. */
export function lockOf(host: string): string {
  return `${JSON.stringify({ pid: 2 ** 30, host, started: '2026-01-01T00:00:00Z', startTime: '1', token: randomUUID() })}\n`;
}

/** Kills some work on copies of a folder at each of its calls in turn; answers how many there are. */
export async function killEverywhere(work: Work, moment: KillMoment, original: string, lock: string, look: (left: Left) => Promise<void>): Promise<number> {
  for (let at = 1; ; at += times(1, moment === 'half' ? 5 : 13)) {
    const folder = await copyFolder(original);
    await writeFile(join(folder, 'lock'), lock);
    const { said, signal } = await runKilled(folder, work, at, moment);
    if (signal === null) {
      expect(said.at(-1), `${work} does all its work where it is not killed`).toBe('done');
      return at - 1;
    }
    await look({ folder, said, how: `${work}, killed ${moment} call ${at}` });
  }
}

/** What was begun and will not be ended has to be swept by the next start. */
export async function expectSwept(folder: string, how: string): Promise<void> {
  for (const part of ['', 'articles', 'backups', 'journal', 'kept']) {
    const left = (await namesIn(join(folder, part))).filter((name) => /^\.stancemark|^lock/u.test(name));
    expect(left, `${how}: left in “${part}”`).toEqual([]);
  }
}

async function runKilled(folder: string, work: Work, at: number, moment: KillMoment): Promise<{ said: string[]; signal: NodeJS.Signals | null }> {
  const child = spawn(process.execPath, [killedAnywhere, folder, work, String(at), moment], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [status, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  expect(status ?? signal, said).toBe(signal ?? 0);
  return { said: said.trim().split('\n'), signal };
}
