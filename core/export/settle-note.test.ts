import { Parser } from 'commonmark';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { settleNote } from './settle-note';

const settled: [what: string, note: string, expected: string][] = [
  ['keeps plain words', 'Just *words*, `code` and a [link](https://example.com).', 'Just *words*, `code` and a [link](https://example.com).'],
  ['keeps what is closed', '```js\nx\n```', '```js\nx\n```'],
  ['closes a fence', '```js\nx', '```js\nx\n```'],
  ['closes a longer fence', 'a\n\n~~~~\n~~~', 'a\n\n~~~~\n~~~\n~~~~'],
  ['closes an indented fence', '  ```\nx', '  ```\nx\n```'],
  ['closes a comment', '<!-- later', '<!-- later\n-->'],
  ['closes a processing instruction', '<?php', '<?php\n?>'],
  ['closes CDATA', '<![CDATA[x', '<![CDATA[x\n]]>'],
  ['closes a declaration', '<!DOCTYPE html', '<!DOCTYPE html\n>'],
  ['closes a script', 'a\n\n<script>\nx', 'a\n\n<script>\nx\n</script>'],
  ['closes preformatted HTML', '<PRE>\n\nx', '<PRE>\n\nx\n</PRE>'],
  ['leaves a fence that its list closes', '- ```\n  x', '- ```\n  x'],
  ['leaves a fence that its quote closes', '> ```\n> x', '> ```\n> x'],
  ['leaves a fence in code', '    ```\n    x', '    ```\n    x'],
  ['lowers headings', '# One\n\n## Two #\n\n##### Five', '### One\n\n#### Two #\n\n###### Five'],
  ['lowers underlined headings', 'One\n===\ntext\n\nTwo #\n---', '### One\n\ntext\n\n#### Two \\#'],
  ['leaves what is no heading', '#tag\n\n```\n# comment\n```\n\n- # item\n\n    # code', '#tag\n\n```\n# comment\n```\n\n- # item\n\n    # code'],
  ['trims blank lines, not indentation', '\n  \n    code\n\n', '    code'],
  ['mends what no file can carry', 'a\r\nb\0\ud800', 'a\nb\ufffd\ufffd'],
  ['keeps nothing of nothing', ' \n ', ''],
];

// No link definitions: parsers disagree on what a line that follows one underlines or interrupts.
const lines = fc.constantFrom(
  '', '', '', 'text', '    text', '  text', '```', '````', '~~~', '  ```js', '- ```', '> ```', '>', '> a', '- a', '  b', '-', '1. a', '2. b', '   ```', '    ```',
  '<!-- a', '-->', '<!-- a -->', ' <!--', '<?x', '?>', '<!X', '>', '<![CDATA[', ']]>', '<script>', '</script>', '<pre', '<style>', '</style> b', '<textarea', '<div>', '</div>', '<b>',
  '# a', '#', '## b #', '===', '---', '***', '| a |', '\ta', '-\t```', '\\', '`', '<!--->', '<!-->',
);
const likelyNote = fc.array(lines, { maxLength: 9 }).map((parts) => parts.join('\n'));

describe('settleNote', () => {
  it.each(settled)('%s', (_what, note, expected) => {
    expect(settleNote(note, 2)).toBe(expected);
  });

  it('lets no note swallow the quote that follows it', () => {
    fc.assert(
      fc.property(likelyNote, (note) => {
        const markdown = `${settleNote(note, 2)}\n\n> after`;
        expect(new Parser().parse(markdown).lastChild?.type).toBe('block_quote');
        expect(new MarkdownIt({ html: true }).parse(markdown, {}).at(-1)).toMatchObject({ type: 'blockquote_close', level: 0 });
      }),
      { numRuns: 5000 },
    );
  });

  it('changes nothing the second time but the level of headings', () => {
    fc.assert(
      fc.property(likelyNote, (note) => {
        const once = settleNote(note, 0);
        expect(settleNote(once, 0)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
