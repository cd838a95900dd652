// Takes the README's picture: the sample article, read and marked, in the built program.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from '@playwright/test';

const root = resolve(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'stancemark-'));

/** What a reader might have marked: words, stances, speaker, attribution, note. */
const marks = /** @type {const} */ ([
  ['a toll that is paid once is paid for ever', ['stance-hawkish'], 'Ilse Marrowby', 'direct', 'Her **toll** image: watch whether Fenwright picks it up.'],
  ['We should escort our own ships through our own channel, and we should begin this week', ['stance-hawkish'], 'Ilse Marrowby', 'direct', ''],
  ['the League still has more patrol boats in the sound than Corvane does, and would be foolish to wait', ['stance-hawkish'], 'Tavin Orsk', 'paraphrase', ''],
  ['Every week of patience makes the next step dearer', ['stance-hawkish'], 'Tavin Orsk', 'direct', 'The opposite of Onway’s point about the court. Same facts, other clock.'],
  ['publish the name of every ship that is stopped', ['stance-hawkish', 'topic-sanctions'], 'Guild of Grain Exporters', 'direct', ''],
  ['has lost its temper first', [], null, null, 'The author’s own irony.'],
  ['a convoy is easy to send and very hard to call back', ['stance-cautious'], 'Oda Fenwright', 'direct', 'Cautious, not neutral: she says so herself one sentence earlier.'],
  ['I would rather spend a month at the table than a year at sea', ['stance-cautious'], 'Oda Fenwright', 'direct', ''],
  ['Today the law is on our side because we are the ones who have kept it', ['stance-cautious'], 'Mirel Onway', 'direct', ''],
]);

try {
  const app = await _electron.launch({
    cwd: root,
    args: ['.', `--user-data-dir=${join(folder, 'user')}`, '--disable-gpu', '--log-level=3', '--library', join(folder, 'Narrow Sound')],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const page = await app.firstWindow();
  await page.locator('.article-text').waitFor();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1360, 880));
  await page.getByRole('button', { name: 'Skip the tour' }).click();
  await page.evaluate(async (wanted) => {
    /** @param {string} name @param {unknown} given */
    const edit = (name, given) => window.desk.call('edit', { name: /** @type {'addTag'} */ (name), arguments: given });
    await edit('addTag', {
      id: 'topic-sanctions', kind: 'topic', name: 'sanctions', colour: 'ochre', pattern: 'dotted', key: null, parent: null, definition: '',
    });
    const desk = await window.desk.call('openDesk', undefined);
    const article = desk.ok && desk.value.kind === 'open' ? desk.value.records.articles[0] : undefined;
    if (!article) throw new Error('The sample article is missing.');
    const body = await window.desk.call('readBody', { articleId: article.id });
    const text = body.ok ? body.value.blocks.map((block) => block.text).join('\n\n') : '';
    for (const [exact, tags, name, attribution, note] of wanted) {
      const start = text.indexOf(exact);
      const id = crypto.randomUUID();
      const anchor = { start, end: start + exact.length, exact, prefix: text.slice(start - 32, start), suffix: text.slice(start + exact.length).slice(0, 32) };
      await edit('addHighlight', { id, articleId: article.id, tags, anchor });
      if (name !== null) await edit('attribute', { highlightId: id, attribution, speaker: { name, newId: crypto.randomUUID() } });
      if (note !== '') await edit('writeNote', { highlightId: id, note, session: id });
    }
  }, marks);
  await page.locator('.desk-scroll').evaluate((desk) => { desk.scrollTo(0, 1090); });
  await page.locator('mark', { hasText: 'a convoy is easy' }).click();
  await page.locator('.save-state', { hasText: /^Saved$/u }).waitFor();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(root, 'resources', 'screenshot.png') });
  await app.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
