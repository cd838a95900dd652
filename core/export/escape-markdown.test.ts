import fc from 'fast-check';
import { Parser } from 'commonmark';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from './escape-markdown';

const linkifying = new MarkdownIt({ html: true, linkify: true });

/** What a reader sees of Markdown, paragraphs apart; anything but words and breaks shows as its name in brackets. */
const readers = {
  'markdown-it': (markdown: string): string => {
    const paragraphs: string[] = [];
    for (const token of linkifying.parse(markdown, {})) {
      if (token.type === 'inline') {
        const shown = (token.children ?? []).map((child) => {
          if (child.type === 'text' || child.type === 'text_special') return child.content;
          return child.type === 'hardbreak' ? '\n' : `⟦${child.type}⟧`;
        });
        paragraphs.push(shown.join(''));
      } else if (!token.type.startsWith('paragraph_')) paragraphs.push(`⟦${token.type}⟧`);
    }
    return paragraphs.join('\n\n');
  },
  commonmark: (markdown: string): string => {
    const paragraphs: string[] = [];
    const walker = new Parser().parse(markdown).walker();
    for (let step = walker.next(); step; step = walker.next()) {
      const { node, entering } = step;
      if (!entering || node.type === 'document') continue;
      if (node.type === 'paragraph') paragraphs.push('');
      else {
        const shown = node.type === 'text' ? node.literal : node.type === 'linebreak' ? '\n' : `⟦${node.type}⟧`;
        paragraphs.push((paragraphs.pop() ?? '') + (shown ?? ''));
      }
    }
    return paragraphs.join('\n\n');
  },
};

/** The text as far as a passage is told apart: one kind of line break, one kind of paragraph boundary, none at the ends. */
function settled(text: string): string {
  return text
    .replace(/\r\n?|\v/gu, '\n')
    .replace(/[\0\p{Surrogate}]/gu, '\uFFFD')
    .replace(/^\n+|\n+$/gu, '')
    .replace(/\n{3,}/gu, '\n\n');
}

const plain = [
  '“On one hand, we are following the six others,” she said — slowly (and quietly).',
  'It’s a “so-called” 14.5% rise; the U.S.-led group’s costs: $100 million, or $2.50 a head!',
  'AT&T’s C# team won 3-2, i.e. 5 < 6 and 7 > 6, on 24/2/2022 at 9:30 a.m.',
  'snake_case_names, ‘single’ and "straight" marks, 10 000 €, № 5, naïve coöperation…',
  '-5 degrees, +3 percent, 100 % sure; either/or. 2022 was cold',
  '日本は「慎重」な姿勢を示した。',
];

const escaped: Record<string, string> = {
  '1. First': '1\\. First',
  '2022. A year': '2022\\. A year',
  '- item': '\\- item',
  '+ item': '\\+ item',
  '* item': '\\* item',
  '# Title #': '\\# Title \\#',
  'a\n===': 'a\\\n\\=\\=\\=',
  'a\n---': 'a\\\n\\---',
  '[^1] and [[page]]': '\\[\\^1] and \\[\\[page]]',
  'https://example.com': 'https:\\//example\\.com',
  'www.a': 'www\\.a',
  'see www.example.com': 'see www\\.example\\.com',
  'mail me@example.com': 'mail me\\@example\\.com',
  '==mark== %%hidden%% ~~gone~~': '\\=\\=mark\\=\\= \\%\\%hidden\\%\\% \\~\\~gone\\~\\~',
  '$x$ and US$5': '\\$x\\$ and US\\$5',
  'one\n\ntwo': 'one\n\ntwo',
  'one\ntwo': 'one\\\ntwo',
  '': '',
};

const nasty = [
  ...Object.keys(escaped),
  '    indented', '\tindented', 'trailing  ', 'trailing\\', 'a\\\nb', '  \n  a', 'a\n    b', '\u00a0nbsp\u00a0', 'a\u2028b', '\u2029', '\ufefftext',
  '&amp; &copy; &#65; &#x41; &nosuch; &', '&amp', '<b>bold</b>', '<!-- hidden', '<!-- a --> b', '<?php', '<![CDATA[x', '<!DOCTYPE html', '<script>', '</p>',
  '<https://example.com>', '<me@example.com>', '[a](b)', '[a]: b', '![a](b)', '[a][b]', '[ ] task', '\\[a](b)', '\\\\', '\\*', '](javascript:alert(1))',
  '`code`', '``', '```\ncode', '~~~\ncode', '***', '* * *', '---', '- - -', '___', '_ _ _', '=', '==', '===', '-', '+', '*', '>', '>quote', '> quote', '>>',
  '#', '######', '####### seven', '#tag', 'a #tag/b', '^block', 'end ^block-id', 'a^[note]', '1)', '1.', '123456789. a', '1234567890. a', '0) a',
  '*a*', '**a**', '_a_', '__a__', 'a_b_', '_a_b', '“_a_”', 'a__b__c', '*a _b* c_', 'a*b*c', '😀_a_', '|a|b|\n|-|-|', 'a | b\n--- | ---', 'a\n:-:', 'a\n:--', ': definition', '::: note',
  'http://a.b', 'HTTP://A.COM/x_y_z', 'ftp://files.example', '//localhost', '//example.com', 'mailto:a@b.co', 'a.b.com', 'x.рф', '😀.com', 'javascript:alert(1)', 'www.a', 'example.com/?q=a&amp;b',
  '{{x}} {%x%} <%x%>', '$$x$$', '$5$', '%%', '%%%', '====', '\u0000', '\ud800', 'a\udc00b', '\u0085', '\u000b', '\u000c', '\u001f', 'a\r\nb', 'a\rb', '\n\n\na\n\n\n\nb\n', 'a\n\n \n\nb', ' ',
];

describe.each(Object.entries(readers))('escaped text read by %s', (_name, read) => {
  it.each([...plain, ...nasty])('shows %j itself', (text) => {
    expect(read(escapeMarkdown(text))).toBe(settled(text));
  });

  const pieces = fc.constantFrom(...nasty, ...'\\`*_[](){}<>#+-.!|~^=%$&:;/@"\' \t\n0123ab'.split(''), '\n\n', 'word', 'é', '😀');
  const likelyText = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 });

  it('shows any text itself', () => {
    const texts = fc.oneof(likelyText.map((parts) => parts.join('')), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(escapeMarkdown(text))).toBe(settled(text));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('escapeMarkdown', () => {
  it.each(plain)('leaves prose as it is: %s', (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });

  it.each(Object.entries(escaped))('writes %j as %j', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });
});
