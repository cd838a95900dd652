import { Parser, type Node } from 'commonmark';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { articleText } from '../../article-text';
import type { Block } from '../../body';
import type { Article, Highlight, Speaker, Tag } from '../../records';
import type { Arrangement } from '../arrangement';
import type { ExportedArticle } from '../exported-article';
import { markdownShape } from './markdown-shape';
import { writeDocument } from '../write-document';

function exportMarkdown(exported: ExportedArticle, { arrangement }: { arrangement: Arrangement }): string {
  return writeDocument(markdownShape(exported, { arrangement, fileNameOf: () => null }));
}

const blocks: Block[] = [
  { type: 'heading', level: 1, text: 'A quiet strait' },
  { type: 'paragraph', text: '“We must act,” Marrow said.' },
  { type: 'heading', level: 2, text: 'What the ports ask' },
  { type: 'paragraph', text: '1. First of all, wait.\n# Then talk.' },
  { type: 'heading', level: 3, text: 'More stories' },
  { type: 'paragraph', text: 'Nobody knows.' },
];
const text = articleText(blocks);

const article: Article = {
  id: 'article', title: 'A quiet strait', byline: 'Ada *Vale*', publication: 'The Meridian', published: '2031-03',
  url: 'https://meridian.example/a?b=c d', language: 'en', importedAt: '2031-03-04T00:00:00Z', edition: 'edition',
  setAside: [4], note: '',
};

const tag = (id: string, kind: Tag['kind'], name: string, position: number): Tag => ({
  id, kind, name, colour: 'rust', pattern: 'solid', key: null, parent: null, definition: '', position,
});
const tags = [
  tag('energy', 'topic', 'energy', 1), tag('cautious', 'stance', 'Cautious', 1), tag('hawkish', 'stance', 'Hawkish', 0), tag('open', 'stance', 'Open', 2),
  tag('ports', 'topic', 'ports_[x]', 2),
];
const speakers: Speaker[] = [
  { id: 'marrow', name: 'Ilse Marrow', role: 'envoy', affiliation: 'Harbour League' },
  { id: 'dunn', name: 'Dunn', role: '', affiliation: '' },
];

function highlight(id: string, exact: string, more: Partial<Highlight> = {}): Highlight {
  const start = text.indexOf(exact);
  return {
    id, articleId: 'article', anchor: { start, end: start + exact.length, exact, prefix: '', suffix: '' }, tags: [], speaker: null,
    attribution: null, note: '', createdAt: '2031-03-04T00:00:00Z', updatedAt: '2031-03-04T00:00:00Z', ...more,
  };
}
const highlights = [
  highlight('last', 'Nobody knows.', { attribution: 'anonymous' }),
  highlight('both', '1. First of all, wait.\n# Then talk.', { tags: ['energy', 'cautious', 'ports', 'hawkish', 'gone'], speaker: 'dunn', note: '# Why?\n\n```\nx' }),
  highlight('first', '“We must act,”', { tags: ['hawkish'], speaker: 'marrow', attribution: 'direct' }),
  highlight('across', 'said.\n\nWhat the ports', { speaker: 'gone' }),
  highlight('elsewhere', 'Nobody', { articleId: 'other' }),
];
const exported: ExportedArticle = { article, blocks, highlights, tags, speakers, linked: () => null };

const head = `---
title: "A quiet strait"
byline: "Ada *Vale*"
publication: "The Meridian"
date: "2031-03"
url: "https://meridian.example/a?b=c d"
highlights: 4
stances:
  "Hawkish": 2
  "Cautious": 1
  "Open": 0
---

# A quiet strait

Ada \\*Vale\\* · The Meridian · March 2031 · <https://meridian.example/a?b=c%20d>
`;
const entries = {
  first: `> “We must act,”

— **Ilse Marrow** (envoy, Harbour League), direct quote · Hawkish
`,
  across: `> said.
>
> What the ports
`,
  both: `> 1\\. First of all, wait.\\
> \\# Then talk.

— **Dunn** · Cautious, Hawkish · energy, ports\\_\\[x]

### Why?

\`\`\`
x
\`\`\`
`,
  last: `> Nobody knows.

— anonymous source
`,
};

