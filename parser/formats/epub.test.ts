import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ImportedArticle } from '../../core/import/imported-article';
import { readFormatted } from './formats';

const container = `<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
  <rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

interface Book {
  /** The insides of the pages' bodies by path, in reading order. */
  pages: Record<string, string>;
  metadata?: string;
  /** More items of the manifest, of the spine's attributes and its guide. */
  items?: string;
  guide?: string;
  spine?: (path: string) => string;
  others?: Record<string, string>;
}

const page = (body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">
  <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xmlns:xlink="http://www.w3.org/1999/xlink"><head><title>x</title></head><body>${body}</body></html>`;

function makeEpub({ pages, metadata = '<dc:title>The Book</dc:title>', items = '', guide = '', spine = () => '', others = {} }: Book): Uint8Array {
  const paths = Object.keys(pages);
  const opf = `<package xmlns="http://www.idpf.org/2007/opf" version="3.0">
    <metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata>
    <manifest>${paths.map((path, index) => `<item id="p${index}" href="${encodeURI(path)}" media-type="application/xhtml+xml"/>`).join('')}${items}</manifest>
    <spine>${paths.map((path, index) => `<itemref idref="p${index}" ${spine(path)}/>`).join('')}</spine>${guide}</package>`;
  const files = Object.entries(pages).map(([path, body]) => [`OPS/${path}`, page(body)] as const);
  const parts = { mimetype: 'application/epub+zip', 'META-INF/container.xml': container, 'OPS/book.opf': opf, ...Object.fromEntries(files), ...others };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

async function read(book: Book, chapters: 'whole' | 'each' = 'whole'): Promise<ImportedArticle[]> {
  return (await readFormatted({ name: 'a.epub', bytes: makeEpub(book), chapters })) ?? [];
}
const texts = (article: ImportedArticle | undefined): string[] => (article?.blocks ?? []).map(({ text }) => text);
const prose = 'The delegates met at noon, and by the evening nothing was left of the agreement but its name.';

describe('readEpub', () => {
  it.each<[string, Book, string[]]>([
    ['pages in the order of reading', { pages: { 'b.xhtml': '<p>b</p>', 'a.xhtml': '<p>a</p>' } }, ['b', 'a']],
    ['pages beside the line of reading last', { pages: { 'note.xhtml': '<p>beside</p>', 'a.xhtml': '<p>a</p>' }, spine: (path) => (path === 'note.xhtml' ? 'linear="no"' : '') }, ['a', 'beside']],
    ['pages whose names are written with escapes', { pages: { 'ch 1 – ü.xhtml': '<p>a</p>' } }, ['a']],
    ['the characters that HTML names', { pages: { 'a.xhtml': '<p>a&nbsp;&mdash;&unknown;&amp;&lt;b&gt;</p>' } }, ['a\u00A0—&unknown;&<b>']],
    ['a page that is no XML', { pages: { 'a.xhtml': '<p>a<br>b<p>c<a id="x"/><script/>d' } }, ['a\nb', 'cd']],
    ['no script', { pages: { 'a.xhtml': '<script>x</script><p onclick="x()">a<script><![CDATA[y]]></script></p><iframe src="https://x.example/">z</iframe>' } }, ['a']],
    ['words of data sections', { pages: { 'a.xhtml': '<p><![CDATA[a < b]]></p>' } }, ['a < b']],
    ['no entity', { pages: {}, items: '<item id="x" href="x.xhtml" media-type="application/xhtml+xml"/>', guide: '', others: {
      'OPS/x.xhtml': '<!DOCTYPE html [<!ENTITY ext SYSTEM "file:///etc/passwd"><!ENTITY word "SECRET">]><html xmlns="http://www.w3.org/1999/xhtml"><body><p>a &ext; &word;</p></body></html>',
      'OPS/book.opf': '<package><manifest><item id="x" href="x.xhtml"/></manifest><spine><itemref idref="x"/></spine></package>',
    } }, ['a &ext; &word;']],
  ])('reads %s', async (_, book, expected) => {
    expect(texts((await read(book))[0])).toEqual(expected);
  });

  it('leaves out the cover and the contents, but not a page of words that is called so', async () => {
    const book: Book = {
      pages: { 'cover.xhtml': '<svg xmlns="http://www.w3.org/2000/svg"><image xlink:href="cover.jpg"/></svg>', 'toc.xhtml': '<h1>In</h1><p><a href="a.xhtml">Chapter One</a></p>', 'a.xhtml': `<p>${prose}</p>` },
      guide: '<guide><reference type="cover" href="cover.xhtml"/><reference type="toc" href="toc.xhtml"/><reference type="toc" href="a.xhtml"/></guide>',
    };
    expect(texts((await read(book))[0])).toEqual([prose]);
  });

  it('reads footnotes of other pages, whose labels come more than once', async () => {
    const chapter = (number: number): string => `<p>Chapter ${number}.<a href="notes.xhtml#n${number}" id="r">1</a></p>`;
    const notes = [1, 2].map((number) => `<li id="n${number}"><p><a href="${number}.xhtml#r">1</a> Note ${number}.</p></li>`).join('');
    const [article] = await read({ pages: { '1.xhtml': chapter(1), '2.xhtml': chapter(2), 'notes.xhtml': `<ol>${notes}</ol>` } });
    const references = article?.blocks.flatMap(({ inline = [] }) => inline.map(({ note }) => note));
    const labels = article?.blocks.flatMap((block) => (block.type === 'footnote' ? [[block.label, block.text]] : []));
    expect(new Set(references).size).toBe(2);
    expect(labels).toEqual([[references?.[0], 'Note 1.'], [references?.[1], 'Note 2.']]);
  });

  it.each<[string, string, object]>([
    ['all that is told', '<dc:title>T</dc:title><dc:creator>A</dc:creator><dc:creator>B</dc:creator><dc:publisher>P</dc:publisher><dc:date>2019-05</dc:date><dc:language>de</dc:language>', { title: 'T', byline: 'A, B', publication: 'P', published: '2019-05', language: 'de' }],
    ['the date of publication', '<dc:date opf:event="modification">2021-01-01</dc:date><dc:date opf:event="publication">1999</dc:date>', { published: '1999' }],
    ['no date that stands for none', '<dc:date>0101-01-01T00:00:00+00:00</dc:date>', { published: null }],
    ['the day of an instant', '<dc:date>2020-02-29T10:00:00Z</dc:date>', { published: '2020-02-29' }],
  ])('takes %s from the package', async (_, metadata, expected) => {
    expect((await read({ pages: { 'a.xhtml': `<p>${prose}</p>` }, metadata }))[0]?.metadata).toMatchObject(expected);
  });

  it.each([
    ['http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'OPS/a.xhtml', true],
    ['http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'OPS/font.otf', false],
    ['http://www.idpf.org/2008/embedding', 'OPS/a.xhtml', false],
  ])('says where it is locked: %s of %s', async (algorithm, uri, isLocked) => {
    const encryption = `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="${algorithm}"/><CipherData><CipherReference URI="${uri}"/></CipherData></EncryptedData></encryption>`;
    const reading = read({ pages: { 'a.xhtml': `<p>${prose}</p>` }, others: { 'META-INF/encryption.xml': encryption } });
    if (isLocked) await expect(reading).rejects.toThrow(/locked by its seller/u);
    else expect(texts((await reading)[0])).toEqual([prose]);
  });

  it.each([
    ['no package', { pages: { 'a.xhtml': '' }, others: { 'META-INF/container.xml': '<container/>', 'OPS/book.opf': '' } }],
    ['no page', { pages: {} }],
  ])('refuses a book with %s', async (_, book) => {
    await expect(read(book)).rejects.toThrow(/damaged/u);
  });
});

describe('the chapters of a book', () => {
  const link = (address: string, title: string, below = ''): string => `<li><a href="${address}">${title}</a>${below && `<ol>${below}</ol>`}</li>`;
  const navigation = (list: string): Pick<Book, 'items' | 'others'> => ({
    items: '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>',
    others: { 'OPS/nav.xhtml': page(`<nav epub:type="toc"><ol>${list}</ol></nav><nav epub:type="page-list"><ol>${link('a.xhtml#p2', '2')}</ol></nav>`) },
  });
  const summarise = (articles: ImportedArticle[]) => articles.map((article) => [article.metadata.title, ...texts(article)]);

  it('begin at the pages that the contents name, and go on over the pages after them', async () => {
    const pages = { 'p1.xhtml': '<h1>Part One</h1>', 'a.xhtml': `<h2>A</h2><p>a ${prose}</p><h3 id="s">S</h3><p>s ${prose}</p>`, 'a2.xhtml': `<p>a2 ${prose}</p>`, 'b.xhtml': `<p>b ${prose}</p>` };
    const contents = navigation(link('p1.xhtml', 'Part One', link('a.xhtml', 'Alpha', link('a.xhtml#s', 'Section')) + link('b.xhtml', ' Beta\n')));
    const articles = await read({ pages, ...contents }, 'each');
    expect(summarise(articles)).toEqual([['Alpha', 'A', `a ${prose}`, 'S', `s ${prose}`, `a2 ${prose}`], ['Beta', `b ${prose}`]]);
    expect(articles.map(({ metadata }) => metadata.publication)).toEqual(['The Book', 'The Book']);
  });

  it('begin within a page where the contents say so, and keep what stands before the first', async () => {
    const pages = { 'a.xhtml': `<div><p>0 ${prose}</p><div><h2 id="one">One</h2><p>1 ${prose}</p></div><h2 id="two">Two</h2><p>2 ${prose}</p></div>` };
    const articles = await read({ pages, ...navigation(link('a.xhtml#one', 'One') + link('a.xhtml#two', 'Two')) }, 'each');
    expect(summarise(articles).map(([title, ...rest]) => [title, rest.at(-1)])).toEqual([['The Book', `0 ${prose}`], ['One', `1 ${prose}`], ['Two', `2 ${prose}`]]);
  });

  it('are told by the older contents too', async () => {
    const ncx = `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Alpha</text></navLabel><content src="a.xhtml"/></navPoint></navMap></ncx>`;
    const book = { pages: { 'a.xhtml': `<p>${prose}</p>` }, items: '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>', others: { 'OPS/toc.ncx': ncx } };
    expect(summarise(await read(book, 'each'))).toEqual([['Alpha', prose]]);
  });

  it('are the pages with prose where there are no contents', async () => {
    const pages = { 'a.xhtml': `<h1>A</h1><p>${prose}</p>`, 'b.xhtml': '<h1>B</h1>', 'c.xhtml': `<h1>C</h1><p>${prose}</p>` };
    expect(summarise(await read({ pages }, 'each'))).toEqual([['A', 'A', prose], ['C', 'C', prose]]);
  });

  it('take along the notes that they refer to', async () => {
    const chapter = (number: number): string => `<p>${number} ${prose}<a href="notes.xhtml#n${number}" id="r${number}">${number}</a></p>`;
    const notes = [1, 2].map((number) => `<li id="n${number}"><p><a href="${number}.xhtml#r${number}">${number}</a> Note ${number}.</p></li>`).join('');
    const pages = { '1.xhtml': chapter(1), '2.xhtml': chapter(2), 'notes.xhtml': `<ol>${notes}</ol>` };
    const articles = await read({ pages, ...navigation(link('1.xhtml', 'One') + link('2.xhtml', 'Two') + link('notes.xhtml', 'Notes')) }, 'each');
    expect(articles.slice(0, 2).map(({ blocks }) => blocks.at(-1))).toMatchObject([{ type: 'footnote', label: '1', text: 'Note 1.' }, { type: 'footnote', label: '2', text: 'Note 2.' }]);
  });
});
