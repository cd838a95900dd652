import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { hearConnections } from './hear-connections';
import { answerOpenDialog, dropFile, highlight, pasteNews, saved } from './page-actions';
import { runProgram } from './run-program';
import { expect, filesIn, root, test } from './start-app';
import { watchMemory } from './watch-memory';

type Outcome = RegExp | 'read';
const samples = join(root, 'parser/formats/samples');
const bomb = new Uint8Array(101_000_000);
const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`empty/${String(index)}`, new Uint8Array()]));
const slips = ['../../slipped', '/slipped', 'C:\\slipped', '..\\..\\slipped', 'word/../../slipped', 'OEBPS/../../slipped'];
const slipping = Object.fromEntries(slips.map((name) => [name, strToU8('slipped')]));
const laughs = (to: string): string => {
  const levels = Array.from({ length: 12 }, (_, index) => `<!ENTITY l${String(index + 1)} "${`&l${String(index)};`.repeat(10)}">`).join('');
  return `<!DOCTYPE x [<!ENTITY % remote SYSTEM "${to}/remote"> %remote; <!ENTITY out SYSTEM "${to}/entity"><!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY l0 "lol">${levels}]>`;
};
/** An XML file of an archive that declares entities and uses them in its words. */
const withEntities = (xml: string, to: string, words: RegExp): string => xml.replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>]*>/gu, '').trimStart().replace(/^/u, laughs(to)).replace(words, '$&&out;&file;&l12;');

/** Every field of the directory that tells an unpacked size, or a place, set to what it is not. */
function lie(zip: Uint8Array, field: number, value: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = view.getUint32(zip.length - 6, true); view.getUint32(at, true) === 0x02014b50; at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)) {
    view.setUint32(at + field, value, true);
  }
  return zip;
}

/** Archives that harm, each in the place of a sound one, by their files' names. */
async function hostileArchives(to: string): Promise<Record<string, [Uint8Array, Outcome]>> {
  const archives: Record<string, [Uint8Array, Outcome]> = {};
  for (const [extension, isWords, words] of [['docx', /^word\/document\.xml$/u, /<w:t[^>]*>/u], ['epub', /\.xhtml$/u, /<p\b[^>]*>/u]] as const) {
    const sound = unzipSync(new Uint8Array(await readFile(join(samples, `office-pandoc.${extension}`))));
    const replaced = (make: (xml: string) => Uint8Array): Zippable => Object.fromEntries(Object.entries(sound).map(([name, bytes]) => [name, isWords.test(name) ? make(new TextDecoder().decode(bytes)) : bytes]));
    const add = (name: string, zip: Uint8Array, outcome: Outcome): void => { archives[`${name}.${extension}`] = [zip, outcome]; };
    add('a bomb', zipSync(replaced(() => bomb), { level: 1 }), /far larger than a text can be/u);
    add('countless files', zipSync({ ...sound, ...many }, { level: 1 }), /More than 10,000 files/u);
    add('files over one another', lie(zipSync(sound), 42, 0), /lie over one another/u);
    add('sizes too small', lie(zipSync(sound), 24, 10), /is damaged/u);
    add('sizes too large', lie(zipSync(sound), 24, 0xf0000000), /far larger than a text can be/u);
    add('names that slip', zipSync({ ...slipping, ...sound }), 'read');
    add('entities', zipSync(replaced((xml) => strToU8(withEntities(xml, to, words)))), 'read');
    add('elements without end', zipSync(replaced((xml) => strToU8(xml.replace(words, '$&<b>'.padEnd(300_000, '<b>'))))), extension === 'docx' ? /damaged or not whole/u : 'read');
  }
  const html = `<h1>Deep</h1><p>The first words.</p>${'<div>\n'.repeat(100_000)}deep`;
  const texts: Record<string, [string, Outcome]> = {
    'deep.html': [`<!doctype html><title>Deep</title>${html}`, 'read'],
    'deep.eml': [`From: a@b.example\nSubject: Deep mail\nMIME-Version: 1.0\nContent-Type: text/html\n\n${html.replace('Deep', 'Mail')}`, 'read'],
    'deep.mhtml': [`From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n<title>Archive</title>${html.replace('Deep', 'Archive')}\n--b--\n`, 'read'],
    'parts.eml': [`From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n${'--b\n\nwords\n'.repeat(1_000_000)}`, /more parts than a mail can need/u],
    'parts in parts.eml': [`From: a@b.example\nMIME-Version: 1.0\n${Array.from({ length: 10_000 }, (_, index) => `Content-Type: multipart/mixed; boundary="b${String(index)}"\n\n--b${String(index)}\n`).join('')}`, /mail is damaged/u],
    'quotes.md': [`# Quotes\n\n${'> '.repeat(50_000)}deep\n`, 'read'],
    'lists.md': [`# Lists\n\n${'- '.repeat(50_000)}deep\n`, 'read'],
    'groups.rtf': [`{\\rtf1 Groups. ${'{'.repeat(100_000)}deep${'}'.repeat(100_000)}}`, 'read'],
  };
  for (const [name, [text, outcome]] of Object.entries(texts)) archives[name] = [strToU8(text), outcome];
  return archives;
}

test('archives and nests made to harm are read harmlessly or refused in words, by every entry', async ({ workbench, folder }) => {
  test.setTimeout(120_000);
  const { address, heard, stop } = await hearConnections();
  const files = await hostileArchives(address);
  const paths = Object.keys(files).map((name) => join(folder, name));
  for (const [index, [bytes]] of Object.values(files).entries()) await writeFile(paths[index] ?? '', bytes);
  const refused = Object.entries(files).flatMap(([name, [, outcome]]) => (outcome === 'read' ? [] : [{ name, why: outcome }]));

  const { done, failed, status } = await runProgram(folder, 'import', ...paths, '--library', 'of-the-command');
  expect(status).toBe(1);
  for (const { name, why } of refused) expect(failed.find((line) => line.includes(`${name}:`)), name).toMatch(why);
  expect(failed).toHaveLength(refused.length);
  expect(done).toHaveLength(paths.length - refused.length);

  const { app, page, library } = workbench;
  const mostMemory = await watchMemory(app);
  await answerOpenDialog(workbench, paths);
  await page.getByRole('button', { name: 'Import' }).click();
  const notice = page.getByRole('alert');
  await expect(notice).toContainText(`${String(refused.length)} files could not be read`, { timeout: 60_000 });
  for (const path of paths.filter((name) => /bomb|slip|over one/u.test(name))) {
    await dropFile(page, path);
    await expect(page.getByRole('button', { name: 'Import' })).toBeEnabled({ timeout: 20_000 });
  }
  await pasteNews(workbench);
  await highlight(page, 'a quick result', '1');
  await saved(page);
  expect(await mostMemory()).toBeLessThan(2500);
  for (const name of await readdir(join(library, 'articles'))) {
    if (name.endsWith('.json')) expect(await readFile(join(library, 'articles', name), 'utf8')).not.toMatch(/root:|lollol|slipped/u);
  }
  expect(await filesIn(folder)).toEqual([...Object.keys(files), 'config', 'library', 'of-the-command', 'user'].sort());
  expect(await filesIn(dirname(folder))).not.toContain('slipped');
  expect(heard).toEqual([]);
  stop();
});
