import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeMarked } from '../living/write-marked';
import { writeDocument } from '../write-document';
import { hostileText, openNote } from './hostile.fixture';
import { logseqShape } from './logseq-shape';
import { obsidianShape } from './obsidian-shape';
import { readLogseq, type LogseqBlock } from './read-logseq.fixture';
import { readObsidian } from './read-obsidian.fixture';
import { article, articleOf, makeSpeaker, makeTag } from './shapes.fixture';

const options = { arrangement: 'stance', fileNameOf: (id: string) => (id === 'other' ? 'Other article.md' : null) } as const;
const exported = articleOf(
  [
    { text: 'First words', tags: ['hawk', 'gas'], speaker: 'marrow', attribution: 'direct', note: 'As [she says](stancemark:highlight/far), in [it](stancemark:article/other).' },
    { text: 'Second words', tags: ['hawk', 'calm', 'year'], note: 'See [above](stancemark:highlight/h0).' },
  ],
  {
    tags: [makeTag('hawk', 'stance', 'Very hawkish!'), makeTag('calm', 'stance', 'TODO'), makeTag('energy', 'topic', 'Energy policy'), makeTag('gas', 'topic', 'Gas & [oil]', 'energy'), makeTag('year', 'topic', '2031')],
    speakers: [makeSpeaker('marrow', 'Ilse Marrow', 'envoy')],
    linked: ({ id }) => (id === 'h0' ? article : { ...article, id: 'other', title: 'Other' }),
  },
);

/** A file by itself, and as it lies in a folder where it is kept up to date. */
const ways = [['by itself', writeDocument], ['in a folder', writeMarked]] as const;

/** A block's lines but for comments, which Logseq does not show. */
const shown = (block: LogseqBlock | undefined): string[] | undefined => block?.lines.filter((line) => !/^<!-- .* -->$/u.test(line));

describe.each(ways)('Obsidian, of a file %s,', (_way, write) => {
  it('finds tags, callouts, ids and links', () => {
    const file = write(obsidianShape(exported, options));
    const read = readObsidian(file);
    expect(new Set(read.tags)).toEqual(new Set(['stance/Very-hawkish', 'Energy-policy/Gas-oil', 'stance/TODO', '_2031']));
    expect(read.callouts).toEqual([{ type: 'quote', blockId: 'hl-h0' }, { type: 'quote', blockId: 'hl-h1' }]);
    expect(read.wikilinks).toEqual(['Other article#^hl-far|she says', 'Other article|it', '#^hl-h0|above', '#^hl-h1']);
  });

  it('finds them whatever the words, names and notes are', () => {
    fc.assert(
      fc.property(hostileText, hostileText, openNote, openNote, (words, name, note, second) => {
        const file = write(
          obsidianShape(
            articleOf([{ text: words, note, tags: ['t', 's'], speaker: 'p' }, { text: words, note: second, tags: ['s'] }, { text: words }], {
              article: { ...article, title: words, note },
              tags: [makeTag('t', 'topic', name), makeTag('s', 'stance', words, 't')],
              speakers: [makeSpeaker('p', name, words)],
            }),
            options,
          ),
        );
        const { callouts, blockIds } = readObsidian(file);
        expect(blockIds).toEqual(['hl-h0', 'hl-h1', 'hl-h2']);
        expect(callouts.filter(({ blockId }) => blockId !== null).map(({ blockId }) => blockId)).toEqual(blockIds);
      }),
      { numRuns: 500 },
    );
  });
});

describe.each(ways)('Logseq, of a file %s,', (_way, write) => {
  it('finds pages, blocks and what they refer to', () => {
    const { properties, blocks } = readLogseq(write(logseqShape(exported, options)));
    expect(properties).toMatchObject({ 'full-title': 'A quiet strait', highlights: '2', tags: '[[Very hawkish!]], [[Energy policy/Gas & oil]], [[TODO]], [[2031]]' });
    const [title, hawkish, calm] = blocks;
    expect(title?.lines[0]).toBe('# A quiet strait');
    const [first, second] = hawkish?.children ?? [];
    expect(shown(hawkish)).toEqual(['## Very hawkish!']);
    expect(first?.lines.slice(0, 2)).toEqual(['**Ilse Marrow** (envoy), direct quote · #[[Very hawkish!]] #[[Energy policy/Gas & oil]]', '> First words']);
    expect(shown(first?.children[0])?.join('\n').trim()).toMatch(/^As \[she says\]\(\(\([\da-f-]{36}\)\)\), in \[it\]\(\[\[Other article\]\]\)\.$/u);
    expect(second?.children[0]?.lines[0]).toBe(`See [above](((${first?.properties['id'] ?? ''}))).`);
    expect(shown(calm)).toEqual(['## *TODO*']);
    expect(calm?.children[0]?.lines[0]).toBe(`((${second?.properties['id'] ?? ''}))`);
  });

  it('keeps every passage and note a block of its own', () => {
    const idsIn = (blocks: readonly LogseqBlock[]): string[] =>
      blocks.flatMap(({ properties, children }) => [...('id' in properties ? [properties['id'] ?? ''] : []), ...idsIn(children)]);
    fc.assert(
      fc.property(hostileText, hostileText, openNote, (words, name, note) => {
        const given = articleOf([{ text: words, note, tags: ['t'], speaker: 'p' }, { text: words, note }, { text: words }], {
          article: { ...article, title: words, byline: name },
          tags: [makeTag('t', 'topic', name)],
          speakers: [makeSpeaker('p', name, words)],
        });
        const document = logseqShape(given, { ...options, arrangement: 'reading' });
        const { blocks, properties } = readLogseq(write(document));
        expect(properties['highlights']).toBe('3');
        expect(blocks).toHaveLength(4);
        expect(idsIn(blocks)).toHaveLength(3);
        expect(blocks.flatMap(({ children }) => children)).toHaveLength(document.parts.length - 4);
      }),
      { numRuns: 500 },
    );
  });
});
