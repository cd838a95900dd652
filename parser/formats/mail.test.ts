import { describe, expect, it } from 'vitest';
import type { ImportedArticle } from '../../core/import/imported-article';
import { readSource } from '../read-source';
import { readMail } from './mail';
import { mendJapanese } from './mend-japanese';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const head = ['From: Ana Ruiz <ana@news.example>', 'Subject: Ports weigh a reply', 'Date: Mon, 23 Nov 2026 23:30:00 -0500', 'MIME-Version: 1.0'];
const write = (headers: string[], body: string): string => [...headers, '', body].join('\r\n');
const html = (markup: string, headers = head): string => write([...headers, 'Content-Type: text/html; charset=utf-8'], markup);
const withPart = (text: string, type: string, part: string): string =>
  write([...head, 'Content-Type: multipart/mixed; boundary=b'], ['--b', 'Content-Type: text/plain', '', text, '--b', `Content-Type: ${type}`, '', part, '--b--'].join('\r\n'));
const inner = write(['From: Sam Poe <s@news.example>', 'Subject: The levy', 'Date: Fri, 20 Nov 2026 09:00:00 +0000'], 'The levy stands, she said, and nobody asked.');

async function read(source: string): Promise<ImportedArticle> {
  const [article] = await readMail({ name: 'a.eml', chapters: 'whole', bytes: bytesOf(source) });
  if (!article) throw new Error('There is no article.');
  return article;
}
const texts = async (source: string): Promise<string[]> => (await read(source)).blocks.map(({ text }) => text);

