import { describe, expect, it } from 'vitest';
import type { ImportedArticle, ImportOutcome } from '../../core/import/imported-article';
import { readSource } from '../read-source';
import { readMhtml } from './mhtml';
import { readPart, splitMime } from './mime-parts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (character) => character.charCodeAt(0));
const part = (headers: string, content: string): string => `--b\r\n${headers.replaceAll('\n', '\r\n')}\r\n\r\n${content}\r\n`;
const archive = (parts: string, headers = 'Snapshot-Content-Location: https://news.example/a/page.html\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html"; boundary="b"'): string =>
  `${headers.replaceAll('\n', '\r\n')}\r\n\r\nBefore.\r\n${parts}--b--\r\nAfter.\r\n`;
const page = part('Content-Type: text/html\nContent-Location: https://news.example/a/page.html', '<p>The ports wait.</p>');
const frame = part('Content-Type: text/html\nContent-ID: <frame@b>', '<p>An advertisement that is longer than all of the page.</p>');

async function read(source: string): Promise<ImportedArticle> {
  const [article] = await readMhtml({ name: 'a.mhtml', chapters: 'whole', bytes: bytesOf(source) });
  if (!article) throw new Error('There is no article.');
  return article;
}
const readFile = (name: string, source: string): Promise<ImportOutcome> =>
  readSource({ name, content: { kind: 'file', bytes: bytesOf(source) }, chapters: 'whole' });
const texts = (article: ImportedArticle): string[] => article.blocks.map(({ text }) => text);

describe('readMhtml', () => {
  it.each<[string, string, string[]]>([
    ['a page before its frames', archive(page + frame), ['The ports wait.']],
    ['the first frame of a page without words', archive(part('Content-Type: text/html', '<iframe src="cid:frame@b">') + frame), ['An advertisement that is longer than all of the page.']],
    ['the page that it starts with', archive(frame + part('Content-Type: text/html\nContent-ID: <s@b>', '<p>Start.</p>'), 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b; start="<s@b>"'), ['Start.']],
    ['lines that end as on Unix', archive(page).replaceAll('\r\n', '\n'), ['The ports wait.']],
    ['an archive that breaks off', archive(page).split('</p>')[0] ?? '', ['The ports wait.']],
    ['parts in parts', archive('--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/plain\r\n\r\nPlain.\r\n--c\r\nContent-Type: text/html\r\n\r\n<p>Marked.</p>\r\n--c--\r\n'), ['Marked.']],
    ['a line that begins like a boundary', archive(part('Content-Type: text/html', '<p>One\r\n--but then\r\n--b two.</p>')), ['One --but then --b two.']],
    ['the charset of a part', archive(part('Content-Type: text/html; charset="windows-1251"\nContent-Transfer-Encoding: quoted-printable', '<meta charset=3Dkoi8-r><p>=CC=\r\n=E8=F0</p>')), ['Мир']],
    ['the charset of the markup', archive(part('Content-Type: text/html\nContent-Transfer-Encoding: base64', btoa('<meta charset=koi8-r><p>\u00ed\u00c9\u00d2</p>'))), ['Мир']],
  ])('reads %s', async (_, source, expected) => {
    expect(texts(await read(source))).toEqual(expected);
  });

  it('takes the address from the archive where the page has none', async () => {
    expect((await read(archive(page))).metadata).toMatchObject({ url: 'https://news.example/a/page.html' });
    const own = part('Content-Type: text/html', '<link rel=canonical href="https://news.example/own"><p>The ports wait.</p>');
    expect((await read(archive(own))).metadata).toMatchObject({ url: 'https://news.example/own' });
  });

  it('takes no address that is not of the web', async () => {
    const source = archive(part('Content-Type: text/html\nContent-Location: file:///home/ana/page.html', '<p>The ports wait.</p>'), 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b');
    expect((await read(source)).metadata.url).toBe('');
  });

  it.each<[string, string]>([
    ['has no page', archive(part('Content-Type: image/png', 'x'))],
    ['has no text', archive(part('Content-Type: text/html', '<img src=x>'))],
    ['nests without end', Array.from({ length: 300 }, (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\r\n\r\n--b${index}\r\n`).join('')],
  ])('refuses an archive that %s', async (_, source) => {
    const outcome = await readFile('a.mht', source);
    expect(outcome.ok ? null : outcome.refusal.code).toBe('empty');
  });

  it('knows an archive of Word, which names nobody', async () => {
    const outcome = await readFile('page.doc', archive(page, 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b'));
    expect(outcome.ok && texts(outcome.articles[0])).toEqual(['The ports wait.']);
  });

  it.each(['From: <Saved by Blink>', 'From: "Saved by Windows Internet Explorer 8"', 'Snapshot-Content-Location: https://news.example/'])('knows an archive by its beginning: %s', async (first) => {
    const outcome = await readFile('page', archive(page, `${first}\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b`));
    expect(outcome.ok && texts(outcome.articles[0])).toEqual(['The ports wait.']);
  });
});

describe('splitMime', () => {
  it('keeps the place and the bytes of each part', async () => {
    const { parts } = splitMime(bytesOf(archive(page + part('Content-Type: image/PNG; name=x\nContent-ID: <p@b>\nContent-Location: img/x.png\nContent-Transfer-Encoding: base64', 'AAEC/w=='))));
    expect(parts.map(({ type, location, id }) => [type, location, id])).toEqual([
      ['text/html', 'https://news.example/a/page.html', ''], ['image/png', 'img/x.png', 'p@b'],
    ]);
    const [, picture] = parts;
    expect(picture && [...(await readPart(picture) ?? [])]).toEqual([0, 1, 2, 255]);
  });
});
