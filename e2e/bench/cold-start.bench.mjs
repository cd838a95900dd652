// Cold start: from the start of the process to the first readable words, as a ratio to a window that does
// nothing else. Both are started in turn, so that a noisy machine disturbs both alike.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';

const root = resolve(import.meta.dirname, '../..');
const electron = /** @type {string} */ (createRequire(import.meta.url)('electron'));
const rounds = Number(process.argv[2] ?? 11);
/** How long a start may take before its paints are read; reading earlier would disturb it, in ms. */
const settlingTime = 2_000;

const folder = await mkdtemp(join(tmpdir(), 'stancemark-bench-'));
const library = join(folder, 'library');
const programs = {
  'empty window': { path: join(import.meta.dirname, 'empty-window'), args: [], words: 'p' },
  'Stancemark, one article': { path: root, args: ['--library', library], words: '.article-text p' },
};

try {
  // The first start makes the library and is no cold start of one that is in use.
  await measureStart('Stancemark, one article');
  /** @type {Record<keyof typeof programs, number[]>} */
  const times = { 'empty window': [], 'Stancemark, one article': [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of /** @type {(keyof typeof programs)[]} */ (Object.keys(programs))) times[name].push(await measureStart(name));
  }
  const base = median(times['empty window']);
  for (const [name, list] of Object.entries(times)) {
    const spread = `${Math.min(...list).toFixed(0)}–${Math.max(...list).toFixed(0)}`;
    console.log(`${name.padEnd(26)} ${median(list).toFixed(0).padStart(5)} ms (${spread})   ${(median(list) / base).toFixed(2)}`);
  }
  const ratios = times['empty window'].map((time, round) => (times['Stancemark, one article'][round] ?? NaN) / time);
  console.log(`median of the ratios of ${rounds} rounds: ${median(ratios).toFixed(2)} (aim: at most 1.1)`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/**
 * Starts a program once and answers the ms from its start to the first paint of its words.
 *
 * @param {keyof typeof programs} name
 */
async function measureStart(name) {
  const { path, args, words } = programs[name];
  const userData = join(folder, name);
  const switches = ['--disable-gpu', '--disable-dev-shm-usage', '--log-level=3', `--user-data-dir=${userData}`];
  if (process.getuid?.() === 0) switches.push('--no-sandbox');
  const started = Date.now();
  const child = spawn(electron, ['--remote-debugging-port=0', ...switches, path, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((settle) => child.once('exit', settle));
  const address = /** @type {Promise<string>} */ (
    new Promise((settle) => {
      child.stderr.on('data', (said) => {
        const match = /DevTools listening on (ws:\S+)/u.exec(String(said));
        if (match?.[1] !== undefined) settle(match[1]);
      });
    })
  );
  await wait(settlingTime);
  const browser = await chromium.connectOverCDP(await address);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error(`${name} has no window.`);
  const painted = await page.evaluate(readFirstPaint, words);
  await browser.close();
  child.kill();
  await ended;
  return painted - started;
}

/**
 * When the words that match a selector were first painted, in ms since 1970. Runs in the page.
 *
 * @param {string} words
 * @returns {Promise<number>}
 */
function readFirstPaint(words) {
  return new Promise((settle, fail) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { element, renderTime, startTime } = /** @type {LargestContentfulPaint} */ (entry);
        if (element?.closest(words)) settle(performance.timeOrigin + (renderTime || startTime));
      }
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => { fail(new Error(`No paint of ${words} was seen.`)); }, 1_000);
  });
}

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