describe('readMail', () => {
  it.each<[string, string[], Partial<ImportedArticle['metadata']>]>([
    ['the headers', [], { title: 'Ports weigh a reply', byline: 'Ana Ruiz', published: '2026-11-23', publication: '' }],
    ['a list', ['List-Id: Harbour Weekly <w.example>'], { byline: 'Ana Ruiz', publication: 'Harbour Weekly' }],
    ['a list that is a number', ['List-Id: 62f1a0c99 list <1.example>'], { byline: '', publication: 'Ana Ruiz' }],
    ['a list without a name', ['List-Unsubscribe: <https://a.example>'], { byline: '', publication: 'Ana Ruiz' }],
    ['an address', ['Archived-At: <https://news.example/12>'], { url: 'https://news.example/12' }],
  ])('takes its metadata from %s', async (_, headers, expected) => {
    expect((await read(write([...headers, ...head], 'The ports wait.'))).metadata).toMatchObject(expected);
  });

  it.each<[string, string, Partial<ImportedArticle['metadata']>]>([
    ['an answer', 'Re: AW: Ports', { title: 'Ports', byline: 'Ana Ruiz', published: '2026-11-23' }],
    ['one passed on', 'Fwd: Re[2]: Ports', { title: 'Ports', byline: '', published: null }],
    ['one passed on in German', 'WG: Ports', { title: 'Ports', byline: '', published: null }],
    ['a word like it', 'Readings: a list', { title: 'Readings: a list', byline: 'Ana Ruiz' }],
  ])('reads the subject of %s', async (_, subject, expected) => {
    const headers = head.map((line) => (line.startsWith('Subject') ? `Subject: ${subject}` : line));
    expect((await read(write(headers, 'The ports wait, and the ministry does not.'))).metadata).toMatchObject(expected);
  });

  it.each<[string, string, string[]]>([
    ['text in bytes of no named charset', write(head, 'K\u00f6ln und D\u00fcsseldorf w\u00e4gen, hei\u00dft es.'), ['Köln und Düsseldorf wägen, heißt es.']],
    ['text of which each line is a paragraph', write(head, 'One.\r\n\r\nTwo.'), ['One.', 'Two.']],
    ['markup before text', write([...head, 'Content-Type: multipart/alternative; boundary=b'], '--b\r\nContent-Type: text/plain\r\n\r\nPlain.\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Marked.</p>\r\n--b--'), ['Marked.']],
    ['text where the markup has none', write([...head, 'Content-Type: multipart/alternative; boundary=b'], '--b\r\nContent-Type: text/plain\r\n\r\nPlain.\r\n--b\r\nContent-Type: text/html\r\n\r\n<img src=x>\r\n--b--'), ['Plain.']],
    ['markup without what it hides', html('<p style="Max-Height:0px; overflow:hidden">No</p><p style="color:red;opacity:0">No</p><p style="opacity:0.9">Yes</p>'), ['Yes']],
    ['layout tables cell by cell', html('<table><tr><td><img src=x></td><td>One</td></tr><tr><td></td><td>Two</td></tr></table>'), ['One', 'Two']],
    ['tables of data', html('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>'), ['a\tb\nc\td']],
    ['a mail within one that has no text', withPart('', 'message/rfc822', inner), ['The levy stands, she said, and nobody asked.']],
  ])('reads %s', async (_, source, expected) => {
    expect(await texts(source)).toEqual(expected);
  });

  it('reads a mail within one that has a text behind that', async () => {
    const found = (await texts(withPart('Please read this.', 'message/rfc822', inner))).join('\n');
    expect(found).toMatch(/^Please read this\.[^]*The levy stands, she said, and nobody asked\.$/u);
  });

  it('takes the metadata of a mail within one that has no text', async () => {
    expect((await read(withPart('', 'message/rfc822', inner))).metadata).toMatchObject({ title: 'The levy', byline: 'Sam Poe', published: '2026-11-20' });
  });

  it('sets aside how to leave a newsletter, and nothing that it says of leaving', async () => {
    const { blocks, setAside } = await read(html('<p>Voters can unsubscribe from a party’s list, the ministry said, as from any other.</p><p>Too many mails? <a href="https://a.example">Unsubscribe</a></p>'));
    expect(setAside.map((index) => blocks[index]?.text)).toEqual(['Too many mails? Unsubscribe']);
  });

  it.each<[string, string, string, RegExp]>([
    ['holds only a file', withPart('', 'application/pdf; name="The levy.pdf"', '%PDF'), 'empty', /“The levy\.pdf”\. Save the attachment/u],
    ['is empty', write(head, ' '), 'empty', /no text/u],
    ['is made of countless parts', `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nwords\r\n'.repeat(20_001)}`, 'too-large', /more parts/u],
    ['nests without end', Array.from({ length: 300 }, (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\r\n\r\n--b${index}\r\n`).join(''), 'unreadable', /damaged/u],
    ['has mails in mails without end', Array.from({ length: 20 }, () => 'Content-Type: message/rfc822\r\n\r\n').join('') + 'Content-Type: text/plain\r\n\r\nEnd.', 'empty', /only an attachment/u],
  ])('refuses a mail that %s', async (_, source, code, message) => {
    const outcome = await readSource({ name: 'a.eml', content: { kind: 'file', bytes: bytesOf(source) }, chapters: 'whole' });
    expect(outcome.ok ? null : outcome.refusal).toMatchObject({ code, message: expect.stringMatching(message) as unknown });
  });

  it.each<[string, string, boolean]>([
    ['headers of a server', 'Return-Path: <a@b.example>\r\nReceived: from b\r\n\tby c\r\nSubject: S\r\n\r\n<p>Text.', true],
    ['a line of a mailbox before them', `From ana@b.example Mon Nov 23 09:00:00 2026\r\nMessage-ID: <a>\r\n${head.join('\r\n')}\r\n\r\n<p>Text.`, true],
    ['a text about a letter', 'From: the minister\r\nSubject: the levy\r\nReceived: 3 March 1961\r\n\r\n<p>Text.', false],
  ])('knows mails by %s', async (_, source, isMail) => {
    const outcome = await readSource({ name: 'a', content: { kind: 'file', bytes: bytesOf(source) }, chapters: 'whole' });
    expect(outcome.ok && outcome.articles[0].blocks.some(({ text }) => text.startsWith('From:') || text.startsWith('Return'))).toBe(!isMail);
  });

  it('mends what a browser puts before Japanese words', () => {
    const mail = { headers: [], headerLines: [], attachments: [], subject: '\uFFFD港湾の\uFFFD回答', from: { name: '\uFFFD山田', address: 'y@news.example' }, text: '\uFFFD港湾' };
    expect(mendJapanese(mail)).toMatchObject({ subject: '港湾の回答', from: { name: '山田' }, text: '港湾' });
  });
});
