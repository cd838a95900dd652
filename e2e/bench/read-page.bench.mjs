// A news page of 1 MB from pasted to stored, against the same extractor on jsdom and on linkedom, which only parse and
// extract; and how much of that time main works, all of its threads.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { parseHTML } from 'linkedom';
import { launchWorkbench } from './launch-workbench.mjs';
import { median } from './measure-start.mjs';

const rounds = Number(process.argv[2] ?? 5);

const link = (/** @type {number} */ index) => `<li class="item"><a href="https://news.example/${String(index)}"><span>Another story, number ${String(index)}</span></a></li>`;
const menu = Array.from({ length: 400 }, (_, index) => link(index)).join('');
const words = 'The council of <a href="https://news.example/lindow">Port Lindow</a> raised the dues for the <em>third</em> time, members said after the vote on Monday, and fishers asked for more time in a letter that nobody answered. ';
const writeArticle = (/** @type {number} */ paragraphs) =>
  Array.from({ length: paragraphs }, (_, index) => `<div class="block"><p data-index="${String(index)}">${String(index)}. ${words.repeat(3)}</p></div>\n`).join('');
const card = '<div class="card card--teaser js-card" style="margin-top: 4px" data-track="card"><div class="card__inner"><a class="card__link" href="/story"><span class="card__kicker">News</span><h3 class="card__title">Another story of the day</h3></a></div></div>\n';
const script = `<script>window.state = ${JSON.stringify(Array.from({ length: 900 }, (_, index) => ({ id: index, kind: 'story', title: 'Another story of the day', tags: ['news', 'coast'] })))};</script>`;
const style = `<style>${Array.from({ length: 1200 }, (_, index) => `.rule-${String(index)} > a:hover { margin: 0 ${String(index)}px; color: #123456 }\n`).join('')}</style>`;

/**
 * Two pages of a million characters: one like a newspaper's saved whole, most of it scripts, styles and teasers around an
 * article of 120 paragraphs, and one that is all article.
 */
const pages = {
  'a newspaper’s page': { head: script.repeat(6) + style, body: writeArticle(120), behind: card.repeat(1200) },
  'a page that is all article': { head: '', body: writeArticle(1300), behind: '' },
};

/** @param {keyof typeof pages} kind @param {number} number Tells one page from another: the same text is not imported twice. */
function makePage(kind, number) {
  const { head, body, behind } = pages[kind];
  return `<!doctype html><html lang="en"><head><title>Harbour dues ${String(number)}</title><meta property="og:site_name" content="The Coast">${head}</head>
    <body><nav><ul>${menu}</ul></nav><main><article><h1>Harbour dues ${String(number)}</h1>${body}</article><aside>${behind}<ul>${menu}</ul></aside></main></body></html>`;
}

/** @param {() => unknown} work */
function time(work) {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const folder = await mkdtemp(join(tmpdir(), 'stancemark-bench-'));
const { app, page } = await launchWorkbench(folder);
try {
  for (const kind of /** @type {(keyof typeof pages)[]} */ (Object.keys(pages))) await compare(kind);
} finally {
  await app.close();
  await rm(folder, { recursive: true, force: true });
}

/** @param {keyof typeof pages} kind */
async function compare(kind) {
  console.log(`${kind}, ${(makePage(kind, 0).length / 1e6).toFixed(2)} million characters`);
  /** @type {{ jsdom: number[], linkedom: number[], main: number[] }} */
  const ratios = { jsdom: [], linkedom: [], main: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const html = makePage(kind, round);
    // What the bench itself sends through main is not counted.
    await page.evaluate((content) => { Reflect.set(window, 'pasted', content); }, html);
    const cpuBefore = await app.evaluate(() => process.cpuUsage());
    const ours = await page.evaluate(async () => {
      const began = performance.now();
      const outcome = await window.desk.call('importPasted', { kind: 'html', content: Reflect.get(window, 'pasted') });
      if (!outcome.ok || outcome.value.results[0]?.failure) throw new Error('The page was not imported.');
      return performance.now() - began;
    });
    const cpu = await app.evaluate((_electron, before) => process.cpuUsage(before), cpuBefore);
    const onJsdom = time(() => new Readability(new JSDOM(html).window.document).parse());
    const onLinkedom = time(() => new Readability(parseHTML(html).document).parse());
    // The first of each loads its code.
    if (round === 0) continue;
    const main = (cpu.user + cpu.system) / 1000;
    console.log(`ours ${ours.toFixed(0)} ms (main's processor time ${main.toFixed(0)} ms), jsdom ${onJsdom.toFixed(0)} ms, linkedom ${onLinkedom.toFixed(0)} ms`);
    ratios.jsdom.push(ours / onJsdom);
    ratios.linkedom.push(ours / onLinkedom);
    ratios.main.push(main / ours);
  }
  console.log(`against jsdom, median of the ratios: 1/${(1 / median(ratios.jsdom)).toFixed(1)} (aim: at most 1/30)`);
  console.log(`against linkedom, median of the ratios: 1/${(1 / median(ratios.linkedom)).toFixed(1)} (aim: at most 1/3)`);
  console.log(`main's processor time of ours, median: ${(100 * median(ratios.main)).toFixed(0)} % (aim: at most 20 %)`);
}
