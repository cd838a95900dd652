import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FrontEntry } from '../export-document';
import { readArticleId } from './front';
import { aDocument, anOutline, title } from './living.fixture';
import { updateMarked } from './update-marked';
import { writeMarked } from './write-marked';

const before: FrontEntry[] = [
  { key: 'title', value: 'The strait' },
  { key: 'tags', value: ['energy', 'Taiwan'] },
  { key: 'stances', value: { Hawkish: 2, 'Cautious: no': 1 } },
  { key: 'highlights', value: 3 },
];
const entry = (key: string, value: FrontEntry['value']): FrontEntry[] => before.map((each) => (each.key === key ? { key, value } : each));
const without = (key: string): FrontEntry[] => before.filter((each) => each.key !== key);

/** What the user makes of the file, what the library has since, and what lines the front matter then has and has not. */
interface Case {
  what: string;
  edit: readonly [from: string, to: string];
  since: FrontEntry[];
  has: string[];
  lacks?: string[];
  conflicts?: string[];
}

const yaml: Case[] = [
  { what: 'a value that changed', edit: ['', ''], since: entry('title', 'A “new” strait'), has: ['title: "A “new” strait"'] },
  { what: 'a comment on its line', edit: ['"The strait"', '"The strait" # mine'], since: entry('title', 'New'), has: ['title: "New" # mine'] },
  { what: 'quotes that an editor took off', edit: ['"The strait"', 'The strait'], since: entry('title', 'New'), has: ['title: "New"'] },
  { what: 'a value of the user’s', edit: ['"The strait"', '"My strait"'], since: before, has: ['title: "My strait"'] },
  { what: 'a value that both changed', edit: ['"The strait"', '"My strait"'], since: entry('title', 'New'), has: ['title: "My strait"'], conflicts: ['title'] },
  { what: 'keys of the user’s, with comments', edit: ['title:', '# mine\naliases: [a,  b]\ntitle:'], since: entry('highlights', 4), has: ['# mine', 'aliases: [a,  b]', 'highlights: 4'] },
  { what: 'an entry of the user’s in a list', edit: ['  - "Taiwan"', '  - own tag # mine\n  - "Taiwan"'], since: entry('tags', ['Taiwan', 'ports']), has: ['  - own tag # mine', '  - "Taiwan"', '  - "ports"'], lacks: ['  - "energy"'] },
  { what: 'an entry that the user took out', edit: ['  - "energy"\n', ''], since: entry('tags', ['energy', 'Taiwan', 'ports']), has: ['  - "ports"'], lacks: ['  - "energy"'] },
  { what: 'a list that the user writes in brackets', edit: ['\n  - "energy"\n  - "Taiwan"', " [energy, own, 'Taiwan']"], since: entry('tags', ['Taiwan', 'ports']), has: ['tags: [own, \'Taiwan\', "ports"]'] },
  { what: 'a list that becomes empty', edit: ['', ''], since: entry('tags', []), has: ['tags:'], lacks: ['  - "energy"', '  - "Taiwan"'] },
  { what: 'a comment on an entry that went', edit: ['  - "energy"', '  - "energy" # mine'], since: entry('tags', ['Taiwan']), has: ['  - "energy" # mine'], conflicts: ['tags'] },
  { what: 'counts', edit: ['', ''], since: entry('stances', { Hawkish: 3 }), has: ['  "Hawkish": 3'], lacks: ['  "Cautious: no": 1'] },
  { what: 'a comment among counts', edit: ['  "Hawkish": 2', '  # mine\n  "Hawkish": 2'], since: entry('stances', { Hawkish: 3 }), has: ['  # mine', '  "Hawkish": 2'], conflicts: ['stances'] },
  { what: 'a key that the library no longer has', edit: ['', ''], since: without('highlights'), has: [], lacks: ['highlights: 3'] },
  { what: 'such a key with the user’s value', edit: ['highlights: 3', 'highlights: many'], since: without('highlights'), has: ['highlights: many'] },
  { what: 'such a key with a comment', edit: ['highlights: 3', 'highlights: 3 # mine'], since: without('highlights'), has: ['highlights: 3 # mine'] },
  { what: 'a key that the user took out', edit: ['highlights: 3\n', ''], since: entry('highlights', 4), has: [], lacks: ['highlights: 4'] },
  { what: 'a new key', edit: ['', ''], since: [...before, { key: 'date: x', value: '2031-03' }], has: ['"date: x": "2031-03"'] },
  { what: 'no list where the user has a word', edit: ['\n  - "energy"\n  - "Taiwan"', ' own'], since: entry('tags', ['Taiwan', 'ports']), has: ['tags: own'], lacks: ['  - "ports"'], conflicts: ['tags'] },
];

