import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hearConnections } from './hear-connections';
import { answerOpenDialog, dropFile, paste, pasteNews, saved, selectByMouse } from './page-actions';
import { runProgram } from './run-program';
import { expect, test as base, type Workbench } from './start-app';
import { watchMemory } from './watch-memory';

const test = base.extend<{ listener: { address: string; heard: string[] } }>({
  listener: async ({}, use) => {
    const listener = await hearConnections();
    await use(listener);
    listener.stop();
  },
});

/** A page that asks for everything a page can ask for, and runs whatever it can. */
const hostilePage = (to: string): string => `<!doctype html><html manifest="${to}/manifest"><head><title>Harbour dues to rise</title>
<base href="${to}/base/"><meta http-equiv="refresh" content="0;url=${to}/refresh"><link rel="stylesheet" href="${to}/style">
<link rel="prerender" href="${to}/prerender"><link rel="modulepreload" href="${to}/module"><script src="${to}/script"></script>
<style>@font-face { font-family: f; src: url(${to}/font) } body { background: url(${to}/background); font-family: f }</style></head>
<body onload="fetch('${to}/onload')"><h1>Harbour dues to rise</h1><p>The council of Port Lindow raised the dues for the third time on Monday.</p>
<script>fetch('${to}/run'); new Image().src = '${to}/new'; document.title = 'ran'</script><img src="${to}/img" onerror="fetch('${to}/onerror')">
<figure><img src="${to}/figure.png" srcset="${to}/srcset 2x" loading="eager"><figcaption>A harbour</figcaption></figure>
<svg><image href="${to}/svg"/><script>fetch('${to}/svg-run')</script><foreignObject><iframe src="${to}/svg-frame"></iframe></foreignObject><use href="${to}/use#a"/></svg>
<math><mtext><table><mglyph><style><img src="${to}/math" onerror="fetch('${to}/math-run')"></style></mglyph></table></mtext></math>
<iframe srcdoc="<script>fetch('${to}/srcdoc')</script>"></iframe><object data="${to}/object"></object><embed src="${to}/embed"><video autoplay src="${to}/video" poster="${to}/poster"></video>
<audio autoplay src="${to}/audio"></audio><form action="${to}/form"><input autofocus onfocus="fetch('${to}/focus')" name="attributes"></form>
<a href="javascript:fetch('${to}/javascript')">a link</a> <a href="data:text/html,<script>1</script>">another</a> <a ping="${to}/ping" href="${to}/link">a third</a>
<template shadowrootmode="open"><img src="${to}/shadow"></template><details open ontoggle="fetch('${to}/toggle')">Details</details></body></html>`;

/** The same as XHTML, which is where entities are declared. */
const hostileXhtml = (to: string): string => `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY outside SYSTEM "${to}/entity"><!ENTITY file SYSTEM "file:///etc/passwd">
<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A page of entities</title></head><body><h1>A page of entities</h1><p>It says &outside; and &file; and &c; in its only paragraph.</p></body></html>`;

const entries: Record<string, (workbench: Workbench, path: string, content: string) => Promise<void>> = {
  file: async (workbench, path) => {
    await answerOpenDialog(workbench, [path]);
    await workbench.page.getByRole('button', { name: 'Import' }).click();
  },
  drop: ({ page }, path) => dropFile(page, path),
  paste: (workbench, _path, content) => paste(workbench, 'plain', content),
};

for (const [entry, give] of Object.entries(entries)) {
  test(`a hostile page by ${entry} runs nothing and asks for nothing`, async ({ workbench, folder, listener }) => {
    const { page } = workbench;
    const pages = { 'Harbour dues to rise': hostilePage(listener.address), 'A page of entities': hostileXhtml(listener.address) };
    for (const [title, content] of Object.entries(pages)) {
      const path = join(folder, 'page.html');
      await writeFile(path, content);
      await give(workbench, path, content);
      await expect(page.getByRole('main', { name: title })).toBeVisible();
      await expect(page.getByRole('article', { name: 'Article text' })).not.toContainText(/root:|aaaaaaaaaaa/u);
    }
    await saved(page);
    expect(await page.title()).not.toBe('ran');
    expect(listener.heard).toEqual([]);
  });
}

