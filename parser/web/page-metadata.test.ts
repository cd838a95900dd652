import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../core/records';
import { readHtml } from './html';

const prose = '<p>The island council voted on Thursday to build three tidal turbines in the strait, a year after it had called them too dear to build.</p>'.repeat(4);
const headline = 'Council votes for three turbines in the strait';

/** An article's page with `head` in its head and `above` between its headline and its text. */
const page = (head: string, above = '', below = ''): string =>
  `<!doctype html><html lang="en"><head><title>${headline}</title>${head}</head>` +
  `<body><article><h1>${headline}</h1>${above}<div class="story">${prose}</div></article>${below}</body></html>`;
const linked = (json: unknown): string => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
const broken = (json: string): string => `<script type="application/ld+json">${json}</script>`;
const article = { '@type': 'NewsArticle', headline, datePublished: '2022-02-24T05:12:00-05:00', author: { '@type': 'Person', name: 'Jane Roe' } };
const read = async (markup: string): Promise<Metadata> => (await readHtml(markup, { kind: 'page' })).metadata;

const roe = { byline: 'Jane Roe', published: '2022-02-24' };
const cases: Record<string, [pattern: string, markup: string, expected: Partial<Metadata>][]> = {
  'linked data': [
    ['an object', page(linked(article)), roe],
    ['an array of them', page(linked([{ '@type': 'BreadcrumbList' }, article])), roe],
    ['a graph, authors by identifier', page(linked({ '@graph': [
      { '@type': 'WebPage', '@id': '#page', datePublished: '2022-02-24' },
      { '@type': 'Article', headline, author: { '@id': '#roe' } },
      { '@type': 'Person', '@id': '#roe', name: 'Jane Roe' },
    ] })), roe],
    ['the main entity of a page', page(linked({ '@type': 'WebPage', mainEntity: article })), roe],
    ['only a page', page(linked({ '@type': 'WebPage', datePublished: '2022-02-24', author: 'Jane Roe' })), roe],
    ['types with their address', page(linked({ ...article, '@type': 'http://schema.org/ReportageNewsArticle' })), roe],
    ['several types', page(linked({ ...article, '@type': ['CreativeWork', 'BlogPosting'] })), roe],
    ['a name as author', page(linked({ ...article, author: 'By Jane Roe' })), roe],
    ['several authors', page(linked({ ...article, author: ['Jane Roe', { name: 'John Doe' }, { name: ['Ana Poe'] }] })), { byline: 'Jane Roe, John Doe, Ana Poe' }],
    ['a list of authors', page(linked({ ...article, author: { '@list': [{ name: 'Jane Roe' }] } })), roe],
    ['parts of a name', page(linked({ ...article, author: { givenName: 'Jane', familyName: 'Roe' } })), roe],
    ['a person among publishers', page(linked({ ...article, publisher: { name: 'Harbour Herald' }, author: [{ name: 'Harbour Herald' }, { name: 'Jane Roe' }] })), roe],
    ['a creator', page(linked({ ...article, author: undefined, creator: ['Jane Roe'] })), roe],
    ['the article among other stories', page(linked([{ ...article, headline: 'Ferries late again', author: 'John Doe', datePublished: '2021-01-01' }, article])), roe],
    ['comments and a trailing comma', page(broken(`// made by the press\n/* for "robots" */ {"@type": "Article", "datePublished": "2022-02-24", "url": "https://herald.example/a", "author": {"name": "Jane Roe",},}`)), roe],
    ['CDATA', page(broken(`//<![CDATA[\n${JSON.stringify(article)}\n//]]>`)), roe],
    ['a comment of HTML and a semicolon', page(broken(`<!-- ${JSON.stringify(article)} -->;`)), roe],
    ['a line break in a string', page(broken(JSON.stringify({ ...article, description: '§' }).replace('§', 'a\n\tb'))), roe],
    ['an escape that is none', page(broken(JSON.stringify({ ...article, description: '§' }).replace('§', String.raw`it\'s`))), roe],
    ['references', page(linked({ ...article, author: 'Jane O&amp;#039;Roe' })), { byline: 'Jane O\'Roe' }],
    ['no word of when it was made, where it says when it appeared', page(linked({ ...article, dateCreated: '2020-01-01', dateModified: '2023-01-01' })), roe],
  ],
  'meta elements': [
    ['Open Graph', page('<meta property="article:published_time" content="2022-02-24T01:00:00Z"><meta property="article:author" content="Jane Roe">'), roe],
    ['no date of a change', page('<meta property="article:modified_time" content="2022-02-24T01:00:00Z"><meta property="og:updated_time" content="2022-02-24">'), { published: null }],
    ['an address for an author', page('<meta property="article:author" content="https://www.facebook.com/herald"><meta name="byl" content="By JANE ROE">'), { byline: 'JANE ROE' }],
    ['a program for an author', page('<meta name="author" content="admin"><meta name="sailthru.author" content="Jane Roe">'), { byline: 'Jane Roe' }],
    ['the site for an author', page('<meta property="og:site_name" content="Harbour Herald"><meta name="author" content="Harbour Herald">', '<p class="byline">By Jane Roe</p>'), { byline: 'Jane Roe', publication: 'Harbour Herald' }],
    ['the site alone', page('<meta property="og:site_name" content="Harbour Herald"><meta name="author" content="Harbour Herald">'), { byline: 'Harbour Herald' }],
    ['several of one name', page('<meta name="citation_author" content="Jane Roe"><meta name="citation_author" content="John Doe"><meta name="citation_publication_date" content="2022/02/24">'), { byline: 'Jane Roe, John Doe', published: '2022-02-24' }],
    ['several names in one property', page('<meta property="dc:creator parsely-author" content="Jane Roe">'), { byline: 'Jane Roe' }],
    ['Dublin Core', page('<meta name="DC.creator" content="Jane Roe"><meta name="DC.date.issued" content="2022-02-24">'), roe],
    ['Parse.ly', page('<meta name="parsely-author" content="Jane Roe"><meta name="parsely-pub-date" content="2022-02-24T10:00:00Z">'), roe],
    ['cXense', page('<meta name="cXenseParse:author" content="Jane Roe"><meta name="cXenseParse:recs:publishtime" content="2022-02-24T10:00:00Z">'), roe],
    ['digits only', page('<meta name="pdate" content="20220224">'), { published: '2022-02-24' }],
    ['seconds', page('<meta name="pubdate" content="1645701120">'), { published: '2022-02-24' }],
    ['a date as a program words it', page('<meta name="article:publicationdate" content="Thu Feb 24 05:12:00 EST 2022">'), { published: '2022-02-24' }],
    ['a full date behind one that can be read two ways', page('<meta name="pubdate" content="03/04/2022"><meta name="date" content="2022-04-03">'), { published: '2022-04-03' }],
    ['microdata', page('<meta itemprop="datePublished" content="2022-02-24"><meta itemprop="author" content="Jane Roe">'), roe],
  ],
  'the words near the headline': [
    ['microdata with a person', page('', '<span itemprop="author" itemscope><img alt="x"><b itemprop="name">Jane Roe</b> <i itemprop="jobTitle">Political editor</i></span><time itemprop="datePublished" datetime="2022-02-24">yesterday</time>'), roe],
    ['several persons', page('', '<p>By <a rel="author" href="/r">Jane Roe</a> and <a rel="author" href="/d">John Doe</a></p>'), { byline: 'Jane Roe, John Doe' }],
    ['a byline that names more than its links', page('', '<p class="byline">By <a rel="author" href="/r">Jane Roe</a> and John Doe</p>'), { byline: 'Jane Roe and John Doe' }],
    ['RDFa', page('', '<span property="schema:author">x</span><span property="author">Jane Roe</span><span property="schema:datePublished" content="2022-02-24">Thu</span>'), roe],
    ['hAtom', page('', '<span class="author vcard"><a class="url fn">Jane Roe</a> Political editor</span> <abbr class="published" title="2022-02-24T05:12">Thu</abbr> <abbr class="updated" title="2022-03-01">Mar 1</abbr>'), roe],
    ['time with pubdate', page('', '<time datetime="2023-01-01" class="updated">Jan 1</time><time pubdate datetime="2022-02-24">Feb 24</time>'), { published: '2022-02-24' }],
    ['time', page('', '<p>By Jane Roe</p><time datetime="2022-02-24T05:12">Thursday</time>'), roe],
    ['time behind a word for a change', page('', '<p>Updated: <time datetime="2022-03-01">March 1</time> Published: <time datetime="2022-02-24">Feb 24</time></p>'), { published: '2022-02-24' }],
    ['a byline with its date', page('', '<div class="post-byline">By Jane Roe, Political editor | February 24, 2022</div>'), roe],
    ['a byline glued to its date', page('', '<p class="byline">by Jane Roe24 Feb 2022</p>'), roe],
    ['a class for the date', page('', '<div class="article__publish-date">24 February 2022</div>'), { published: '2022-02-24' }],
    ['a class for both', page('', '<div class="entry-meta">Posted by <span class="author-name">Jane Roe</span> on <span class="entry-date">Feb 24, 2022</span></div>'), roe],
    ['lines without a class', page('', '<p>By Jane Roe</p><p>Published Feb. 24, 2022</p>'), roe],
    ['an office and a place in a line without a class', page('', '<p>By Jane Roe, Associated Press Writer</p>'), { byline: 'Jane Roe' }],
    ['a place in a line without a class', page('', '<p>By Jane Roe in Port Lindow</p>'), { byline: 'Jane Roe' }],
    ['another alphabet', page('', '<span class="byline">作者：王小明</span>'), { byline: '王小明' }],
    ['Russian', page('', '<time>24 февраля 2022</time>'), { published: '2022-02-24' }],
    ['Japanese', page('', '<p class="date">2022年2月24日</p>'), { published: '2022-02-24' }],
    ['a sentence on the author', page('', '<p class="author-name">Jane Roe is a reporter who has written of the sea for years.</p>'), { byline: 'Jane Roe' }],
  ],
  'what is not the article’s': [
    ['comments', page('', '', '<div id="comments"><p class="comment-author vcard"><cite class="fn">John Doe</cite></p><time datetime="2022-03-01">March 1</time></div>'), { byline: '', published: null }],
    ['other stories', page('<meta name="author" content="">', '', '<aside class="related"><article><h2>Ferries late again</h2><p class="byline">By John Doe</p><time itemprop="datePublished" datetime="2021-01-01"></time></article></aside>'), { byline: '', published: null }],
    ['pictures', page('', '<figure><img alt="x"><figcaption>A ship leaves on March 18. (Harbour Herald) <time datetime="2019-03-18"></time></figcaption></figure>', ''), { published: '--03-18' }],
    ['the day of the visit, above the menus', page('', '').replace('<article>', `<div class="date">March 1, 2022</div><ul>${'<li>Harbour and ferries</li>'.repeat(12)}</ul><article>`), { published: null }],
    ['quoted posts', page('', '<blockquote class="twitter-tweet"><p>We will vote.</p><time datetime="2020-01-01"></time></blockquote>'), { published: null }],
    ['a wrapper named for its furniture', page('', '').replace('<article>', '<article><div class="with-sidebar">').replace('<div class="story">', '<p class="byline">By Jane Roe</p><div class="story">'), { byline: 'Jane Roe' }],
  ],
  'the address': [
    ['with a day', page('<link rel="canonical" href="https://herald.example/news/2022/02/24/council-votes">', '<figure><figcaption>A ship on March 18. (Harbour Herald)</figcaption></figure>'), { published: '2022-02-24' }],
    ['with a month', page('<link rel="canonical" href="https://herald.example/2022/02/council-votes">'), { published: '2022-02' }],
    ['behind what the page says', page('<link rel="canonical" href="https://herald.example/2022/02/25/council-votes">', '<time datetime="2022-02-24"></time>'), { published: '2022-02-24' }],
  ],
};

