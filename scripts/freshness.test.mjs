import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isOlderThanSources } from './freshness.mjs';

/** @type {string} */
let folder;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'freshness-'));
  await mkdir(join(folder, 'core', 'import'), { recursive: true });
  await writeAt('core/import/text.ts', 100);
  await setTime('core/import', 100);
  await setTime('core', 100);
});

afterEach(() => rm(folder, { recursive: true }));

/**
 * @param {string} name
 * @param {number} seconds
 */
async function writeAt(name, seconds) {
  await writeFile(join(folder, name), '');
  await setTime(name, seconds);
}

/**
 * @param {string} name
 * @param {number} seconds
 */
function setTime(name, seconds) {
  return utimes(join(folder, name), seconds, seconds);
}

function isOutdated() {
  return isOlderThanSources(join(folder, 'built'), [join(folder, 'core'), join(folder, 'resources')]);
}

it('is outdated before the first build', async () => {
  expect(await isOutdated()).toBe(true);
});

it('is fresh after a build', async () => {
  await writeAt('built', 200);
  expect(await isOutdated()).toBe(false);
});

it('is outdated by a change deep inside', async () => {
  await writeAt('built', 200);
  await setTime('core/import/text.ts', 300);
  expect(await isOutdated()).toBe(true);
});

it('is outdated by a removed file', async () => {
  await writeAt('built', 200);
  await rm(join(folder, 'core/import/text.ts'));
  expect(await isOutdated()).toBe(true);
});
