import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { onWords, anExport, write } from './template.fixture';
import { readTemplate } from './read-template';
import { viewArticle } from './view-article';

const loop = (inside: string, list = 'highlights'): string => `{% for highlight in ${list} %}\n${inside}\n{% endfor %}\n`;

const written: [does: string, template: string, text: string][] = [
  ['escapes what is not Markdown', '{{ article.title }}', 'A \\*new\\* tariff'],
  ['leaves Markdown as it is', '{{ article.note }}', 'On the **whole**.'],
  ['escapes once after filters', '{{ article.title | upcase | append: "_" }}', 'A \\*NEW\\* TARIFF\\_'],
  ['keeps Markdown through filters', '{{ article.note | upcase }}', 'ON THE **WHOLE**.'],
  ['quotes for YAML', '---\nt: {{ article.title | yaml }}\ns: {{ highlights[0].stances | yaml }}\n---\nx', '---\nt: "A *new* tariff"\ns: ["Hawkish"]\n---\n\nx'],
  ['writes a link', '{{ "a]b" | link: "https://example.org/a b>c" }}', '[a\\]b](<https://example.org/a%20b%3Ec>)'],
  ['quotes text', '{{ "*" | quote }}', '> \\*'],
  ['writes dates', '{{ article.published | in_words }}, {{ highlights[0].created | day }}', 'February 2022, 2026-01-02'],
  ['writes text as it is', '{{ article.title | raw }}', 'A *new* tariff'],
  ['captures Markdown', '{% capture it %}**{{ article.title }}**{% endcapture %}{{ it }}', '**A \\*new\\* tariff**'],
  ['takes an empty text for no', '{% if highlights[1].note %}a{% endif %}{% if highlights[1].place %}b{% endif %}', 'b'],
  ['leaves no line for a tag alone on it', 'a\n{% if true %}\nb\n{% endif %}\nc', 'a\nb\nc'],
  ['leaves raw lines alone', '{% raw %}\n{% if x %}\n{% endraw %}', '{% if x %}'],
  ['indents', '{{ highlights[0].quote | append: "\nx" | indent: 2 }}', '> We will respond\n  x'],
];

const refused: [template: string, line: number, column: number, says: RegExp][] = [
  ['a\n {{ x | shout }}', 2, 2, /no filter “shout”/u],
  ['{% shout %}', 1, 1, /no tag “shout”/u],
  ['a\n{% if x %}\nb', 2, 1, /“\{% if x %\}” is never ended.*“\{% endif %\}”/u],
  ['{% part highlights[0] %}', 1, 1, /“\{% endpart %\}”/u],
  ['a {{ x', 1, 3, /“\}\}”/u],
  ['a\n{% include "secrets.txt" %}', 2, 1, /other files/u],
  ['{% render "/etc/passwd" %}', 1, 1, /other files/u],
  ['{% layout "x" %}', 1, 1, /other files/u],
  ['{{ "now" | date: "%Y" }}', 1, 1, /no filter “date”/u],
  ['{% endif %}', 1, 1, /without the tag/u],
  ['{% for i in (1..1000000000) %}x{% endfor %}', 1, 1, /without end/u],
  ['{% for i in (1..9999) %}{% for j in (1..9999) %}x{% endfor %}{% endfor %}', 1, 25, /without end/u],
  ['{% if a %}'.repeat(3000), 1, 1, /within each other/u],
  ['x'.repeat(300_000), 1, 1, /too long/u],
  ['{% part 3 %}x{% endpart %}', 1, 1, /can’t be a part/u],
  ['{% part article %}{% part highlights[0] %}x{% endpart %}{% endpart %}', 1, 19, /within another/u],
  ['x {% part article %}x{% endpart %}', 1, 1, /lines of its own/u],
  ['{% part article %}x{% endpart %} x', 1, 1, /lines of its own/u],
  ['---\nx: 1\nt: {{ "*a" }}: b\n---\n', 3, 1, /“\| yaml”/u],
  ['---\nt: *a\n---\n', 2, 1, /“\| yaml”/u],
  ['---\nx: 1\nt: {a: {b: c}}\n---\n', 3, 1, /“t”/u],
  ['---\n{% part article %}a: 1{% endpart %}\n---\n', 1, 1, /front matter/u],
];