describe('an export as Markdown', () => {
  it('puts passages under their stances', () => {
    expect(exportMarkdown(exported, { arrangement: 'stance' })).toBe(
      [head, '## Hawkish\n', entries.first, entries.both, '## Cautious\n', entries.both, '## No stance\n', entries.across, entries.last].join('\n'),
    );
  });

  it('puts passages under the article’s headings', () => {
    expect(exportMarkdown(exported, { arrangement: 'reading' })).toBe(
      [head, entries.first, entries.across, '## What the ports ask\n', entries.both, entries.last].join('\n'),
    );
  });

  it('says so where nothing is highlighted or known', () => {
    const bare = { ...article, title: ' ', byline: '', publication: '', published: null, url: 'javascript:alert(1)' };
    expect(exportMarkdown({ article: bare, blocks, highlights: [], tags: [], speakers: [], linked: () => null }, { arrangement: 'stance' })).toBe(
      '---\ntitle: " "\nurl: "javascript:alert(1)"\nhighlights: 0\nstances: {}\n---\n\n# Untitled article\n\nNo highlights yet.\n',
    );
  });

  it('keeps the article’s note below the title', () => {
    const markdown = exportMarkdown({ ...exported, article: { ...article, note: '# Context\n\n<!-- open' } }, { arrangement: 'reading' });
    expect(markdown).toContain('\n\n## Context\n\n<!-- open\n-->\n\n> “We must act,”');
  });

  it('says which passages are no longer in the text', () => {
    const orphan = highlight('orphan', 'Nobody knows.', { tags: ['hawkish'] });
    const given = { ...exported, highlights: [{ ...orphan, anchor: { ...orphan.anchor, exact: 'Nobody said.' } }] };
    expect(exportMarkdown(given, { arrangement: 'reading' })).toContain(
      '## No longer in the text\n\n> Nobody said.\n\n— Hawkish · no longer in the text\n',
    );
    expect(exportMarkdown(given, { arrangement: 'stance' })).toContain(
      '## Hawkish\n\n> Nobody said.\n\n— Hawkish · no longer in the text\n',
    );
  });

  it('does not depend on the order of the records', () => {
    const reversed = { ...exported, highlights: highlights.toReversed(), tags: tags.toReversed(), speakers: speakers.toReversed() };
    for (const arrangement of ['stance', 'reading'] as const) {
      expect(exportMarkdown(reversed, { arrangement })).toBe(exportMarkdown(exported, { arrangement }));
    }
  });
});

/** The document's outline: each block at the top, a heading or quote with the text in it. */
function outlineOf(markdown: string): string[] {
  const outline: string[] = [];
  for (let block = new Parser().parse(markdown.replace(/^---\n.*?\n---\n/su, '')).firstChild; block; block = block.next) {
    outline.push(`${block.type} ${textIn(block)}`);
  }
  return outline;
}

function textIn(block: Node): string {
  let shown = '';
  const walker = block.walker();
  for (let step = walker.next(); step; step = walker.next()) {
    if (step.entering && step.node !== block) shown += step.node.type === 'text' ? (step.node.literal ?? '') : `<${step.node.type}>`;
  }
  return shown;
}

describe('an export of hostile content', () => {
  const hostile = fc
    .array(fc.oneof(fc.constantFrom('](javascript:alert(1))', '---', '```', '<!--', '[[', '%%', '**', '- ', '# ', '> ', '`', '*', '_', ': ', '"', "'", '\\', '&lt;', '(', ')', '|', '\u2028', '😀', 'https://a.com', 'word', ' '), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 })), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join(''));
  const shown = (written: string): string => written.replace(/[\s\u0085]+/gu, ' ').trim();

  it('keeps its outline, its words and its front matter', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (words, name, stance, title) => {
        const one = highlight('one', words, { tags: ['stance', 'topic'], speaker: 'speaker', note: `${words}\n\n<!-- ${name}` });
        const given: ExportedArticle = {
          article: { ...article, title, byline: name, publication: stance, url: name },
          blocks: [{ type: 'paragraph', text: words }],
          highlights: [{ ...one, anchor: { ...one.anchor, start: 0, end: words.length } }, { ...one, id: 'two', note: '' , anchor: { ...one.anchor, start: 0, end: words.length } }],
          tags: [tag('stance', 'stance', stance, 0), tag('topic', 'topic', name, 0)],
          speakers: [{ id: 'speaker', name, role: stance, affiliation: title }],
          linked: () => null,
        };
        const markdown = exportMarkdown(given, { arrangement: 'stance' });
        const [, frontMatter = ''] = /^---\n(.*?)\n---\n/su.exec(markdown) ?? [];
        for (const read of [parse, load]) {
          expect(read(frontMatter)).toMatchObject({ title, byline: name, publication: stance, url: name, highlights: 2, stances: { [stance]: 2 } });
        }
        const outline = outlineOf(markdown);
        expect(outline[0]).toBe(`heading ${shown(title) || 'Untitled article'}`);
        expect(outline).toContain(`heading ${shown(stance)}`);
        const [role, affiliation, speaker] = [stance, title, name].map(shown);
        const place = [role, affiliation].filter((part) => part !== '').join(', ');
        const who = speaker === '' ? '' : `<strong>${speaker ?? ''}${place === '' ? '' : ` (${place})`}`;
        const line = [who, shown(stance), shown(name)].filter((part) => part !== '').join(' · ');
        expect(outline.at(line === '' ? -1 : -2)).toMatch(/^block_quote <paragraph>/u);
        if (line !== '') expect(outline.at(-1)).toBe(`paragraph — ${line}`);
      }),
      { numRuns: 500 },
    );
  });
});
