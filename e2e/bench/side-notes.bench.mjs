// A thousand side notes beside one article: to lay them out first, and what an edit costs with them. Against batch measuring
// (every note drawn, all heights read at once, then each put in its place) in the same window, and against the same page
// with its notes hidden. Times are from the request to the frame after it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStore } from './build-store.mjs';
import { launchWorkbench } from './launch-workbench.mjs';
import { median } from './measure-start.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const rounds = Number(process.argv[2] ?? 5);
const count = 1000;
const { writeDenseLibrary } = /** @type {typeof import('../../main/bench/index')} */ (await import(await buildStore()));
const folder = await mkdtemp(join(tmpdir(), 'stancemark-bench-'));
await writeDenseLibrary(join(folder, 'library'), [count], 1);
const { app, page } = await launchWorkbench(folder);
try {
  await page.locator('.note-card').first().waitFor();
  await page.getByRole('article', { name: 'Article text' }).focus();
  /** @type {{ ours: number[], batch: number[], editWith: number[], editWithout: number[] }} */
  const all = { ours: [], batch: [], editWith: [], editWithout: [] };
  // The first round warms what it runs.
  for (let round = 0; round <= rounds; round += 1) {
    const editWith = await measureEdit(page);
    await showNotes(page, 'chosen');
    await showNotes(page, 'none');
    const editWithout = await measureEdit(page);
    const ours = await showNotes(page, 'all');
    const batch = await measureBatch(page);
    if (round === 0) continue;
    all.ours.push(ours);
    all.batch.push(batch);
    all.editWith.push(editWith);
    all.editWithout.push(editWithout);
  }
  const [ours, batch, editWith, editWithout] = [median(all.ours), median(all.batch), median(all.editWith), median(all.editWithout)];
  console.log(`${String(count)} side notes first laid out: ${ours.toFixed(0)} ms, by batch measuring ${batch.toFixed(0)} ms: ${(ours / batch).toFixed(2)} (aim: at most 0.20)`);
  console.log(`a highlight added: with the notes ${editWith.toFixed(1)} ms, with them hidden ${editWithout.toFixed(1)} ms: ${(editWith / editWithout).toFixed(2)} (aim: at most 2)`);
} finally {
  await app.close();
  await rm(folder, { recursive: true, force: true });
}

/** Goes on to the next way of showing notes, by its key; answers the time to the frame that has it, in ms. @param {Page} desk @param {string} mode */
function showNotes(desk, mode) {
  return desk.evaluate(async (wanted) => {
    const painted = () => new Promise((settle) => requestAnimationFrame(() => setTimeout(settle)));
    await painted();
    const began = performance.now();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'v', bubbles: true, cancelable: true }));
    while (document.querySelector('.side-notes')?.getAttribute('data-mode') !== wanted) await new Promise((settle) => setTimeout(settle));
    await painted();
    return performance.now() - began;
  }, mode);
}

/** Draws every note as the program draws one, reads all heights, puts each in its place; answers the time to the frame after it, in ms. @param {Page} desk */
function measureBatch(desk) {
  return desk.evaluate(async (wanted) => {
    const painted = () => new Promise((settle) => requestAnimationFrame(() => setTimeout(settle)));
    const [list, card] = [document.querySelector('.notes-list'), document.querySelector('.note-card:not(.chosen)')];
    if (!list || !card) throw new Error('There are no notes.');
    await painted();
    const began = performance.now();
    const batch = document.createElement('ul');
    batch.className = 'notes-list';
    const cards = Array.from({ length: wanted }, () => /** @type {HTMLElement} */ (card.cloneNode(true)));
    batch.append(...cards);
    list.after(batch);
    const heights = cards.map((each) => each.offsetHeight);
    let free = 0;
    for (const [index, each] of cards.entries()) {
      each.style.translate = `0 ${String(free)}px`;
      free += (heights[index] ?? 0) + 4;
    }
    await painted();
    const took = performance.now() - began;
    batch.remove();
    await painted();
    return took;
  }, count);
}

/** The time from asking for a highlight to the frame that has it, in ms; it is taken away again. @param {Page} desk */
function measureEdit(desk) {
  return desk.evaluate(async () => {
    const painted = () => new Promise((settle) => requestAnimationFrame(() => setTimeout(settle)));
    const text = document.querySelector('.article-text .block')?.textContent ?? '';
    const times = [];
    for (let index = 0; index < 7; index += 1) {
      const id = crypto.randomUUID();
      const [start, end] = [index * 30, index * 30 + 12];
      const drawn = () => document.querySelector(`.article-text mark[data-over*="${id}"]`);
      const began = performance.now();
      const done = window.desk.call('edit', { name: 'addHighlight', arguments: { id, articleId: 'article-0', anchor: { start, end, exact: text.slice(start, end), prefix: '', suffix: '' }, tags: [] } });
      while (!drawn()) await new Promise((settle) => setTimeout(settle));
      await painted();
      times.push(performance.now() - began);
      await done;
      await window.desk.call('edit', { name: 'removeHighlight', arguments: { highlightId: id } });
      while (drawn()) await new Promise((settle) => setTimeout(settle));
    }
    return times.sort((a, b) => a - b)[3] ?? NaN;
  });
}