describe('a template', () => {
  it.each(written)('%s', (_does, template, text) => {
    expect(write(template)).toMatchObject({ ok: true, text: `${text}\n` });
  });

  it.each(refused.map((each) => [each[0].slice(0, 60), ...each] as const))('says what is wrong with %j', (_start, template, line, column, says) => {
    const result = write(template);
    expect(result).toMatchObject({ ok: false, error: { line } });
    if (result.ok) return;
    expect(result.error.message).toMatch(says);
    // Where the stack or the time ends is the machine’s to say.
    if (!/within|end/u.test(says.source)) expect(result.error.column).toBe(column);
  });

  it('warns of names that stand for nothing, where they first stand', () => {
    const reading = readTemplate('{{ article.titel }}\n{% for h in highlights %}{{ h.qoute }}{{ h.qoute }}{{ forloop.index }}{% endfor %}\n{{ nobody }}');
    expect(reading.ok && reading.template.warnings.map(({ message, line }) => [line, /“(.*)”/u.exec(message)?.[1]])).toEqual([
      [1, 'article.titel'], [2, 'h.qoute'], [3, 'nobody'],
    ]);
  });

  it('reads any text, and gives a value for it', () => {
    const bits = fc.constantFrom('{{', '}}', '{%', '%}', '{%-', ' if ', ' for x in y ', ' endfor ', ' part highlights[0] ', ' endpart ', '|', ':', '---\n', '\n', '"', 'a', '\0', '0', '- ', ' raw ', ' endraw ', ' capture ', '[', '(1..3)');
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 24 }), (pieces) => {
        const result = write(pieces.join(''));
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 1500 },
    );
  });

  it('carries any text through YAML, and lets none end the front matter or make a part', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('', '\0' + '0\0', '\n---\n', '{{ x }}', '"', '{% part article %}'), (title, hostile) => {
        const view = viewArticle(anExport({ title: title + hostile, byline: hostile }));
        const result = write('---\ntitle: {{ article.title | yaml }}\n---\n\n{{ article.byline }} {{ article.title | raw }}\n\n{% part article.note %}{{ article.note }}{% endpart %}', view);
        if (!result.ok) { expect(result.error).toBeNull(); return; }
        expect(parse(result.text.split('\n')[1] ?? '')).toEqual({ title: view.article.title });
        expect(result.document.parts.at(-1)).toMatchObject({ id: 'article-note', text: 'On the **whole**.' });
      }),
    );
  });
});

describe('what a template owns', () => {
  it('is a document of parts, whose ids and sections stay', () => {
    const template = `---\nn: 1\n---\n# Title\n\n${loop('{% part highlight %}\n{{ highlight.quote }}\n{% endpart %}\n\n{% part highlight.note %}\n{{ highlight.note }}\n{% endpart %}\n').replace('{% for', '## All (2)\n\n{% for')}The end`;
    const result = write(template);
    expect(result).toMatchObject({
      text: '---\nn: 1\n---\n\n# Title\n\n## All (2)\n\n> We will respond\n\nStrong.\n\n> no need to hurry\n\nThe end\n',
      document: {
        articleId: 'article', front: [{ key: 'n', value: 1 }], separator: '\n\n',
        parts: [
          { id: 'article', section: null, text: '# Title\n\n## All (2)' },
          { id: 'highlight:one', section: null },
          { id: 'note:one', text: 'Strong.' },
          { id: 'highlight:two' },
          { id: 'heading:the-end' },
        ],
      },
    });
  });

  it('puts the highlights of a group under its heading, one of two stances under both', () => {
    const both = onWords('three', 'respond', { tags: anExport().highlights.flatMap(({ tags }) => tags.slice(0, 1)) });
    const view = viewArticle(anExport({}, [both]));
    const result = write(`{% for group in by_stance %}\n{% part group %}## {{ group.name }}{% endpart %}\n\n${loop('{% part highlight %}{{ highlight.quote }}{% endpart %}\n', 'group.highlights')}{% endfor %}`, view);
    expect(result.ok && result.document.parts.map(({ id, section }) => [id, section])).toEqual([
      ['heading:stance-hawkish', null], ['highlight:one', 'heading:stance-hawkish'], ['highlight:three', 'heading:stance-hawkish'],
      ['heading:stance-cautious', null], ['highlight:three~2', 'heading:stance-cautious'], ['highlight:two', 'heading:stance-cautious'],
    ]);
  });

  it('may be items of an outline, which leave no sign behind where they are empty', () => {
    const result = write(loop('- {% part highlight %}{{ highlight.quote }}\n\n{{ highlight.place }}{% endpart %}\n  - {% part highlight.note %}{{ highlight.note }}{% endpart %}'));
    expect(result).toMatchObject({ text: '- > We will respond\n\n  Reactions\n  - Strong.\n- > no need to hurry\n\n  Reactions\n', document: { separator: '\n' } });
  });

  it('stays the article’s alone without the tag', () => {
    const result = write('# {{ article.title }}\n\n\ntext');
    expect(result).toMatchObject({ text: '# A \\*new\\* tariff\n\n\ntext\n', document: { parts: [{ id: 'article' }] } });
  });
});
