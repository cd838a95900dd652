import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a command with the terminal and the signals of this process, and answers its exit status.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    // A terminal sends its Ctrl-C to the child too, and a second one would cut short an orderly quit.
    const passOn = (/** @type {NodeJS.Signals} */ signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    signals.forEach((signal) => process.on(signal, passOn));
    const stopWatching = watchShell(() => child.kill('SIGTERM'));
    const stopPassingOn = () => {
      stopWatching();
      signals.forEach((signal) => process.off(signal, passOn));
    };
    child.once('error', (error) => {
      stopPassingOn();
      reject(error);
    });
    child.once('close', (code, signal) => {
      stopPassingOn();
      resolve(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
    });
  });
}

/**
 * Calls `whenGone` once the shell is gone that npm ran this script in: a signal to npm ends that shell,
 * which does not pass it on.
 *
 * @param {() => void} whenGone
 */
function watchShell(whenGone) {
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.env['npm_lifecycle_event'] === undefined || process.ppid === shell) return;
    clearInterval(timer);
    whenGone();
  }, 500);
  return () => clearInterval(timer);
}

/**
 * Runs a command in silence; what it said goes to standard error if it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const said = [];
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => said.push(chunk));
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => said.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}
