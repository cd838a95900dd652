import { describe, expect, it } from 'vitest';
import type { ImportedArticle } from '../../core/import/imported-article';
import { readMarkdown } from './markdown';

async function read(text: string): Promise<ImportedArticle> {
  const [article] = await readMarkdown({ name: 'a.md', chapters: 'whole', bytes: new TextEncoder().encode(text) });
  if (!article) throw new Error('There is no article.');
  return article;
}

/** The blocks behind a title. */
const lines = async (text: string): Promise<string[]> =>
  (await read(text.startsWith('---') ? text : `# Title\n\n${text}`)).blocks.slice(text.startsWith('---') ? 0 : 1).map((block) => `${block.type}${block.type === 'list-item' ? ` ${block.depth} ${block.ordinal ?? '-'}` : ''}: ${block.text}`);

describe('readMarkdown', () => {
  it.each<[string, string, string[]]>([
    ['tasks', '- [ ] call\n- [x] write', ['list-item 0 -: ☐ call', 'list-item 0 -: ☑ write']],
    ['a task without words', '- [x]\n  ```\n  a\n  ```', ['list-item 0 -: [x]', 'preformatted: a']],
    ['lists in lists', '3. a\n   - b\n     1. c\n4. d', ['list-item 0 3: a', 'list-item 1 -: b', 'list-item 2 1: c', 'list-item 0 4: d']],
    ['hard breaks', 'a  \nb\\\nc\nd', ['paragraph: a\nb\nc d']],
    ['quotes in quotes', '> a\n>\n> > b', ['quote: a', 'quote: b']],
    ['code at blank lines', '```\n a\n\n  b\n```', ['preformatted:  a', 'preformatted:   b']],
    ['wiki links and highlights as they are', 'See [[Levy|the levy]] and ==this==.', ['paragraph: See [[Levy|the levy]] and ==this==.']],
    ['pictures behind the words around them', 'One ![a crane](c.png) two.\n\n![][b]\n\n[b]: d.png', ['paragraph: One two.', 'caption: a crane']],
    ['the words of HTML', '<div align=center>\n<b>One</b> two<br>three\n</div>', ['paragraph: One two\nthree']],
    ['no script', 'One\n\n<script>\nalert(1)\n</script>\n\n<style>a{}</style>\n\ntwo <!-- no --> three', ['paragraph: One', 'paragraph: two three']],
    ['what only looks like HTML', 'A List<String> of <name> & <b>co</b> <3', ['paragraph: A List<String> of <name> & co <3']],
    ['words behind markup that would swallow them', 'Use <textarea> or <title> here, <select> there.', ['paragraph: Use or here, there.']],
    ['characters that markup uses', 'a &lt; b & "c" \\*d\\* &copy;', ['paragraph: a < b & "c" *d* ©']],
    ['lines between rules that are no mapping', '---\nJust a line.\n---\n\nMore.', ['heading: Just a line.', 'paragraph: More.']],
    ['broken front matter', '---\ntitle: "a\nb: [\n---\n\nMore.', ['preformatted: title: "a\nb: [', 'paragraph: More.']],
    ['a bomb of aliases', `---\na: &a [x,x]\n${'bcdefghijklm'.split('').map((key, index) => `${key}: &${key} [${`*${'abcdefghijklm'.charAt(index)},`.repeat(9)}]`).join('\n')}\n---\n\nMore.`, ['preformatted', 'paragraph: More.']],
  ])('reads %s', async (_, text, expected) => {
    const found = await lines(text);
    expect(found.map((line, index) => (expected[index]?.includes(':') ? line : line.slice(0, line.indexOf(':'))))).toEqual(expected);
  });

  it.each<[string, Partial<ImportedArticle['metadata']>]>([
    ['title: A\ndate: 2026-02', { title: 'A', published: '2026-02' }],
    ['date: 24 February', { published: '--02-24' }],
    ['date: 2026', { published: '2026' }],
    ['date: 03/04/2026', { published: '2026' }],
    ['date: soon', { published: null }],
    ['Published: 2026-02-24T23:30:00-05:00', { published: '2026-02-24' }],
    ['author: By Ana Ruiz', { byline: 'Ana Ruiz' }],
    ['authors:\n  - name: Ana Ruiz\n  - "[[Sam Poe]]"', { byline: 'Ana Ruiz, Sam Poe' }],
    ['source: Reuters\nurl: https://news.example/a\nsite: Harbour Weekly', { url: 'https://news.example/a', publication: 'Harbour Weekly' }],
    ['url: javascript:alert(1)', { url: '' }],
    ['lang: pt_BR', { language: 'pt-BR' }],
    ['title: !!js/function "x"', { title: 'x' }],
  ])('reads front matter %o', async (matter, expected) => {
    expect((await read(`---\n${matter}\n---\n\nSome words.\n`)).metadata).toMatchObject(expected);
  });

  it('takes the first heading as the title', async () => {
    expect((await read('# One *word*\n\nMore.')).metadata.title).toBe('One word');
  });

  it('numbers footnotes by their references, and keeps one that nothing refers to', async () => {
    const { blocks } = await read('---\ntitle: T\n---\n\nA[^long-name] b[^2] c[^long-name].\n\n[^2]: Two.\n[^long-name]: One[^in].\n[^in]: Within.\n[^un]: Alone.');
    expect(blocks.map((block) => [block.type === 'footnote' ? block.label : block.type, block.text])).toEqual([
      ['paragraph', 'A1 b2 c1.'], ['1', 'One3.'], ['2', 'Two.'], ['3', 'Within.'], ['paragraph', '[^un]: Alone.'],
    ]);
    expect(blocks[0]?.inline?.map(({ kind, start, note }) => [kind, start, note])).toEqual([['footnote', 1, '1'], ['footnote', 4, '2'], ['footnote', 7, '1']]);
  });

  it('keeps only links that lead to the web or a mailbox', async () => {
    const { blocks } = await read('[a](https://a.example) [b](javascript:x) [c](file:///c) <d@e.example> [f][g]\n\n[g]: http://g.example');
    expect(blocks[0]?.inline?.map(({ href }) => href)).toEqual(['https://a.example', 'mailto:d@e.example', 'http://g.example']);
  });

  it.each([
    ['deep quotes', '>'.repeat(100_000) + ' deep'],
    ['deep lists', '- '.repeat(50_000) + 'deep'],
    ['a line without end', '[a]('.repeat(100_000)],
  ])('keeps the words of %s as they stand', async (_, text) => {
    expect((await read(`One.\n\n${text}`)).blocks.map((block) => block.text)).toEqual(['One.', text]);
  });

  it('keeps the words of a paragraph without end as they stand', async () => {
    const { blocks } = await read('---\n' + 'some *words*\n'.repeat(20_000));
    expect(blocks.at(-1)?.text).toContain('*words*');
  });

  it('gives the page reader the pictures within the text, and every word around them', async () => {
    const address = `data:image/png;base64,${'A'.repeat(200_000)}`;
    expect(await lines(`One\n\n![a][p] two\n\n\`${address.slice(0, 300)}\`\n\n[p]: <${address}>`)).toEqual([
      'paragraph: One', 'paragraph: two', 'caption: a', `paragraph: ${address.slice(0, 300)}`,
    ]);
  });
});
