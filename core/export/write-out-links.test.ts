import { Parser } from 'commonmark';
import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { isInternalAddress, resolveLinksIn } from '../internal-link';
import { libraryFrom, noRecords } from '../library';
import { aHighlight, anArticle } from '../library.fixture';
import { settleNote } from './settle-note';
import { writeOutLinks } from './write-out-links';

const library = libraryFrom({
  ...noRecords,
  articles: [anArticle({ id: 'here', title: 'Here' }), anArticle({ id: 'there', title: 'The *quiet* [strait]\n# two' }), anArticle({ id: 'bare', title: '' })],
  highlights: [aHighlight({ id: 'near', articleId: 'here' }), aHighlight({ id: 'far', articleId: 'there' })],
});
const write = (note: string): string => writeOutLinks(note, 'here', resolveLinksIn(library));
const title = String.raw`The \*quiet\* \[strait] # two`;

const written: [what: string, note: string, expected: string][] = [
  ['leaves other links', 'a [b](https://example.org) &amp; c', 'a [b](https://example.org) &amp; c'],
  ['writes a link within the article as its words', 'see [these words](stancemark:highlight/near) first', 'see these words first'],
  ['names another article', 'see [these words](stancemark:highlight/far), then', `see these words (${title}), then`.replace(' #', String.raw` \#`)],
  ['names an article once', '[The \\*quiet\\* \\[strait\\] # two](stancemark:article/there)', title.replace(' #', String.raw` \#`)],
  ['keeps the words of what is gone', '[words](stancemark:highlight/gone) [more](stancemark://app/)', 'words more'],
  ['keeps the words of an article without a title', '[words](stancemark:article/bare)', 'words'],
  ['keeps words the words they are', '[# \\*x\\* \\[y\\]](stancemark:highlight/near)', String.raw`\# \*x\* \[y]`],
  ['keeps what stands around', '- **[words](stancemark:highlight/near)**\n> [a\n> b](stancemark:highlight/near)', '- **words**\n> a b'],
  ['writes out references', '[words][x], [x]\n\n[x]: stancemark:highlight/near', 'words, x\n\n'],
  ['writes out an autolink', 'a <stancemark:article/there> b', `a ${title.replace(' #', String.raw` \#`)} b`],
  ['writes out an image', '![words](stancemark:article/here)', 'words'],
  ['sees through entities', '[words](&#115;tancemark&colon;article/here)', 'words'],
  ['leaves no address in code or HTML', '`stancemark:article/here` <a href="stancemark:highlight/far">b</a>', '`‹link›` <a href="‹link›">b</a>'],
  ['makes no definition of what was none', '[x]: &#115;tancemark:x\tstancemark:article/there\n\n[x]', '[x]: &#115;tancemark:x\t‹link›\n\n[x]'],
  ['leaves the name alone', 'Stancemark: a program.', 'Stancemark: a program.'],
];

/** Where the links and pictures of a Markdown document lead, by two readers. */
function destinations(markdown: string): string[] {
  const found: string[] = [];
  const collect = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      found.push(...['href', 'src'].map((name) => String(token.attrGet(name) ?? '')));
      collect(token.children ?? []);
    }
  };
  const permissive = new MarkdownIt({ html: true, linkify: true });
  permissive.validateLink = () => true;
  collect(permissive.parse(markdown, {}));
  const walker = new Parser().parse(markdown).walker();
  for (let step = walker.next(); step; step = walker.next()) found.push(step.node.destination ?? '');
  return found;
}

const part = fc.constantFrom(
  'stancemark:article/there', 'stancemark:highlight/far', 'STANCEMARK:article/here', 'stancemark&colon;article/x', '&#115;tancemark:x', 'stancemark\\:x', 'stancemark://app/',
  '[', ']', '](', ')', '<', '>', '![', '[x]', '[x]: ', '[words](stancemark:article/there)', '\n', '\n\n', '- ', '> ', '`', '*', '# ', '\\', 'word', ' ', '"', '\t', '\uFEFF', '\r\n', '<a href="', '😀', '    ',
);

describe('writeOutLinks', () => {
  it.each(written)('%s', (_what, note, expected) => {
    expect(write(note)).toBe(expected);
  });

  it('lets no address of the program’s own leave', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const exported = settleNote(write(parts.join('')), 2);
        expect(destinations(exported).filter(isInternalAddress)).toEqual([]);
        expect(exported).not.toMatch(/stancemark:(?:article|highlight)\//iu);
      }),
      { numRuns: 4_000 },
    );
  });
});