test('a hostile page by the command line runs nothing and asks for nothing', async ({ folder, listener }) => {
  await writeFile(join(folder, 'a.html'), hostilePage(listener.address));
  await writeFile(join(folder, 'b.xhtml'), hostileXhtml(listener.address));
  const { status, done } = await runProgram(folder, 'import', 'a.html', 'b.xhtml', '--library', 'library');
  expect([status, done.length]).toEqual([0, 2]);
  expect(listener.heard).toEqual([]);
});

/** Each of some 50 MB. Whether it is read or refused is the parser's affair; the desk has to stay as it was. */
const huge: Record<string, () => string> = {
  'paragraphs': () => `<h1>Paragraphs</h1>${'<p>One of <i>many</i> paragraphs, with <a href="https://x.example">a link</a> in it.</p>\n'.repeat(600_000)}`,
  'elements never closed': () => `<h1>Nested</h1>${'<div><b><i>'.repeat(4_500_000)}deep`,
  'attributes': () => `<h1>Attributes</h1><p ${'a1="b" '.repeat(7_000_000)}>one paragraph</p>`,
  'a table': () => `<h1>A table</h1><table>${'<tr><td>a<td>b<td>c'.repeat(2_600_000)}</table>`,
};

for (const [what, make] of Object.entries(huge)) {
  test(`50 MB of ${what} leave the desk usable and its memory bounded`, async ({ workbench, folder }) => {
    test.slow();
    const { app, page } = workbench;
    await pasteNews(workbench);
    const path = join(folder, 'huge.html');
    await writeFile(path, make());
    const mostMemory = await watchMemory(app);
    await answerOpenDialog(workbench, [path]);
    await page.getByRole('button', { name: 'Import' }).click();
    await selectByMouse(page, 'Patience has served us well');
    await page.keyboard.press('2');
    await page.locator('.note-card.chosen').waitFor();
    await expect.poll(async () => (await workbench.readStored()).highlights).toHaveLength(1);
    await expect(page.getByRole('button', { name: 'Import' })).toBeEnabled({ timeout: 100_000 });
    expect(await mostMemory()).toBeLessThan(4000);
    await paste(workbench, 'Another text\n\nThe minister promised nothing at all, her office said on Monday.\n');
    await expect(page.getByRole('main', { name: 'Another text' })).toBeVisible();
  });
}

test('controls named like a property lead no reading astray', async ({ workbench, folder }) => {
  const { page, readText, readStored } = workbench;
  const names = ['parentNode', 'attributes', 'firstChild', 'nextSibling', 'localName', 'querySelectorAll', 'childNodes', 'removeAttribute'];
  const form = (name: string): string => `<p>0 ${name}</p><form><p>a ${name}</p><input name="${name}"><button id="${name}">b ${name}</button></form><img name="${name}"><p>c ${name}</p>`;
  const path = join(folder, 'forms.html');
  await writeFile(path, `<h1>A page of forms</h1>${names.map(form).join('')}`);
  await dropFile(page, path);
  await expect(page.getByRole('main', { name: 'A page of forms' })).toBeVisible();
  await saved(page);
  const edition = (await readStored()).articles.find(({ title }) => title === 'A page of forms')?.edition ?? '';
  const expected = names.flatMap((name) => ['0', 'a', 'b', 'c'].map((letter) => `${letter} ${name}`));
  expect((await readText(edition)).split('\n\n')).toEqual(['A page of forms', ...expected]);
});

test('a parser that breaks off is refused in words, and the next import is read', async ({ workbench, folder }) => {
  const { app, page } = workbench;
  const path = join(folder, 'long.html');
  await writeFile(path, `<h1>Long</h1>${'<p>One of many paragraphs of this page.</p>\n'.repeat(400_000)}`);
  await answerOpenDialog(workbench, [path]);
  await page.getByRole('button', { name: 'Import' }).click();
  await app.evaluate(async ({ webContents }) => {
    const find = () => webContents.getAllWebContents().find((contents) => contents.getURL() === 'stancemark://parser/');
    while (!find()) await new Promise((resolve) => setTimeout(resolve, 10));
    find()?.forcefullyCrashRenderer();
  });
  await expect(page.getByRole('alert')).toContainText('It could not be read to its end');
  await pasteNews(workbench);
});
