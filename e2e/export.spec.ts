import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Parser } from 'commonmark';
import MarkdownIt from 'markdown-it';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { answerSaveDialog, highlight, paste, saved } from './page-actions';
import { expect, root, test, type Workbench } from './start-app';

/** What an export is compared with. With UPDATE_EXPECTED=1 it is written instead: look at the difference then. */
async function expectFile(name: string, text: string): Promise<void> {
  const path = join(root, 'e2e/expected', name);
  if (process.env['UPDATE_EXPECTED'] === '1') {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  expect(text).toBe(await readFile(path, 'utf8'));
}

interface Marking {
  words: string;
  key: string;
  also?: string;
  speaker?: string;
  attribution?: string;
  topics?: string[];
  note?: string;
}

/** Highlights words and fills in its side note by hand. */
async function mark(page: Page, { words, key, also, speaker, attribution, topics = [], note }: Marking): Promise<void> {
  await highlight(page, words, key);
  const card = page.locator('.note-card.chosen');
  if (also !== undefined) await card.getByRole('button', { name: also, exact: true }).click();
  if (speaker !== undefined) await card.getByRole('combobox', { name: 'Speaker' }).fill(speaker);
  if (attribution !== undefined) await card.getByRole('combobox', { name: 'Attribution' }).selectOption(attribution);
  for (const topic of topics) {
    await card.getByRole('combobox', { name: 'Add topic' }).fill(topic);
    await page.keyboard.press('Enter');
    await expect(card.getByRole('button', { name: `Remove topic ${topic}` })).toBeVisible();
  }
  if (note !== undefined) await card.getByRole('textbox', { name: 'Side note' }).fill(note);
  await page.getByRole('article', { name: 'Article text' }).focus();
  await saved(page);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
}

const hostileTitle = 'A *title* with [[x]] and `ticks`: "quoted" # and more';
const hostileParagraphs = [
  'The first words ](javascript:alert(1)) and [a link](javascript:alert(2)) and ![picture](http://a.example/p.png) stand here.',
  '# x is no heading', '> y is no quotation', '- z is no list, nor is', '1. this one', '---', '***', '===', '```', 'Ticks ` and `` and ``` close nothing ~~~ here.',
  '<b>bold</b> <script>alert(1)</script> <!-- hidden --> &amp; &lt;b&gt; &#42;',
  '[[x]] and ![[y]] and #tag and ^block and %%hidden%% and ==marked== and $x$ and [^1]',
  '[one]: http://a.example', '| a | b |', '|---|---|', 'A back\\slash \\* and a_b_c and __d__ and *e* and www.a.example end it.',
];

/** Marks passages of the sample article: each kind of thing that an export can say. */
async function markSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Note on the article' }).click();
  await page.getByRole('textbox', { name: 'Note on the article' }).fill('# Who holds back?\n\nRead *both* ministers.');
  await page.getByRole('article', { name: 'Article text' }).focus();
  await saved(page);
  await mark(page, {
    words: 'a toll that is paid once is paid for ever', key: '1', speaker: 'Ilse Marrowby', attribution: 'Direct quote', topics: ['Escorts', 'Law of the sea'],
    note: 'The *strongest* line:\n\n- against waiting\n- for escorts\n\n> compare the letter',
  });
  await mark(page, { words: 'a convoy is easy to send and very hard to call back', key: '2', speaker: 'Oda Fenwright', attribution: 'Direct quote', topics: ['Escorts'], note: '## Caution' });
  await mark(page, { words: 'warships for the sake of a lamp', key: '2', attribution: 'Anonymous source' });
  await mark(page, { words: 'the law is on our side because we are the ones who have kept it', key: '2', also: 'Hawkish', speaker: 'Mirel Onway' });
  // Across two items of a list.
  await mark(page, { words: 'reviewed every two weeks;a freeze on the accounts', key: 'h' });
}

