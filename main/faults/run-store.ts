import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'vitest';
import type { Library } from '../../core/library';
import { storeProcess } from './build-store-process';

/** A store process and all that it has said. */
export interface StoreRun {
  child: ChildProcess;
  said: () => string;
  ended: Promise<unknown>;
}

/** Starts the bare store process on a library; see there for what it does. */
export function startStore(folder: string, name: string, { most = Infinity, edition = 60 } = {}): StoreRun {
  const child = spawn(process.execPath, [storeProcess, folder, name, String(most), String(edition)], { stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  return { child, said: () => said, ended: once(child, 'close') };
}

/** When a process is killed: so many milliseconds after what it said until then makes it due. */
export interface Moment {
  isDue: (said: string) => boolean;
  after: number;
}

/** Starts the process, kills it at a moment, and answers the highlights that it acknowledged. */
export async function runUntilKilled(folder: string, name: string, { isDue, after }: Moment): Promise<string[]> {
  const { child, said, ended } = startStore(folder, name, { edition: 30 });
  let isPlanned = false;
  const plan = (): void => {
    if (isPlanned || !isDue(said())) return;
    isPlanned = true;
    setTimeout(() => child.kill('SIGKILL'), after);
  };
  plan();
  child.stdout?.on('data', plan);
  await ended;
  expect(said(), 'the library was opened, its stale lock taken over').not.toMatch(/^(refused|closed)/mu);
  expect(child.signalCode).toBe('SIGKILL');
  return acknowledgedIn(said());
}

/** The highlights that a process has said are saved. */
export function acknowledgedIn(said: string): string[] {
  return [...said.matchAll(/^saved (\S+)\n/gmu)].map(([, id]) => id ?? '');
}

/** Fails where an acknowledged highlight is missing, or one is there without the speaker that came with it. */
export function expectWhole(library: Library, acknowledged: readonly string[]): void {
  expect(acknowledged.filter((id) => !library.articleOf.has(id))).toEqual([]);
  expect([...library.articleOf.keys()].filter((id) => !library.speakers.has(id))).toEqual([]);
  expect(library.speakers.size).toBe(library.articleOf.size);
}
