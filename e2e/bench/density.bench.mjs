// An article of 10,000 words under 100, 1,000 and 10,000 highlights: to show it, to add and to remove one, to scroll, to click,
// to type into a note; against the same article without highlights, and against @recogito/text-annotator on the same text.
// Times are from the request to the frame after it in the window: ours with the round to main and its disk, the annotator's in the page.
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
/** @typedef {{ show: number, add: number, remove: number, scroll: number, megabytes: number }} Measured ms, the slowest 5 % of frames, MB. */

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
    return { show: of('show'), add: of('add'), remove: of('remove'), scroll: of('scroll'), megabytes: of('megabytes') };
  };
  for (const name of all.keys()) {
    const { show, add, remove, scroll, megabytes } = middle(name);
    console.log(`${name.padEnd(22)} show ${show.toFixed(0)} ms, add ${add.toFixed(1)}, remove ${remove.toFixed(1)}, scroll frames 95 % within ${scroll.toFixed(1)}, heap ${megabytes.toFixed(1)} MB`);
  }
  const [ours, none, spans] = [middle('desk 10000'), middle('desk 0'), middle('SPANS 10000')];
  console.log(`10,000 shown, against SPANS: ${(ours.show / spans.show).toFixed(2)} (aim: at most ${(1 / 25).toFixed(2)}); beyond the same page without any: ${((ours.show - none.show) / spans.show).toFixed(2)}`);
  console.log(`one added, against SPANS: ${(ours.add / spans.add).toFixed(2)} (aim: at most ${(1 / 8).toFixed(2)})`);
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

/** @param {Page} desk @param {number} count @returns {Promise<Measured>} */
async function measureDesk(desk, count) {
  const times = await desk.evaluate(async (wanted) => {
    const painted = () => new Promise((settle) => requestAnimationFrame(() => setTimeout(settle)));
    const until = async (/** @type {() => unknown} */ test) => { while (!test()) await new Promise((settle) => setTimeout(settle)); };
    const row = [...document.querySelectorAll('.article-row .open')].find((element) => element.querySelector('.title')?.textContent === `Article of ${String(wanted)}`);
    let began = performance.now();
    /** @type {HTMLElement} */ (row).click();
    const title = () => document.querySelector('main.sheet')?.getAttribute('aria-label') === `Article of ${String(wanted)}`;
    await until(() => title() && document.querySelector('.article-text') && (wanted === 0 || document.querySelector('.article-text mark')));
    await painted();
    const show = performance.now() - began;
    await new Promise((settle) => setTimeout(settle, 300));
    const articleId = { 0: 'article-0', 100: 'article-1', 1000: 'article-2', 10000: 'article-3' }[wanted] ?? '';
    const [add, remove] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
    const text = document.querySelector('.article-text .block')?.textContent ?? '';
    for (let index = 0; index < 5; index += 1) {
      const id = crypto.randomUUID();
      const [start, end] = [index * 30, index * 30 + 12];
      const drawn = () => document.querySelector(`.article-text mark[data-over*="${id}"]`);
      began = performance.now();
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
    return { show, add, remove };
  }, count);
  const scroll = await scrollFrames(desk, '.desk-scroll');
  return { show: times.show, add: median(times.add), remove: median(times.remove), scroll, megabytes: await heapOf(desk) };
}

/** @param {Page} target @param {'SPANS' | 'CSS_HIGHLIGHTS'} renderer @param {number} count @returns {Promise<Measured>} */
async function measureAnnotator(target, renderer, count) {
  await target.evaluate((paragraphs) => { /** @type {BenchWindow} */ (globalThis).annotating.layOut(paragraphs); }, denseParagraphs());
  await target.waitForTimeout(300);
  const bareHeap = await heapOf(target);
  const show = await target.evaluate(([name, ranges]) => /** @type {BenchWindow} */ (globalThis).annotating.show(name, ranges), /** @type {const} */ ([renderer, denseRanges(count)]));
  const [add, remove] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let index = 0; index < 5; index += 1) {
    add.push(await target.evaluate(([start, number]) => /** @type {BenchWindow} */ (globalThis).annotating.add({ start, end: start + 12 }, number), /** @type {const} */ ([index * 30, count + index])));
    remove.push(await target.evaluate((number) => /** @type {BenchWindow} */ (globalThis).annotating.remove(number), count + index));
  }
  const scroll = await scrollFrames(target, '#scroller');
  return { show, add: median(add), remove: median(remove), scroll, megabytes: (await heapOf(target)) - bareHeap };
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
