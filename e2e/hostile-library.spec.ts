import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hearConnections } from './hear-connections';
import { highlight, pasteNews } from './page-actions';
import { expect, test } from './start-app';

const paragraph = (text: string, inline: object[] = []): object => ({ type: 'paragraph', text, inline });
const picture = (name: string, width = 40, height = 30): object => ({ type: 'caption', text: 'A figure', picture: { name, width, height, alternative: 'A harbour' } });
const range = (start: number, end: number, more: object = { kind: 'strong' }): object => ({ start, end, ...more });
const link = (href: string): object => range(0, 4, { kind: 'link', href });
const many = <Item>(count: number, make: (index: number) => Item): Item[] => Array.from({ length: count }, (_, index) => make(index));
const words = 'Some words of the text';

/** Bodies as nobody's import writes them, by their article's title; of those that are refused, nothing is shown. */
function hostileBodies(to: string): Record<'read' | 'refused', Record<string, unknown>> {
  return {
    read: {
      'Links that run': [`javascript:fetch('${to}/run')`, 'data:text/html,<script>1</script>', 'file:///etc/passwd', 'vbscript:x', '\u0001javascript:1'].map((href) => paragraph(words, [link(href)])),
      'Markup for a text': [paragraph(`<img src="${to}/img" onerror="fetch('${to}/run')"><script>fetch('${to}/script')</script>`), { type: 'heading', level: 1, text: '<iframe srcdoc="<script>1</script>">' }],
      'Ranges out of place': [paragraph(words, [range(10, 4), range(3, 9_000_000), range(7, 7), range(500, 900), range(2, 8), range(4, 12, { kind: 'emphasis' })])],
      'Ranges over one another': [paragraph(words, many(200_000, () => range(0, 10)))],
      'Ranges without number': [paragraph('word '.repeat(40_000), many(200_000, (index) => range(index, 200_000 - index, { kind: index % 2 ? 'strong' : 'emphasis' })))],
      'Names of prototypes': [JSON.parse(`{"type":"paragraph","text":"${words}","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`) as object],
      'Pictures that are none': [paragraph(words), picture('svg-0.png'), picture('html-0.gif'), picture('missing-0.jpg'), picture('svg-0.png', 1, 2_000_000_000), picture('outside-0.png'), picture('endless-0.png')],
    },
    refused: {
      'Unknown kinds of blocks': [{ type: 'script', text: words }],
      'Negative ranges': [paragraph(words, [range(-5, 4)])],
      'Names that lead out': [picture('../../../../etc/passwd')],
      'Names that lead to another computer': [picture('\\\\198.51.100.1\\share\\a.png')],
      'Names with a NUL': [picture('a-0.png\0.png')],
      'No list of blocks': { length: 3 },
    },
  };
}

