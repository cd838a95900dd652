// An article of 10,000 words under 100, 1,000 and 10,000 highlights: to show it, to add and to remove one, to scroll, to click,
// to type into a note; against the same article without highlights, and against @recogito/text-annotator on the same text.
// Times are from the request to the frame after it in the window: ours with the round to main and its disk, the annotator's in the page.
// The annotator draws some while after that frame, so what counts is the page's work until it rests: the time of its main thread.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from '@playwright/test';
import { buildAnnotator } from './build-annotator.mjs';
import { buildStore } from './build-store.mjs';
import { launchWorkbench } from './launch-workbench.mjs';
import { emptyWindow, median } from './measure-start.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {typeof globalThis & { annotating: typeof import('./annotator/annotator.mjs').annotating, typed: number[] }} BenchWindow */
/** @typedef {{ show: number, add: number, remove: number, showWork: number, addWork: number, scroll: number, megabytes: number }} Measured ms, the slowest 5 % of frames, MB. */

const rounds = Number(process.argv[2] ?? 3);
const counts = [100, 1000, 10_000];
const { writeDenseLibrary, denseParagraphs, denseRanges } = /** @type {typeof import('../../main/bench/index')} */ (await import(await buildStore()));
const script = await buildAnnotator();
const folder = await mkdtemp(join(tmpdir(), 'stancemark-bench-'));
await writeDenseLibrary(join(folder, 'library'), [0, ...counts]);
const { app, page } = await launchWorkbench(folder);
const bare = await _electron.launch({
  cwd: resolve(import.meta.dirname, '../..'),
  args: [emptyWindow.path, `--user-data-dir=${folder}/bare`, '--disable-gpu', '--log-level=3'],
  chromiumSandbox: process.getuid?.() !== 0,
});
try {
  const peer = await bare.firstWindow();
  await peer.addScriptTag({ path: script });
  /** @type {Map<string, Measured[]>} */
  const all = new Map();
  /** @param {string} name @param {Measured} measured */
  const note = (name, measured) => all.set(name, [...(all.get(name) ?? []), measured]);
  // The first round loads code and warms it.
  for (let round = 0; round <= rounds; round += 1) {
    for (const count of [0, ...counts]) {
      const measured = await measureDesk(page, count);
      if (round > 0) note(`desk ${String(count)}`, measured);
      for (const renderer of count === 0 ? [] : /** @type {const} */ (['SPANS', 'CSS_HIGHLIGHTS'])) {
        const peers = await measureAnnotator(peer, renderer, count);
        if (round > 0) note(`${renderer} ${String(count)}`, peers);
      }
    }
  }
  const middle = (/** @type {string} */ name) => {
    const list = all.get(name) ?? [];
    const of = (/** @type {keyof Measured} */ key) => median(list.map((one) => one[key]));
    return { show: of('show'), add: of('add'), remove: of('remove'), showWork: of('showWork'), addWork: of('addWork'), scroll: of('scroll'), megabytes: of('megabytes') };
  };
  for (const name of all.keys()) {
    const { show, add, remove, showWork, addWork, scroll, megabytes } = middle(name);
    console.log(`${name.padEnd(22)} show ${show.toFixed(0)} ms (work ${showWork.toFixed(0)}), add ${add.toFixed(1)} (work ${addWork.toFixed(1)}), remove ${remove.toFixed(1)}, scroll frames 95 % within ${scroll.toFixed(1)}, heap ${megabytes.toFixed(1)} MB`);
  }
  const [ours, none, spans] = [middle('desk 10000'), middle('desk 0'), middle('SPANS 10000')];
  console.log(`work to show 10,000, against SPANS: ${(ours.showWork / spans.showWork).toFixed(2)} (aim: at most ${(1 / 25).toFixed(2)}); beyond the same page without any: ${((ours.showWork - none.showWork) / spans.showWork).toFixed(2)}`);
  console.log(`work to add one, against SPANS: ${(ours.addWork / spans.addWork).toFixed(2)} (aim: at most ${(1 / 8).toFixed(2)})`);
  console.log(`memory beyond the same page without any, against SPANS: ${((ours.megabytes - none.megabytes) / spans.megabytes).toFixed(2)} (aim: at most 0.25)`);
  console.log(`scroll frames, 95 %, against the same page without highlights: ${(ours.scroll / none.scroll).toFixed(2)} (aim: at most 1.1)`);
  const typing = await measureTyping(page);
  console.log(`a letter typed into a note, from input to paint: median ${median(typing).toFixed(0)} ms, slowest ${Math.max(...typing).toFixed(0)} ms (aim: within two frames, 33 ms)`);
} finally {
  await app.close();
  await bare.close();
  await rm(folder, { recursive: true, force: true });
}

