import { describe, expect, it } from 'vitest';
import { joinDocuments } from './join-documents';
import { shapeIds } from './shapes/shape-ids';
import { shapes } from './shapes/shapes';
import { article, articleOf, makeTag } from './shapes/shapes.fixture';
import { writeDocument } from './write-document';
import { writeYaml } from './write-yaml';

const tags = [makeTag('hawk', 'stance', 'Hawkish'), makeTag('calm', 'stance', 'Calm'), makeTag('gas', 'topic', 'Gas')];
const passages = [{ text: 'One', tags: ['hawk', 'calm', 'gas'], note: 'Why?' }, { text: 'Two', tags: ['calm'] }];
const first = articleOf(passages, { tags });
const second = { ...first, article: { ...article, id: 'second', title: 'Another strait' }, highlights: first.highlights.map((one) => ({ ...one, id: `s${one.id}`, articleId: 'second' })) };
const options = { arrangement: 'stance', fileNameOf: () => null } as const;

describe.each(shapeIds)('the %s shape', (id) => {
  const write = shapes[id];
  const documents = [write(first, options), write(second, options)];

  it('gives every part an id of its own, under the heading of a section that is there', () => {
    for (const { parts } of [...documents, joinDocuments('Both', documents)]) {
      const ids = parts.map((part) => part.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { section } of parts) if (section !== null) expect(ids).toContain(section);
      for (const { text } of parts) expect(text).toBe(text.replace(/^\n+|\n+$/gu, ''));
    }
  });

  it('joins articles, each under its title, with a front matter true of all', () => {
    const joined = joinDocuments('Both', documents);
    const front = Object.fromEntries(joined.front.map(({ key, value }) => [key, value]));
    expect(front).toEqual({
      [id === 'logseq' ? 'full-title' : 'title']: 'Both',
      articles: 2,
      highlights: 4,
      ...(id === 'obsidian' ? {} : { stances: { Hawkish: 2, Calm: 4 } }),
      ...(id === 'obsidian' ? { tags: ['stance/Hawkish', 'stance/Calm', 'Gas'] } : {}),
      ...(id === 'logseq' ? { tags: ['Hawkish', 'Calm', 'Gas'] } : {}),
    });
    expect(writeDocument(joined).match(/^(?:- )?# .*$/gmu)?.map((line) => line.replace('- ', ''))).toEqual(['# A quiet strait', '# Another strait']);
  });
});

describe('writeYaml', () => {
  it('writes lists and counts, and says where there are none', () => {
    expect(writeYaml([{ key: 'a', value: [] }, { key: 'b', value: ['x: y'] }, { key: 'c', value: {} }, { key: 'd', value: { z: 1 } }])).toBe(
      'a: []\nb:\n  - "x: y"\nc: {}\nd:\n  "z": 1',
    );
  });
});
