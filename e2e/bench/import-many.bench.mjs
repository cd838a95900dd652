// 1,000 texts imported from a folder while the window scrolls an article: its frames against those of the same scroll
// without an import.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchWorkbench } from './launch-workbench.mjs';

const texts = 1000;
const folder = await mkdtemp(join(tmpdir(), 'stancemark-bench-'));
const sources = join(folder, 'texts');
await mkdir(sources);
for (let number = 1; number <= texts; number += 1) {
  const paragraph = `The council of Port Lindow met for the ${String(number)}th time on Monday and agreed on nothing at all, its members said. `;
  await writeFile(join(sources, `${String(number)}.txt`), `Report ${String(number)}\n\n${`${paragraph.repeat(4)}\n\n`.repeat(12)}`);
}
const { app, page } = await launchWorkbench(folder);
try {
  /** Scrolls until `until` settles; answers how long each frame took. */
  const scroll = (/** @type {boolean} */ imports) =>
    page.evaluate(async (isImport) => {
      const desk = document.querySelector('.desk-scroll');
      let isDone = false;
      const work = isImport ? window.desk.call('chooseSourcesToImport', { kind: 'folder' }) : new Promise((resolve) => setTimeout(resolve, 4000));
      const began = performance.now();
      const lasted = work.then((answer) => {
        isDone = true;
        return { answer, time: performance.now() - began };
      });
      /** @type {number[]} */
      const frames = [];
      let last = await new Promise(requestAnimationFrame);
      // Set while frames are awaited.
      const goesOn = () => !isDone;
      while (goesOn()) {
        desk?.scrollBy(0, desk.scrollTop + desk.clientHeight >= desk.scrollHeight - 2 ? -desk.scrollHeight : 24);
        const now = await new Promise(requestAnimationFrame);
        frames.push(now - last);
        last = now;
      }
      return { frames, ...(await lasted) };
    }, imports);
  const describe = (/** @type {number[]} */ frames) => {
    const sorted = [...frames].sort((a, b) => a - b);
    const long = frames.filter((frame) => frame > 50).length;
    return { p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0, longest: sorted.at(-1) ?? 0, long };
  };
  const still = describe((await scroll(false)).frames);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, sources);
  const { frames, time, answer } = await scroll(true);
  const outcome = /** @type {import('../../core/contract').Outcome<import('../../core/contract').ImportSummary>} */ (answer);
  const imported = outcome.ok ? outcome.value.results.filter(({ articleId, isKnown }) => articleId !== null && !isKnown).length : 0;
  const meanwhile = describe(frames);
  console.log(`imported ${String(imported)} of ${String(texts)} texts in ${(time / 1000).toFixed(1)} s`);
  console.log(`frames without an import: 95 % within ${still.p95.toFixed(1)} ms, the longest ${still.longest.toFixed(1)} ms, ${String(still.long)} above 50 ms`);
  console.log(`frames meanwhile:         95 % within ${meanwhile.p95.toFixed(1)} ms, the longest ${meanwhile.longest.toFixed(1)} ms, ${String(meanwhile.long)} above 50 ms (aim: none)`);
} finally {
  await app.close();
  await rm(folder, { recursive: true, force: true });
}