/** The heap after garbage is collected, in MB. @param {Page} target */
async function heapOf(target) {
  const session = await target.context().newCDPSession(target);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

/** How long the main thread of a page works for something until it rests, in ms. @param {Page} target @param {() => Promise<unknown>} run */
async function workOf(target, run) {
  const session = await target.context().newCDPSession(target);
  await session.send('Performance.enable');
  const taskTime = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  const before = await taskTime();
  await run();
  await target.waitForTimeout(1500);
  const worked = (await taskTime()) - before;
  await session.detach();
  return worked * 1000;
}

/** @param {Page} desk @param {number} count @returns {Promise<Measured>} */
async function measureDesk(desk, count) {
  let shown = 0;
  const showWork = await workOf(desk, async () => { shown = await showArticle(desk, count); });
  const times = await desk.evaluate(async (wanted) => {
    const painted = () => new Promise((settle) => requestAnimationFrame(() => setTimeout(settle)));
    const until = async (/** @type {() => unknown} */ test) => { while (!test()) await new Promise((settle) => setTimeout(settle)); };
    const articleId = { 0: 'article-0', 100: 'article-1', 1000: 'article-2', 10000: 'article-3' }[wanted] ?? '';
    const [add, remove] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
    const text = document.querySelector('.article-text .block')?.textContent ?? '';
    for (let index = 0; index < 5; index += 1) {
      const id = crypto.randomUUID();
      const [start, end] = [index * 30, index * 30 + 12];
      const drawn = () => document.querySelector(`.article-text mark[data-over*="${id}"]`);
      let began = performance.now();
      const done = window.desk.call('edit', { name: 'addHighlight', arguments: { id, articleId, anchor: { start, end, exact: text.slice(start, end), prefix: '', suffix: '' }, tags: [] } });
      await until(drawn);
      await painted();
      add.push(performance.now() - began);
      await done;
      began = performance.now();
      const gone = window.desk.call('edit', { name: 'removeHighlight', arguments: { highlightId: id } });
      await until(() => !drawn());
      await painted();
      remove.push(performance.now() - began);
      await gone;
    }
    return { add, remove };
  }, count);
  const addWork = await workOf(desk, () => addOne(desk, count));
  const scroll = await scrollFrames(desk, '.desk-scroll');
  return { show: shown, add: median(times.add), remove: median(times.remove), showWork, addWork, scroll, megabytes: await heapOf(desk) };
}

/** Opens the article of so many highlights; answers the time to the frame that has it, in ms. @param {Page} desk @param {number} count */
function showArticle(desk, count) {
  return desk.evaluate(async (wanted) => {
    const painted = () => new Promise((settle) => requestAnimationFrame(() => setTimeout(settle)));
    const until = async (/** @type {() => unknown} */ test) => { while (!test()) await new Promise((settle) => setTimeout(settle)); };
    const row = [...document.querySelectorAll('.article-row .open')].find((element) => element.querySelector('.title')?.textContent === `Article of ${String(wanted)}`);
    const began = performance.now();
    /** @type {HTMLElement} */ (row).click();
    const title = () => document.querySelector('main.sheet')?.getAttribute('aria-label') === `Article of ${String(wanted)}`;
    await until(() => title() && document.querySelector('.article-text') && (wanted === 0 || document.querySelector('.article-text mark')));
    await painted();
    return performance.now() - began;
  }, count);
}

/** Adds a highlight, whose passage the window draws. @param {Page} desk @param {number} count */
function addOne(desk, count) {
  return desk.evaluate(async (wanted) => {
    const articleId = { 0: 'article-0', 100: 'article-1', 1000: 'article-2', 10000: 'article-3' }[wanted] ?? '';
    const text = document.querySelector('.article-text .block')?.textContent ?? '';
    const [start, end] = [200, 212];
    await window.desk.call('edit', { name: 'addHighlight', arguments: { id: crypto.randomUUID(), articleId, anchor: { start, end, exact: text.slice(start, end), prefix: '', suffix: '' }, tags: [] } });
  }, count);
}

/** @param {Page} target @param {'SPANS' | 'CSS_HIGHLIGHTS'} renderer @param {number} count @returns {Promise<Measured>} */
async function measureAnnotator(target, renderer, count) {
  await target.evaluate((paragraphs) => { /** @type {BenchWindow} */ (globalThis).annotating.layOut(paragraphs); }, denseParagraphs());
  await target.waitForTimeout(300);
  const bareHeap = await heapOf(target);
  let show = 0;
  const showWork = await workOf(target, async () => {
    show = await target.evaluate(([name, ranges]) => /** @type {BenchWindow} */ (globalThis).annotating.show(name, ranges), /** @type {const} */ ([renderer, denseRanges(count)]));
  });
  const [add, remove] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let index = 0; index < 5; index += 1) {
    add.push(await target.evaluate(([start, number]) => /** @type {BenchWindow} */ (globalThis).annotating.add({ start, end: start + 12 }, number), /** @type {const} */ ([index * 30, count + index])));
    remove.push(await target.evaluate((number) => /** @type {BenchWindow} */ (globalThis).annotating.remove(number), count + index));
  }
  const addWork = await workOf(target, () => target.evaluate((number) => /** @type {BenchWindow} */ (globalThis).annotating.add({ start: 200, end: 212 }, number), count + 100));
  const scroll = await scrollFrames(target, '#scroller');
  return { show, add: median(add), remove: median(remove), showWork, addWork, scroll, megabytes: (await heapOf(target)) - bareHeap };
}

