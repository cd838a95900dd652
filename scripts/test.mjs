import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './build.mjs';
import { runEndToEnd } from './e2e.mjs';
import { ensureElectron } from './electron.mjs';
import { exitWith, Problem } from './problem.mjs';
import { findCommand, root } from './project.mjs';
import { run } from './run.mjs';
import { ensureSystem } from './system.mjs';
import {
  countPlaywright,
  countVitest,
  describeCount,
  oneFailed,
  onePassed,
  sumCounts,
  withStatus,
} from './test-count.mjs';
import { runFaults } from './test-faults.mjs';
import { typecheck } from './typecheck.mjs';

/** @typedef {import('./test-count.mjs').Count} Count */

const reports = { unit: 'test-results/unit.json', faults: 'test-results/faults.json', endToEnd: 'test-results/e2e.json' };

await exitWith(async () => {
  await Promise.all(Object.values(reports).map((report) => rm(join(root, report), { force: true })));
  const count = sumCounts([
    await check('Types', typecheck),
    await check('Lint', () => run(process.execPath, [findCommand('eslint'), '.'], { cwd: root })),
    await runUnitTests(),
    await runFaultTests(),
    await runEndToEndTests(),
  ]);
  console.log(`\n${describeCount(count)}`);
  return count.failed === 0 ? 0 : 1;
});

/**
 * @param {string} title
 * @param {() => Promise<number>} step
 */
async function check(title, step) {
  console.log(`\n— ${title}`);
  return (await step()) === 0 ? onePassed : oneFailed;
}

async function runUnitTests() {
  console.log('\n— Unit tests');
  const status = await run(process.execPath, [findCommand('vitest'), 'run', ...reportTo(reports.unit)], { cwd: root });
  return readCount(reports.unit, countVitest, status);
}

async function runFaultTests() {
  console.log('\n— Kills, power cuts, failing disks and damage, shortened');
  return readCount(reports.faults, countVitest, await runFaults(reportTo(reports.faults)));
}

/** @param {string} path */
function reportTo(path) {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
}

async function runEndToEndTests() {
  console.log('\n— End-to-end tests');
  try {
    await ensureSystem(await ensureElectron(), { window: true });
    if ((await build()) !== 0) throw new Problem('There is no build to test.');
    return await readCount(reports.endToEnd, countPlaywright, await runEndToEnd([]));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.log(error.message);
    return oneFailed;
  }
}

/**
 * @template Report
 * @param {string} path
 * @param {(report: Report) => Count} countReport
 * @param {number} status
 */
async function readCount(path, countReport, status) {
  const text = await readFile(join(root, path), 'utf8').catch(() => undefined);
  if (text === undefined) return oneFailed;
  return withStatus(countReport(/** @type {Report} */ (JSON.parse(text))), status);
}
