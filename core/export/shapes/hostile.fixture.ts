import fc from 'fast-check';

/** Words that broke some export or other, written for this. */
export const naughty = [
  '    indented', '\tindented', 'trailing  ', 'trailing\\', 'a\\\nb', '\u00a0nbsp\u00a0', 'a\u2028b', '\u2029x', '\ufefftext', '\u202Eright to left', 'zero\u200bwidth',
  '&amp; &copy; &#65;', '&amp', '<b>bold</b>', '<!-- hidden', '<!-- a --> b', '--> after', '<?php', '<![CDATA[x', '<!DOCTYPE html', '<script>alert(1)</script>', '</p>',
  '<https://example.com>', '<me@example.com>', '[a](b)', '[a]: b', '![a](b)', '[a][b]', '[ ] task', '](javascript:alert(1))', '[^1]', '[^1]: note', '^[inline]',
  '`code`', '``', '```\ncode', '~~~\ncode', '***', '* * *', '---', '- - -', '___', '===', '-', '+', '*', '>', '> quote', '>>', '- item', '+ item', '* item', '1. one', '2) two',
  '#', '######', '# Heading', 'Heading\n===', 'Heading\n---', '#tag', 'a #tag/b', '#[[tag]]', 'C#', 'end ^block-id', '^hl-h0', '*a*', '**a**', '_a_', '__a__', '~~gone~~', 'a*b*c',
  '|a|b|\n|-|-|', 'a | b\n--- | ---', ':--', ': definition', '::: note', 'http://a.b', 'www.a.example', '//example.com', 'me@example.com', 'example.com',
  '==mark==', '%%hidden%%', '%%', '[[page]]', '[[page#^id|words]]', '![[page]]', '$x$', '$$x$$', '$5 and $6', '[!note] callout', '[!quote]-',
  '((6f1c2f9e-0000-4000-8000-000000000000))', '{{embed ((x))}}', '{{query (todo)}}', 'TODO act', 'DOING x', 'LATER\nNOW', 'key:: value', 'id:: 1', 'a\nid:: 1', '::', ':::', ':LOGBOOK:', 'SCHEDULED: <2031-01-01>', '[#A] urgent', '^^high^^', '#+BEGIN_QUOTE', '@@html: <b>@@', '\\((', '\\::',
  '{% x %} {{ y }}', '“curly” and "straight"', '😀 é 日本は', '\u0000', '\ud800', '\u0085', '\u000b', '\u000c', 'a\r\nb', 'a\rb', 'stancemark:article/x', 'NaN', 'null', '1e5', 'true',
];

const pieces = fc.constantFrom(...naughty, ...'\\`*_[](){}<>#+-.!|~^=%$&:;/@"\' \t\n0123ab'.split(''), 'word', 'é');

/** What an article might hold at its worst: something of it can be seen. */
export const hostileText = fc
  .array(fc.oneof({ weight: 4, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) }), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('').replace(/(?:\r\n?|\n|\v){2,}/gu, '\n'))
  .filter((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text));

/** A note whose blocks are begun and not ended; HTML is left to the tests of `settleNote`. */
export const openNote = fc
  .array(
    fc.constantFrom(
      '', '', 'text', '    text', '```', '~~~', '# a', '## b #', 'a\n===', 'a\n---', '---', '- - -', '***', '- a', '  - b', '- - c', '* d', '1. e', '   - f',
      '> g', '> - h', '> # i', '- # j', '%%', '`%%`', '$$', '`$$`', '| a |', '\ta', '\\', '#', '-',
    ),
    { maxLength: 8 },
  )
  .map((lines) => lines.join('\n'));