/** Scrolls through 8,000 pixels, 40 a frame; answers the time within which 95 % of the frames came, in ms. @param {Page} target @param {string} selector */
function scrollFrames(target, selector) {
  return target.evaluate(async (wanted) => {
    const scroller = document.querySelector(wanted);
    if (!scroller) throw new Error(`There is no ${wanted}.`);
    scroller.scrollTop = 0;
    const frames = [];
    let last = await new Promise(requestAnimationFrame);
    for (let frame = 0; frame < 200; frame += 1) {
      scroller.scrollTop += 40;
      const now = await new Promise(requestAnimationFrame);
      frames.push(now - last);
      last = now;
    }
    scroller.scrollTop = 0;
    return frames.sort((a, b) => a - b)[Math.floor(frames.length * 0.95)] ?? NaN;
  }, selector);
}

/** Types into the note of a highlight among 10,000; answers the time from each letter's input to its paint, in ms. @param {Page} desk */
async function measureTyping(desk) {
  await desk.locator('.article-text mark').first().click();
  const field = desk.getByRole('textbox', { name: 'Side note' });
  await field.click();
  await desk.evaluate(() => {
    /** @type {BenchWindow} */ (globalThis).typed = [];
    addEventListener('input', () => {
      const began = performance.now();
      requestAnimationFrame(() => setTimeout(() => { /** @type {BenchWindow} */ (globalThis).typed.push(performance.now() - began); }));
    });
  });
  await field.pressSequentially('Compare with what was said in March', { delay: 30 });
  return desk.evaluate(() => /** @type {BenchWindow} */ (globalThis).typed);
}
