import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawnPassages, dropFile, highlight } from './page-actions';
import { expect, test } from './start-app';

/** A page as a browser saves it with its pictures; the picture is drawn here. */
const makePage = (picture: string): string => `<!doctype html><html lang="en"><title>Harbour dues to rise</title>
<h1>Harbour dues to rise</h1>
<p>The council of Port Lindow raised the dues<a id="r1" href="#n1"><sup>1</sup></a> for the third time, members said after the vote on Monday.</p>
<figure><img alt="Two cranes" src="${picture}"><figcaption>The harbour at dawn</figcaption></figure>
<figure><img alt="Nothing of it came along" src="https://pictures.example/a.png"></figure>
<table><tr><th>Ward<th>For<tr><td>North<td>twelve<tr><td>South<td>three</table>
<p>${'Fishers had asked for more time in a letter to the council last week, which nobody answered. '.repeat(40)}</p>
<ol><li id="n1">Decided with nine votes to four. <a href="#r1">↩</a></li></ol></html>`;

test('a page’s pictures, tables and footnotes are read, highlighted and exported', async ({ workbench, folder }) => {
  const { page, library } = workbench;
  const picture = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(640, 360);
    const context = canvas.getContext('2d');
    if (context) [context.fillStyle] = ['#3a6ea5'];
    context?.fillRect(40, 40, 400, 200);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
    return `data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`;
  });
  const path = join(folder, 'page.html');
  await writeFile(path, makePage(picture));
  await dropFile(page, path);
  const text = page.getByRole('article', { name: 'Article text' });
  await expect(page.getByRole('main', { name: 'Harbour dues to rise' })).toBeVisible();

  const image = text.getByRole('img', { name: 'Two cranes' });
  await image.scrollIntoViewIfNeeded();
  await expect.poll(() => image.evaluate((drawn: HTMLImageElement) => [drawn.complete, drawn.naturalWidth, drawn.naturalHeight])).toEqual([true, 640, 360]);
  await expect(text.getByText('The harbour at dawn')).toBeVisible();
  await expect(text.getByText('Nothing of it came along')).toBeVisible();
  const { articles } = await workbench.readStored();
  const edition = articles.find(({ title }) => title === 'Harbour dues to rise')?.edition ?? '';
  const file = `${edition}-0.png`;
  expect((await readdir(join(library, 'articles'))).filter((name) => name.startsWith(edition)).sort()).toEqual([file, `${edition}.json`]);
  expect((await readFile(join(library, 'articles', file))).toString('base64')).toBe(picture.split(',')[1]);

  const note = text.getByRole('note', { name: 'Footnote 1' });
  await expect(note).not.toBeInViewport();
  await text.locator('.footnote-reference').click();
  await expect(note).toBeInViewport();
  await note.locator('.footnote-label').click();
  await expect(text.locator('.footnote-reference')).toBeInViewport();

  for (const words of ['Northtwelve', 'raised the dues1', 'nine votes']) {
    await highlight(page, words, '1');
    expect(Object.values(await drawnPassages(page))).toContain(words);
  }
  const { highlights } = await workbench.readStored();
  expect(highlights.map(({ anchor }) => anchor.exact).sort()).toEqual(['North\ttwelve', 'nine votes', 'raised the dues1']);
  await page.getByRole('button', { name: 'Export' }).click();
  const preview = page.getByRole('dialog', { name: 'Export as Markdown' }).getByLabel('Preview');
  await expect(preview).toContainText('raised the dues');
  const exported = (await preview.textContent()) ?? '';
  expect(exported).toContain('> raised the dues\\[1]\n>\n> \\[1] Decided with nine votes to four.');
  expect(exported).toContain('> |  |  |\n> | --- | --- |\n> | North | twelve |');
  expect(exported).toContain('> nine votes\n\n— Hawkish · footnote 1');
  await page.keyboard.press('Escape');
});