/** The block quotes of a Markdown document as two readers show them: words, with anything else by its name in brackets. */
const readers: Record<string, (markdown: string) => string[]> = {
  'markdown-it': (markdown) => {
    const quotes: string[][] = [];
    let depth = 0;
    for (const { type, children } of new MarkdownIt({ html: true, linkify: true }).parse(markdown, {})) {
      if (type === 'blockquote_open' && (depth += 1) === 1) quotes.push([]);
      else if (type === 'blockquote_close') depth -= 1;
      else if (depth > 0 && type === 'inline') {
        const shown = (children ?? []).map((child) => (/^text/u.test(child.type) ? child.content : child.type === 'hardbreak' ? '\n' : `[${child.type}]`));
        quotes.at(-1)?.push(shown.join(''));
      } else if (depth > 0 && !type.startsWith('paragraph_')) quotes.at(-1)?.push(`[${type}]`);
    }
    return quotes.map((paragraphs) => paragraphs.join('\n\n'));
  },
  commonmark: (markdown) => {
    const quotes: string[][] = [];
    let depth = 0;
    const walker = new Parser().parse(markdown).walker();
    for (let step = walker.next(); step; step = walker.next()) {
      const { node: { type, literal }, entering } = step;
      const paragraphs = quotes.at(-1) ?? [];
      if (type === 'block_quote') {
        depth += entering ? 1 : -1;
        if (entering && depth === 1) quotes.push([]);
      } else if (depth > 0 && entering) {
        if (type === 'paragraph') paragraphs.push('');
        else paragraphs.push((paragraphs.pop() ?? '') + (type === 'text' ? (literal ?? '') : type === 'linebreak' ? '\n' : `[${type}]`));
      }
    }
    return quotes.map((paragraphs) => paragraphs.join('\n\n'));
  },
};

/** Opens the Export dialog with an arrangement; answers what its preview shows. */
async function preview(page: Page, arrangement: string): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'Export as Markdown' });
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Export' }).click();
  await dialog.getByRole('radio', { name: arrangement }).check();
  const shown = dialog.getByLabel('Preview');
  const byStance = /^## (?:Hawkish|Cautious)$/mu;
  await expect.poll(async () => byStance.test((await shown.textContent()) ?? '')).toBe(arrangement === 'By stance');
  return (await shown.textContent()) ?? '';
}

/** Saves what the preview shows; answers what lies on the disk. */
async function save(workbench: Workbench, path: string): Promise<string> {
  await answerSaveDialog(workbench, path);
  const dialog = workbench.page.getByRole('dialog', { name: 'Export as Markdown' });
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect(dialog.getByRole('status')).toHaveText(`Saved as ${path}`);
  return readFile(path, 'utf8');
}

test('the sample article’s notes are shown, copied and saved, by stance and in reading order', async ({ workbench, folder }) => {
  const { app, page } = workbench;
  await markSample(page);
  for (const [arrangement, name] of [['By stance', 'sample-article.md'], ['In reading order', 'sample-article-reading.md']] as const) {
    const shown = await preview(page, arrangement);
    await expectFile(name, shown);
    expect(await save(workbench, join(folder, name))).toBe(shown);
    await page.getByRole('dialog').getByRole('button', { name: 'Copy' }).click();
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Copied');
    expect(await app.evaluate(async ({ clipboard }) => clipboard.readText())).toBe(shown);
  }
});

test('words that mean something in Markdown come out as the words they are', async ({ workbench, folder }) => {
  const { page } = workbench;
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const html = [`<h1>${escape(hostileTitle)}</h1>`, ...hostileParagraphs.map((text) => `<p>${escape(text)}</p>`)].join('\n');
  await paste(workbench, 'plain', html);
  await expect(page.getByRole('main', { name: hostileTitle })).toBeVisible();
  // More than one passage, for both ends of one have to be in view.
  const thirds = [hostileParagraphs.slice(0, 5), hostileParagraphs.slice(5, 10), hostileParagraphs.slice(10)];
  for (const third of thirds) await mark(page, { words: third.join(''), key: '1', speaker: '*Ada* [x](y) <b>', note: '```\nleft open' });
  await mark(page, { words: 'is no quotation', key: '2', topics: ['a_b_ *c*'] });

  const passages = (await workbench.readStored()).highlights.map(({ anchor }) => anchor).sort((a, b) => a.start - b.start).map(({ exact }) => exact);
  expect(passages).toEqual([thirds[0]?.join('\n\n'), 'is no quotation', thirds[1]?.join('\n\n'), thirds[2]?.join('\n\n')]);
  const shown = await preview(page, 'In reading order');
  const written = await save(workbench, join(folder, 'hostile.md'));
  expect(written).toBe(shown);
  const [, yaml = '', markdown = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(written) ?? [];
  expect(parse(yaml)).toMatchObject({ title: hostileTitle, highlights: 4, stances: { Hawkish: 3, Cautious: 1 } });
  for (const [reader, quotesIn] of Object.entries(readers)) expect([reader, quotesIn(markdown)]).toEqual([reader, passages]);

  const blocks = new MarkdownIt().parse(markdown, {}).filter(({ level, nesting }) => level === 0 && nesting >= 0);
  expect(blocks.map(({ type, tag }) => `${type} ${tag}`)).toEqual([
    'heading_open h1', 'blockquote_open blockquote', 'paragraph_open p', 'fence code', 'blockquote_open blockquote', 'paragraph_open p',
    'blockquote_open blockquote', 'paragraph_open p', 'fence code', 'blockquote_open blockquote', 'paragraph_open p', 'fence code',
  ]);
});