/** What stands in a body's file of other articles, as text. */
const strangeFiles: Record<string, string> = {
  'Nesting': `{"version":1,"blocks":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  'No number': '{"version":1,"blocks":[{"type":"paragraph","text":"a","inline":[{"kind":"strong","start":NaN,"end":2}]}]}',
  'No JSON': '<script>1</script>',
  'Nothing': '',
};

const whyRefused: Record<string, string> = {
  'A link that leads out': 'it is a link to another place',
  'An endless file': 'it is a link to another place',
  'A file of 300 MB': 'it is far larger than Stancemark writes it',
};

const strangeNote = '<img src=x onerror=alert(1)> [run](javascript:alert(1)) ![](http://127.0.0.1:9/note) \u202E\u0000\u0007 <script>alert(1)</script>';

test('a library made to harm is opened, runs nothing, and says which texts it refuses', async ({ workbench, folder }) => {
  test.slow();
  const { address, heard, stop } = await hearConnections();
  const { library } = workbench;
  const { read, refused } = hostileBodies(address);
  const articles = join(library, 'articles');
  const outside = join(folder, 'outside.json');
  const titles = [...Object.keys(read), ...Object.keys(refused), ...Object.keys(strangeFiles), ...Object.keys(whyRefused)];
  const editions = new Map(titles.map((title, index) => [title, `edition-${String(index)}`]));
  const fileOf = (title: string): string => join(articles, `${editions.get(title) ?? ''}.json`);
  await workbench.restart(async () => {
    await rm(library, { recursive: true });
    await mkdir(articles, { recursive: true });
    for (const [title, blocks] of Object.entries({ ...read, ...refused })) await writeFile(fileOf(title), JSON.stringify({ version: 1, blocks }));
    for (const [title, text] of Object.entries(strangeFiles)) await writeFile(fileOf(title), text);
    await writeFile(outside, JSON.stringify({ version: 1, blocks: [paragraph('Words of another folder')] }));
    await symlink(outside, fileOf('A link that leads out'));
    await symlink('/dev/zero', fileOf('An endless file'));
    await symlink('/dev/zero', join(articles, 'endless-0.png'));
    await symlink('/etc/passwd', join(articles, 'outside-0.png'));
    await writeFile(fileOf('A file of 300 MB'), '');
    await truncate(fileOf('A file of 300 MB'), 300_000_000);
    await writeFile(join(articles, 'svg-0.png'), `<svg xmlns="http://www.w3.org/2000/svg" onload="fetch('${address}/svg')"><image href="${address}/svg-image"/></svg>`);
    await writeFile(join(articles, 'html-0.gif'), `<script>fetch('${address}/html')</script>`);
    const metadata = { byline: '<b onclick=alert(1)>Ada</b>', publication: '\u202Egnirts', published: null, url: 'javascript:alert(1)', language: 'en', importedAt: '2026-01-01T00:00:00.000Z', setAside: [5, 9_000_000], note: strangeNote };
    await writeFile(join(library, 'library.json'), JSON.stringify({
      version: 1,
      tags: [{ id: 'tag', kind: 'stance', name: '<script>alert(1)</script>\u202E', colour: 'rust', pattern: 'solid', key: '1', parent: 'tag', definition: strangeNote, position: 0 }],
      speakers: [{ id: 'speaker', name: '"><img src=x onerror=alert(1)>', role: '', affiliation: '' }],
      articles: titles.map((title, index) => ({ id: `article-${String(index)}`, title, edition: editions.get(title), ...metadata })),
      highlights: [{ id: 'highlight', articleId: 'article-1', anchor: { start: 3, end: 900_000_000, exact: 'img', prefix: '', suffix: '' }, tags: ['tag', 'tag', 'none'], speaker: 'speaker', attribution: null, note: strangeNote, createdAt: metadata.importedAt, updatedAt: metadata.importedAt }],
    }));
  });
  const { page } = workbench;
  const happened: string[] = [];
  page.on('dialog', (dialog) => happened.push(dialog.message()));
  page.on('request', (request) => happened.push(...(/^(?:stancemark|blob):/u.test(request.url()) ? [] : [request.url()])));
  for (const title of titles) {
    await page.locator('.article-row', { hasText: title }).locator('.open').click();
    const main = page.getByRole('main', { name: title });
    if (title in read) await expect(main.getByRole('article', { name: 'Article text' })).toContainText(/^\s*(?:Some words|word word|<img src)/u, { timeout: 20_000 });
    else await expect(main).toContainText(whyRefused[title] ?? 'it is damaged. Your highlights and notes are safe');
    await expect(main).not.toContainText(/root:|another folder/u);
    const links = await page.locator('.article-text [data-href], [href]:not(link, [href=""])').evaluateAll((all) => all.map((element) => element.outerHTML));
    expect(links, title).toEqual([]);
  }
  await pasteNews(workbench);
  await highlight(page, 'a quick result', '1');
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  expect(happened).toEqual([]);
  expect(heard).toEqual([]);
  stop();
});

test('backups that are none are left out or refused in words', async ({ workbench }) => {
  const { library } = workbench;
  await workbench.restart(async () => {
    const backups = join(library, 'backups');
    await mkdir(backups, { recursive: true });
    const head = '{\n"version": 2,\n"sequence": 9,\n"savedAt": "2026-01-01T00:00:00.000Z",\n"holds": {"articles": 1, "highlights": 1},\n';
    await writeFile(join(backups, '000000000009.json'), `${head}"tags": [\n${'['.repeat(1_000_000)}`);
    await writeFile(join(backups, '000000000008.json'), `PK\u0003\u0004${head}`);
    await symlink('/dev/zero', join(backups, '000000000007.json'));
  });
  const { page } = workbench;
  await page.keyboard.press('Control+Shift+B');
  const dialog = page.getByRole('dialog', { name: 'Backups' });
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await dialog.getByRole('listitem').getByRole('button').click();
  await expect(dialog).toContainText('This backup can’t be read.');
  await expect(dialog.getByRole('button', { name: 'Restore', exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await pasteNews(workbench);
  await highlight(page, 'a quick result', '1');
});
