import { HtmlRenderer, Parser } from 'commonmark';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { aDocument, anOutline, aPart } from './living.fixture';
import { updateMarked } from './update-marked';
import { writeMarked } from './write-marked';

const markdownIt = new MarkdownIt({ html: true });
const readers = {
  'markdown-it': (markdown: string) => markdownIt.render(markdown),
  commonmark: (markdown: string) => new HtmlRenderer().render(new Parser().parse(markdown)),
};

const texts: Record<string, string> = {
  'a heading': '## Hawkish',
  'a paragraph': 'Words\\\nand *more*.',
  'a quotation': '> Words\n>\n> and more.\n\n— **Ilse Marrow**',
  'a list': '- one\n  - two\n\n3. three',
  'code in a fence': '```js\n<!-- a -->\n```',
  'indented code': '    code\n\n    more',
  'a table': '| a | b |\n| --- | --- |\n| c | d |',
  'a rule': 'a\n\n---',
  'an underlined heading': 'Title\n===',
  HTML: '<div>\na\n</div>',
  'a definition': '[a]: https://example.org\n\nSee [a].',
  'what looks like a mark': 'a <!-- stancemark article - 0 -->\n\n<!-- /stancemark article -->',
};

/** What a reader shows of a body, without comments. */
const shown = (html: string): string => html.replace(/\s*<!--[^]*?-->\s*/gu, '\n').replace(/\n+/gu, '\n').replace(/\s*(<\/?li>)\s*/gu, '$1').trim();
const bodyOf = (file: string): string => file.slice(file.indexOf('-->') + 3);

describe.each(Object.entries(readers))('a marked file read by %s', (_name, read) => {
  it.each(Object.entries(texts))('shows %s as without marks', (_what, text) => {
    const parts = [aPart('article', '# Title'), aPart('a', text), aPart('b', 'Behind.')];
    const plain = parts.map((part) => part.text).join('\n\n');
    expect(shown(read(bodyOf(writeMarked(aDocument(parts)))))).toBe(shown(read(plain)));
  });

  it.each(Object.entries(texts))('shows %s in an outline as without marks', (_what, text) => {
    const { parts } = anOutline([aPart('article', '# Title'), aPart('a', text, 'x'), aPart('b', 'Behind.', 'x')]);
    const plain = parts.map((part) => part.lead + part.text.split('\n').join(`\n${part.indent}`)).join('\n');
    const file = writeMarked({ ...aDocument([]), parts, frontStyle: 'properties', separator: '\n' });
    expect(shown(read(file.slice(file.indexOf('- # Title'))))).toBe(shown(read(plain)));
  });
});

describe('a footnote', () => {
  const cited = aPart('highlight:1', '> Words[^1]\n\n[^1]: Vale, *The strait*.');
  const document = aDocument([cited, { ...aPart('note:1', 'A note.\n\nMore.'), lead: '    ', indent: '    ' }, aPart('b', 'Behind.')]);
  const file = writeMarked(document);

  it('is not ended by the mark of a part whose note goes on in it', () => {
    expect(file).toContain('[^1]: Vale, *The strait*.\n    <!-- /stancemark highlight:1 -->\n\n    <!-- stancemark note:1 ');
    expect(file).toContain('\n    A note.\n\n    More.\n    <!-- /stancemark note:1 -->\n');
  });

  it('is updated in its place', () => {
    expect(updateMarked(file, document)).toMatchObject({ text: file, changes: [], conflicts: [] });
    const since = { ...document, parts: document.parts.map((part) => ({ ...part, text: part.text.replace('strait', 'port').replace('More', 'Less') })) };
    const { text, changes } = updateMarked(file, since);
    expect(text.replace(/<!--.*-->/gu, '')).toBe(writeMarked(since).replace(/<!--.*-->/gu, ''));
    expect(changes).toHaveLength(2);
  });
});
