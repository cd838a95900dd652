import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from './problem.mjs';
import { hasDisplay } from './system.mjs';

/**
 * Runs `work` with the environment that its windows need: the user's own desktop or, where there is
 * none, a virtual display for as long as the work takes. Unlike `xvfb-run` it ends with a signal too.
 *
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {Problem} if the virtual display does not start
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work(process.env);
  console.error('There is no display: the windows go to a virtual one.');
  const folder = await mkdtemp(join(tmpdir(), 'stancemark-display-'));
  const authority = join(folder, 'Xauthority');
  const cookie = randomBytes(16).toString('hex');
  try {
    // The server compares the cookie only, so that it can be written before its number is known.
    allow(authority, ':0', cookie);
    const server = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-auth', authority],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
    );
    try {
      const display = `:${await readDisplayNumber(server)}`;
      allow(authority, display, cookie);
      return await work({ ...process.env, DISPLAY: display, XAUTHORITY: authority });
    } finally {
      server.kill();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} authority
 * @param {string} display
 * @param {string} cookie
 */
function allow(authority, display, cookie) {
  // On standard input, since arguments can be read by every user of the machine.
  spawnSync('xauth', ['-q', '-f', authority, 'source', '-'], { input: `add ${display} . ${cookie}\n` });
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
async function readDisplayNumber(server) {
  const channel = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
  const ended = once(server, 'exit').then(() => {
    throw new Problem('The virtual display (Xvfb) did not start.');
  });
  const said = await Promise.race([once(channel.setEncoding('utf8'), 'data'), ended]);
  return String(said[0]).trim();
}
