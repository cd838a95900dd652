import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from './problem.mjs';
import { run } from './run.mjs';

const fontPackages = ['fonts-liberation', 'fonts-noto-color-emoji'];

/** The desktop that a window is drawn on; without one, a virtual display has to serve. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

export function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * Makes sure that the system has what Electron is linked with and, if there is no desktop, a virtual
 * display. A build machine gets what it lacks; anyone else is told.
 *
 * @param {string} electron
 * @param {{ window: boolean }} options
 * @throws {Problem} if something is missing
 */
export async function ensureSystem(electron, { window }) {
  if (process.platform !== 'linux') return;
  let missing = findMissing(electron, window);
  if (missing.length > 0 && process.env['CI'] && isRoot() && hasCommand('apt-get')) {
    await installPackages([...missing.map(packageFor), ...fontPackages]);
    missing = findMissing(electron, window);
  }
  if (missing.length > 0) throw new Problem(describeMissing(missing));
}

/**
 * @param {string} electron
 * @param {boolean} window
 */
function findMissing(electron, window) {
  const linked = spawnSync('ldd', [electron], { encoding: 'utf8' });
  const libraries = linked.error === undefined ? listMissingLibraries(linked.stdout) : [];
  const commands = window && !hasDisplay() ? ['Xvfb', 'xauth'].filter((name) => !hasCommand(name)) : [];
  return [...libraries, ...commands];
}

/**
 * @param {string} lddOutput
 * @returns {string[]}
 */
export function listMissingLibraries(lddOutput) {
  return lddOutput
    .split('\n')
    .filter((line) => line.endsWith('not found'))
    .map((line) => line.trim().replace(/ .*/, ''));
}

/** @param {string[]} missing */
export function describeMissing(missing) {
  const packages = [...new Set(missing.map(packageFor))].join(' ');
  const sudo = isRoot() ? '' : 'sudo ';
  return (
    `The system lacks ${missing.join(', ')}. On Debian and Ubuntu: ` +
    `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${packages}`
  );
}

/**
 * @param {string} missing
 * @returns {string}
 */
export function packageFor(missing) {
  if (missing === 'Xvfb') return 'xvfb';
  if (missing === 'xauth') return 'xauth';
  if (/^lib(nss|nssutil|smime|nspr)/.test(missing)) return 'libnss3';
  if (missing.startsWith('libgbm')) return 'libgbm1';
  if (missing.startsWith('libasound')) return alsaPackage();
  // Everything else that Electron is linked with is a dependency of GTK.
  return 'libgtk-3-0';
}

function alsaPackage() {
  // Debian 13 and Ubuntu 24.04 renamed it, and the old name no longer resolves there.
  const renamed = spawnSync('apt-cache', ['show', 'libasound2t64'], { stdio: 'ignore' });
  return renamed.status === 0 ? 'libasound2t64' : 'libasound2';
}

/** @param {string[]} packages */
async function installPackages(packages) {
  const names = [...new Set(packages)];
  console.error(`Installing ${names.join(' ')}`);
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-qq'], options);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options);
}

/** @param {string} name */
function hasCommand(name) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => isExecutable(join(folder, name)));
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
