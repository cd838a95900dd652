import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { citationStyles, type CitationStyle } from '../../core/citation/citation-style';
import { cslItem } from '../../core/citation/csl-item';
import { citeAs, writeBibliography } from './cite';

const metadata = {
  title: 'A new tariff', byline: 'By Jane Roe and Ursula von der Meer', publication: 'The Harbour Herald', published: '2022-02-24',
  url: 'https://example.org/a?b=1&c=2', language: 'en',
};
const item = cslItem(metadata, 'roe2022tariff');

const cited: Record<CitationStyle, string> = {
  apa: 'Roe, J., & von der Meer, U. (2022, February 24). A new tariff. The Harbour Herald. https://example.org/a?b=1&c=2',
  chicago: 'Roe, Jane, and Ursula von der Meer. 2022. “A New Tariff.” The Harbour Herald, February 24, 2022. https://example.org/a?b=1&c=2.',
  'chicago-notes': 'Jane Roe and Ursula von der Meer, “A New Tariff,” The Harbour Herald, February 24, 2022, https://example.org/a?b=1&c=2.',
  harvard: 'Roe, J. and von der Meer, U. (2022) “A new tariff,” The Harbour Herald, 24 February. Available at: https://example.org/a?b=1&c=2.',
  mla: 'Roe, Jane, and Ursula von der Meer. “A New Tariff.” The Harbour Herald, 24 Feb. 2022, https://example.org/a?b=1&c=2.',
  vancouver: 'Roe J, von der Meer U. A new tariff. The Harbour Herald [Internet]. 2022 Feb 24. Available from: https://example.org/a?b=1&c=2',
};

const hostile = [
  'Why {Braces} } { and \\textbf{LaTeX} \\input{/etc/passwd} 50% #1 _x_ $5 ~ ^',
  'A <i>tag</i>, <script>alert(1)</script> and <span class="nocase">x</span>',
  'عنوان الخبر', '北京日报的标题', 'A 😀 title', '"""', '@book{x, title={y}}', '%comment', 'x\u2028y', '\\', '{', '}', 'a--b---c', "l''x ``y",
];

/** Letters and digits, which no style changes but in case. */
const essence = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

describe('a citation', () => {
  beforeEach(() => vi.stubGlobal('fetch', () => expect.unreachable('the web was asked')));
  afterEach(() => vi.unstubAllGlobals());

  it.each(citationStyles)('has the form of %s', (style) => {
    expect(citeAs([item], style)).toBe(cited[style]);
  });

  it.each(citationStyles)('gives each of many an entry in %s', (style) => {
    const many = Array.from({ length: 30 }, (_, number) => cslItem({ ...metadata, title: `Tariff ${number} of` }, `roe${number}`));
    const entries = citeAs(many, style).split('\n').map((entry) => /Tariff (\d+) of/iu.exec(entry)?.[1]);
    expect([...entries].sort()).toEqual(many.map((_, number) => String(number)).sort());
  });

  it.each(citationStyles)('invents no date in %s', (style) => {
    const text = citeAs([cslItem({ ...metadata, published: '--02-24' }, 'a')], style) + citeAs([cslItem({ ...metadata, published: null }, 'b')], style);
    expect(text).not.toMatch(/\d{4}/u);
  });

  it.each(hostile)('carries %j as text in every style', (title) => {
    for (const style of citationStyles) expect(essence(citeAs([cslItem({ ...metadata, title: `Begin ${title} end` }, 'x')], style))).toContain(essence(`Begin ${title} end`));
  });

  it('leaves a site’s name in its own letters', () => {
    for (const style of ['apa', 'chicago', 'mla'] as const) expect(citeAs([cslItem({ ...metadata, publication: 'example.com' }, 'x')], style)).toContain('example.com');
  });

  it('carries a long byline and addresses that look like references to fetch', () => {
    const byline = 'Very Long '.repeat(1000).trim();
    const odd = cslItem({ ...metadata, byline, title: 'https://doi.org/10.1000/182', url: 'https://example.org/}{\\x' }, '10.1000/182');
    for (const style of citationStyles) expect(essence(citeAs([odd], style))).toContain(essence(byline.slice(0, 9000)));
    expect(writeBibliography([odd], 'bibtex')).toContain('https://example.org/%7D%7B%5Cx');
  });
});

describe('a bibliography', () => {
  it('has the articles’ own keys', () => {
    expect(writeBibliography([item], 'bibtex')).toMatch(/^@article\{roe2022tariff,\n/u);
    expect(writeBibliography([item], 'biblatex')).toContain('date = {2022-02-24}');
    expect(JSON.parse(writeBibliography([item], 'csl-json'))).toEqual([item]);
  });

  it.each(hostile)('has %j as one entry that reads back', (title) => {
    for (const format of ['bibtex', 'biblatex'] as const) expect(readBack([title], format).map(essence)).toEqual([essence(title)]);
  });

  it('escapes for LaTeX what means something to it, save in an address', () => {
    const written = writeBibliography([cslItem({ ...metadata, title: 'a\\b {c} 5% & #1 $2 x_y ~ ^ <i>' }, 'a')], 'biblatex');
    expect(written).toContain(String.raw`title = {a\textbackslash{}b \textbraceleft{}c\textbraceright{} 5\% \& \#1 \$2 x\_y \textasciitilde{} \textasciicircum{} <i>},`);
    expect(written).toContain('url = {https://example.org/a?b=1&c=2},');
  });

  it('has any titles, an entry each', () => {
    const bit = fc.constantFrom('{', '}', '\\', '%', '#', '&', '~', '^', '_', '$', '@', ',', '=', '"', '<i>', '</b>', 'a', 'é', 'ж', '漢', ' ', '😀', '--', '\\textbf{');
    const title = fc.array(bit, { maxLength: 12 }).map((bits) => `T${bits.join('')}e`);
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 3 }), (titles) => {
        expect(readBack(titles, 'biblatex').map(essence)).toEqual(titles.map(essence));
      }),
      { numRuns: 300 },
    );
  });
});

function readBack(titles: readonly string[], format: 'bibtex' | 'biblatex'): string[] {
  const written = writeBibliography(titles.map((title, number) => cslItem({ ...metadata, title }, `key${number}`)), format);
  const { data } = new Cite(written, { forceType: `@${format}/text`, maxChainLength: 10, generateGraph: false, strict: true, target: '@csl/list+object' });
  return data.map(({ title }) => (title ?? '').replace(/<\/?(?:span[^>]*|i|b|sup|sub)>/gu, (tag) => (titles.some((each) => each.includes(tag)) ? tag : '')));
}
