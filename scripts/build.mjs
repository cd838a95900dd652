import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isOlderThanSources } from './freshness.mjs';
import { exitWith } from './problem.mjs';
import { findCommand, root } from './project.mjs';
import { run, runQuietly } from './run.mjs';

const stamp = join(root, 'out', '.built');
const sources = [
  'core',
  'main',
  'preload',
  'parser',
  'renderer',
  'resources',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
].map((name) => join(root, name));

/** Builds the program, and answers the exit status of the build. */
export function build() {
  return buildWith(run, []);
}

/** Builds the program if its sources changed; what the build says is heard only if it fails. */
export async function buildIfOutdated() {
  if (!(await isOlderThanSources(stamp, sources))) return 0;
  console.error('Building…');
  return buildWith(runQuietly, ['--logLevel', 'warn']);
}

/** Makes the next start build: `dev` leaves another kind of build in the same folder. */
export async function forgetBuild() {
  await rm(stamp, { force: true });
}

/**
 * @param {typeof run} runCommand
 * @param {string[]} args
 */
async function buildWith(runCommand, args) {
  await forgetBuild();
  // What is saved while the build runs may have missed it, so the stamp carries the time of its start.
  const started = new Date();
  const command = [findCommand('electron-vite'), 'build', ...args];
  const status = await runCommand(process.execPath, command, { cwd: root });
  if (status === 0) {
    await mkdir(join(root, 'out'), { recursive: true });
    await writeFile(stamp, '');
    await utimes(stamp, started, started);
  }
  return status;
}

if (import.meta.filename === process.argv[1]) await exitWith(build);
