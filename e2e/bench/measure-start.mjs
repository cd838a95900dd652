import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';

const root = resolve(import.meta.dirname, '../..');
const electron = /** @type {string} */ (createRequire(import.meta.url)('electron'));

/** @typedef {{ path: string, args: string[], words: string }} Program What to start, and the words whose paint is awaited. */

/** @type {Program} */
export const emptyWindow = { path: join(import.meta.dirname, 'empty-window'), args: [], words: 'p' };

/**
 * The workbench on a library.
 *
 * @param {string} library
 * @returns {Program}
 */
export function workbenchOn(library) {
  return { path: root, args: ['--library', library], words: '.article-text p' };
}

/**
 * Starts a program once and answers the ms from its start to its first paint of any content, and of its words.
 *
 * @param {Program} program
 * @param {string} userData
 * @param {number} settlingTime How long a start may take before its paints are read; reading earlier would disturb it, in ms.
 */
export async function measureStart({ path, args, words }, userData, settlingTime) {
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
  if (!page) throw new Error(`${path} has no window.`);
  const painted = await page.evaluate(readFirstPaint, words);
  await browser.close();
  child.kill();
  await ended;
  return { content: painted.content - started, words: painted.words - started };
}

/**
 * When anything, and when the words that match a selector, were first painted, in ms since 1970. Runs in the page.
 *
 * @param {string} words
 * @returns {Promise<{ content: number, words: number }>}
 */
function readFirstPaint(words) {
  const content = performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);
  return new Promise((settle, fail) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { element, renderTime, startTime } = /** @type {LargestContentfulPaint} */ (entry);
        if (element?.closest(words)) settle({ content, words: performance.timeOrigin + (renderTime || startTime) });
      }
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => { fail(new Error(`No paint of ${words} was seen.`)); }, 1_000);
  });
}

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