describe.each(Object.entries(cases))('metadata from %s', (_, patterns) => {
  it.each(patterns)('%s', async (_, markup, expected) => {
    expect(await read(markup)).toMatchObject(expected);
  });
});

const german = '<p>Der Rat der Insel hat am Donnerstag beschlossen, drei Turbinen in der Meerenge zu bauen, die er noch vor einem Jahr für zu teuer gehalten hatte.</p>'.repeat(6);

describe('the language of a page', () => {
  it.each([
    ['of its root', '<html lang="de-AT">', german, 'de-AT'],
    ['of its root as XML', '<html xml:lang="de">', german, 'de'],
    ['of a header', '<html><meta http-equiv="Content-Language" content="de-DE, en">', german, 'de-DE'],
    ['of Open Graph', '<html><meta property="og:locale" content="de_DE">', german, 'de-DE'],
    ['of linked data', `<html>${linked({ ...article, inLanguage: { '@type': 'Language', name: 'German', alternateName: 'de' } })}`, german, 'de'],
    ['of its words', '<html>', german, 'de'],
    ['of its words where the markup is a template’s', '<html lang="en">', german, 'de'],
    ['of its root where the words are few', '<html lang="fi">', '<p>Ja, am Donnerstag.</p>', 'fi'],
  ])('is that %s', async (_, head, body, expected) => {
    expect((await read(`<!doctype html>${head}<body><article><h1>${headline}</h1>${body}</article>`)).language).toBe(expected);
  });
});
