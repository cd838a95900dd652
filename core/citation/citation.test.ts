import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anArticle } from '../library.fixture';
import type { Metadata } from '../records';
import { citationKeys } from './citation-keys';
import { cslItem } from './csl-item';
import { splitAuthors, type AuthorName } from './split-authors';

const person = (given: string, family: string): AuthorName => ({ family, given });

const bylines: [byline: string, publication: string, authors: AuthorName[]][] = [
  ['', '', []],
  ['Jane Roe', '', [person('Jane', 'Roe')]],
  ['By Jane Roe and Ann Poe', '', [person('Jane', 'Roe'), person('Ann', 'Poe')]],
  ['Jane Roe, Ann B. Poe & Max Moe', '', [person('Jane', 'Roe'), person('Ann B.', 'Poe'), person('Max', 'Moe')]],
  ['Jane Roe; Ann Poe', '', [person('Jane', 'Roe'), person('Ann', 'Poe')]],
  ['Roe, Jane', '', [person('Jane', 'Roe')]],
  ['John Doe, Jr.', '', [{ family: 'Doe', given: 'John', suffix: 'Jr.' }]],
  ['Ursula van der Meer', '', [{ family: 'Meer', given: 'Ursula', 'non-dropping-particle': 'van der' }]],
  ['Reuters', '', [{ literal: 'Reuters' }]],
  ['The Harbour Herald', 'The Harbour Herald', [{ literal: 'The Harbour Herald' }]],
  ['Ministry of Trade', '', [{ literal: 'Ministry of Trade' }]],
  ['王小明', '', [{ literal: '王小明' }]],
  ['Cher', '', [{ literal: 'Cher' }]],
];

const base: Metadata = { title: 'T', byline: '', publication: '', published: null, url: '', language: '' };

const items: [does: string, given: Partial<Metadata>, item: object][] = [
  ['a paper', { publication: 'The Harbour Herald' }, { type: 'article-newspaper', 'container-title': 'The Harbour Herald' }],
  ['a magazine', { publication: 'The Economist' }, { type: 'article-magazine', 'container-title': 'The Economist' }],
  ['a report', { publication: 'Institute for Trade' }, { type: 'report', publisher: 'Institute for Trade' }],
  ['a page of a site', { publication: 'example.org', url: 'https://example.org/a' }, { type: 'webpage', URL: 'https://example.org/a', 'container-title': 'example.org' }],
  ['a post', { publication: 'X', url: 'https://x.com/roe/1' }, { type: 'post', URL: 'https://x.com/roe/1', 'container-title': 'X' }],
  ['what nothing is known of', { title: '' }, { type: 'document' }],
  ['a day', { published: '2022-02-24' }, { issued: { 'date-parts': [[2022, 2, 24]] } }],
  ['a month', { published: '2022-02' }, { issued: { 'date-parts': [[2022, 2]] } }],
  ['a year', { published: '2022' }, { issued: { 'date-parts': [[2022]] } }],
  ['a day of no known year', { published: '--02-24' }, { issued: { literal: '24 February' } }],
  ['another address', { url: 'file:///etc/passwd' }, { type: 'document' }],
];

describe('a CSL item', () => {
  it.each(bylines)('has the authors of %j', (byline, publication, authors) => {
    expect(splitAuthors(byline, publication)).toEqual(authors);
  });

  it.each(items)('of %s has what is known, and no more', (_does, given, item) => {
    const rest = given.title === '' ? {} : { title: 'T' };
    expect(cslItem({ ...base, ...given }, 'key')).toEqual({ id: 'key', type: 'document', ...rest, ...item });
  });

  it('keeps a byline that no name can be read from', () => {
    const byline = 'x'.repeat(10_000);
    expect(cslItem({ ...base, byline }, 'key').author).toEqual([{ literal: byline }]);
  });
});

describe('citation keys', () => {
  const article = (id: string, fields: object): ReturnType<typeof anArticle> => anArticle({ id, byline: 'Jane Roe', title: 'The Tariff', published: '2022-02', ...fields });

  it.each([
    [{}, 'roe2022tariff'],
    [{ published: null }, 'roetariff'],
    [{ byline: 'Łukasz Größe', title: 'Über den Zoll' }, 'grosse2022uber'],
    [{ byline: '', publication: 'The Harbour Herald' }, 'theharbourherald2022tariff'],
    [{ byline: '王小明', title: '北京', published: null }, 'article'],
  ])('of %j is %s', (fields, key) => {
    expect(citationKeys([article('a', fields)]).get('a')).toBe(key);
  });

  it('are distinct, plain, and stay when articles are added later', () => {
    const word = fc.constantFrom('roe', 'tariff', 'a', 'roe2022tariff', 'tariffa', '漢', '');
    const made = fc.record({ title: word, byline: word, published: fc.constantFrom(null, '2022', '2023') });
    fc.assert(
      fc.property(fc.array(made, { maxLength: 60 }), fc.nat(), (fields, cut) => {
        const all = fields.map((each, index) => article(`id${index}`, { ...each, importedAt: new Date(index * 1000).toISOString() }));
        const keys = citationKeys(all);
        expect(new Set(keys.values()).size).toBe(all.length);
        for (const key of keys.values()) expect(key).toMatch(/^[a-z\d]+$/u);
        const earlier = all.slice(0, cut % (all.length + 1));
        expect([...citationKeys(earlier.reverse())].every(([id, key]) => keys.get(id) === key)).toBe(true);
      }),
    );
  });
});
