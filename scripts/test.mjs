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
import { playwrightFailures, vitestFailures } from './test-failures.mjs';
import { runFaults } from './test-faults.mjs';
import { typecheck } from './typecheck.mjs';

/** @typedef {import('./test-count.mjs').Count} Count */

const reports = { unit: 'test-results/unit.json', faults: 'test-results/faults.json', endToEnd: 'test-results/e2e.json' };

/** What failed, told again at the end: above it stand thousands of lines. @type {string[]} */
const failures = [];

await exitWith(async () => {
  await Promise.all(Object.values(reports).map((report) => rm(join(root, report), { force: true })));
  const count = sumCounts([
    await check('Types', typecheck),
    await check('Lint', () => run(process.execPath, [findCommand('eslint'), '.'], { cwd: root })),
    await runUnitTests(),
    await runFaultTests(),
    await runEndToEndTests(),
  ]);
  if (failures.length > 0) console.log(`\n— Failed\n${failures.join('\n\n')}`);
  console.log(`\n${describeCount(count)}`);
  return count.failed === 0 ? 0 : 1;
});

/**
 * @param {string} title
 * @param {() => Promise<number>} step
 */
async function check(title, step) {
  console.log(`\n— ${title}`);
  if ((await step()) === 0) return onePassed;
  failures.push(title);
  return oneFailed;
}

async function runUnitTests() {
  console.log('\n— Unit tests');
  const status = await run(process.execPath, [findCommand('vitest'), 'run', ...reportTo(reports.unit)], { cwd: root });
  return readCount(reports.unit, countVitest, vitestFailures, status);
}

async function runFaultTests() {
  console.log('\n— Kills, power cuts, failing disks and damage, shortened');
  return readCount(reports.faults, countVitest, vitestFailures, await runFaults(reportTo(reports.faults)));
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
    return await readCount(reports.endToEnd, countPlaywright, playwrightFailures, await runEndToEnd([]));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    failures.push(error.message);
    return oneFailed;
  }
}

/**
 * @template Counted, Told
 * @param {string} path
 * @param {(report: Counted) => Count} countReport
 * @param {(report: Told) => string[]} failuresIn
 * @param {number} status
 */
async function readCount(path, countReport, failuresIn, status) {
  const text = await readFile(join(root, path), 'utf8').catch(() => undefined);
  if (text === undefined) {
    failures.push(`${path} was not written: the run ended before its end.`);
    return oneFailed;
  }
  const report = /** @type {Counted & Told} */ (JSON.parse(text));
  const failed = failuresIn(report);
  failures.push(...failed);
  if (status !== 0 && failed.length === 0) failures.push(`${path}: the run failed outside of any test. What it said stands above.`);
  return withStatus(countReport(report), status);
}