const properties: Case[] = [
  { what: 'a value that changed', edit: ['', ''], since: entry('title', 'New\nlines'), has: ['title:: New lines'] },
  { what: 'a value of the user’s', edit: ['The strait', 'My strait'], since: before, has: ['title:: My strait'] },
  { what: 'a value that both changed', edit: ['The strait', 'My strait'], since: entry('title', 'New'), has: ['title:: My strait'], conflicts: ['title'] },
  { what: 'properties of the user’s', edit: ['tags::', 'alias:: a,  b\ntags::'], since: entry('highlights', 4), has: ['alias:: a,  b', 'highlights:: 4'] },
  { what: 'an entry of the user’s in a list', edit: ['[[energy]],', '[[own, tag]], mine, [[energy]],'], since: entry('tags', ['Taiwan', 'ports']), has: ['tags:: [[own, tag]], mine, [[Taiwan]], [[ports]]'] },
  { what: 'an entry of the user’s in a list that becomes empty', edit: ['[[energy]],', 'own, [[energy]],'], since: entry('tags', []), has: ['tags:: own'] },
  { what: 'an entry that the user took out', edit: ['[[energy]], ', ''], since: entry('tags', ['energy', 'Taiwan', 'ports']), has: ['tags:: [[Taiwan]], [[ports]]'] },
  { what: 'counts', edit: ['', ''], since: entry('stances', { Hawkish: 3 }), has: ['stances:: "Hawkish 3"'] },
  { what: 'no page, tag or number where a text has what looks like one', edit: ['', ''], since: entry('title', '#war in [[Taiwan]]: 1'), has: ['title:: "#war in [[Taiwan]]: 1"'] },
  { what: 'a property that the library no longer has', edit: ['', ''], since: without('tags'), has: [], lacks: ['tags:: [[energy]], [[Taiwan]]'] },
  { what: 'a property that the user took out', edit: ['highlights:: 3\n', ''], since: entry('highlights', 4), has: [], lacks: ['highlights:: 4'] },
];

const styles = { yaml: { cases: yaml, make: aDocument }, properties: { cases: properties, make: anOutline } };
const cases = Object.entries(styles).flatMap(([style, { cases: each, make }]) => each.map((one) => ({ ...one, style, make })));

describe('front matter', () => {
  it.each(cases)('of $style has $what', ({ edit: [from, to], since, has, lacks = [], conflicts = [], make }) => {
    for (const ending of ['\n', '\r\n']) {
      const written = writeMarked(make([title], { front: before }));
      expect(written).toContain(from);
      const file = written.replace(from, () => to).replace(/\n/gu, ending);
      const updated = updateMarked(file, make([title], { front: since }));
      const lines = updated.text.split(ending);
      for (const line of has) expect(lines).toContain(line);
      for (const line of lacks) expect(lines).not.toContain(line);
      expect(updated.front?.conflicts).toEqual(conflicts);
      expect(updateMarked(updated.text, make([title], { front: since })).text).toBe(updated.text);
      expect(readArticleId(updated.text)).toBe('a1');
    }
  });

  it.each(['title: [', 'a: 1\na: 2', '- list', '{title: x}'])('that can’t be read is left alone: %j', (source) => {
    const file = `---\nstancemark: a1\n${source}\n---\n\nMine.\n`;
    const updated = updateMarked(file, aDocument([title]));
    expect(updated.text.startsWith(file)).toBe(true);
    expect(updated.front).toBe(null);
    expect(readArticleId(file)).toBe('a1');
  });

  it.each([
    ['\uFEFF---\nstancemark: "a1"\n---\n', 'a1'], ['---\r\nstancemark: a1 # x\r\n---', 'a1'], ['stancemark:: a1\n', 'a1'], ['title:: x\r\nstancemark:: a1', 'a1'],
    ['stancemark: a1', null], ['', null], ['text\n---\nstancemark: a1\n---', null], ['---\nstancemark: a1\n', null], ['---\ntitle: x\n---\nstancemark:: a1', null],
  ])('of %j names the article %j', (text, id) => {
    expect(readArticleId(text)).toBe(id);
  });

  it('reads the same in two YAML readers, after any update', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('yes', '2031-03-01', '', ' a ', '#', "it's", '- x', 'a: b', '\n', '"')).map((each) => each.replace(/[\0\p{Surrogate}]/gu, ''));
    const values: Record<string, fc.Arbitrary<FrontEntry['value']>> = {
      title: text, yes: fc.integer(), 'a: b': fc.uniqueArray(text, { maxLength: 4 }), on: fc.uniqueArray(text, { maxLength: 4 }), '#': text,
      '': fc.dictionary(text.filter((name) => name !== '__proto__'), fc.nat(), { maxKeys: 3 }),
    };
    const entries = Object.entries(values).map(([key, value]) => fc.option(value.map((each): FrontEntry => ({ key, value: each })), { nil: undefined }));
    const front = fc.tuple(...entries).map((each) => each.filter((one) => one !== undefined));
    fc.assert(
      fc.property(front, front, (first, second) => {
        const { text: file } = updateMarked(writeMarked(aDocument([], { front: first })), aDocument([], { front: second }));
        const source = file.split('---\n')[1] ?? '';
        const expected = Object.fromEntries([...second.map((each) => [each.key, each.value] as const), ['stancemark', 'a1']]);
        // An empty list may lose its brackets, and entries that stay go before those that come.
        const settleValue = (value: unknown): unknown => (Array.isArray(value) ? (value.length === 0 ? null : value.map(String).sort()) : value);
        const settle = (read: unknown): unknown => Object.fromEntries(Object.entries(read ?? {}).map(([name, value]) => [name, settleValue(value)]));
        for (const read of [parse, load]) expect(settle(read(source))).toEqual(settle(expected));
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);
});
