// 10,000 notes to Markdown in each shape, escaping included, against the same text by bare concatenation of strings
// (aim: at most 3 times) and against a nunjucks template with the same output (aim: at most 1/5), in one run. The
// template is as its user writes one, over articles, stances and highlights as such tools hand them out. It is there
// for the plain and the Obsidian shape: Logseq's outline, nested quotation marks, footnotes of a citation and groups by
// speaker take a program, not a template.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'vite';
import { median } from './measure-start.mjs';

/** As far as it is used here; it brings no types along. */
/** @typedef {{ addFilter: (name: string, filter: ((text: string) => string) | ((tag: { kind: string, name: string }) => string)) => void }} Environment */
/** @typedef {{ compile: (text: string, environment: Environment) => { render: (model: object) => string }, Environment: new (loader: null, options: { autoescape: boolean }) => Environment }} Nunjucks */
const nunjucks = /** @type {Nunjucks} */ (createRequire(import.meta.url)('nunjucks'));

const rounds = Number(process.argv[2] ?? 11);
const [articles, passagesEach] = [100, 100];
const root = resolve(import.meta.dirname, '../..');
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'out/bench-export',
    target: 'node20',
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        shapes: 'core/export/shapes/shapes.ts',
        write: 'core/export/write-document.ts',
        guard: 'core/export/shapes/guard-logseq.ts',
        quote: 'core/export/nest-quotation.ts',
        escape: 'core/export/escape-markdown.ts',
      },
    },
  },
});
/** @param {string} name */
const load = (name) => import(resolve(root, `out/bench-export/${name}.js`));
const { shapes } = /** @type {typeof import('../../core/export/shapes/shapes')} */ (await load('shapes'));
const { writeDocument } = /** @type {typeof import('../../core/export/write-document')} */ (await load('write'));
const { guardLogseq } = /** @type {typeof import('../../core/export/shapes/guard-logseq')} */ (await load('guard'));
const { quoteOnce } = /** @type {typeof import('../../core/export/nest-quotation')} */ (await load('quote'));
const { escapeMarkdown } = /** @type {typeof import('../../core/export/escape-markdown')} */ (await load('escape'));

const known = `title: "{{ article.title }}"
{% if article.byline %}byline: "{{ article.byline }}"
{% endif %}{% if article.publication %}publication: "{{ article.publication }}"
{% endif %}{% if article.published %}date: "{{ article.published }}"
{% endif %}{% if article.url %}url: "{{ article.url }}"
{% endif %}highlights: {{ highlights | length }}
`;
const opening = `# {{ article.title | markdown }}

{{ article.byline | markdown }} · {{ article.publication | markdown }} · {{ article.date }}{% if article.url %} · <{{ article.url }}>{% endif %}
{% for stance in stances %}{% if stance.highlights | length %}
## {{ stance.name | markdown }}
{% for highlight in stance.highlights %}
`;
const voice = '{% if highlight.speaker %}**{{ highlight.speaker.name | markdown }}**{% if highlight.speaker.role %} ({{ highlight.speaker.role | markdown }}{% if highlight.speaker.affiliation %}, {{ highlight.speaker.affiliation | markdown }}{% endif %}){% endif %}, {% endif %}{{ highlight.attribution }}';
const closing = `{% if highlight.note %}
{{ highlight.note }}
{% endif %}{% endfor %}{% endif %}{% endfor %}`;
/** @type {Record<string, string>} */
const templates = {
  markdown: `---
${known}stances:{% for stance in stances %}
  "{{ stance.name }}": {{ stance.highlights | length }}{% endfor %}
---

${opening}> {{ highlight.passage | markdown }}

— ${voice}{% for tag in highlight.tags %}{% if tag.kind == "stance" %} · {{ tag.name | markdown }}{% endif %}{% endfor %}{% for tag in highlight.tags %}{% if tag.kind == "topic" %} · {{ tag.name | markdown }}{% endif %}{% endfor %}
${closing}`,
  obsidian: `---
${known}tags:{% for tag in tags %}
  - "{{ tag | obsidian }}"{% endfor %}
---

${opening}> [!quote] ${voice}
>
> {{ highlight.passage | markdown }}
{% if highlight.tags | length %}>
> {% for tag in highlight.tags %}#{{ tag | obsidian }}{% if not loop.last %} {% endif %}{% endfor %}
{% endif %}
^hl-{{ highlight.id }}
${closing}`,
};

/** How a template would write a passage: with the program's own functions as its filter. @type {Record<string, (words: string) => string>} */
const filters = {
  logseq: (passage) => guardLogseq(escapeMarkdown(passage)),
  zotero: (passage) => escapeMarkdown(quoteOnce(passage)),
};

const words = ' envoys said that their government would “wait for the ports to answer”, a 14.5% rise notwithstanding, and that nobody in the strait wanted a war; AT&T’s *C#* team [declined] to comment at 9:30 a.m. on snake_case costs of $5.';
const note = 'Compare this with what she said *before* the vote, and with the [communiqué](https://example.com/a): nobody asked her why.';
const { tags, speakers } = makeNames();
const exported = Array.from({ length: articles }, (_, number) => makeArticle(String(number)));
const options = { arrangement: /** @type {const} */ ('stance'), fileNameOf: () => null };

console.log(`${String(articles * passagesEach)} notes`);
for (const [id, write] of Object.entries(shapes)) {
  const filter = filters[id] ?? escapeMarkdown;
  const files = exported.map((one) => writeDocument(write(one, options)));
  const models = files.map((file) => ({ lines: file.split('\n').slice(0, -1).map((line) => splitLine(line, filter)) }));
  const environment = new nunjucks.Environment(null, { autoescape: false });
  environment.addFilter('markdown', escapeMarkdown);
  environment.addFilter('obsidian', (/** @type {{ kind: string, name: string }} */ { kind, name }) => (kind === 'stance' ? 'stance/' : '') + name.replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-'));
  const source = templates[id];
  const template = source === undefined ? null : nunjucks.compile(source, environment);
  const raw = exported.map(modelOf);
  const ways = {
    shape: () => exported.map((one) => writeDocument(write(one, options))),
    concatenation: () => models.map(({ lines }) => lines.reduce((text, line) => text + line.before + line.escaped + line.after + '\n', '')),
    ...(template && { nunjucks: () => raw.map((model) => template.render(model)) }),
  };
  for (const [way, run] of Object.entries(ways)) if (run().join('') !== files.join('')) throw new Error(`${id}: ${way} writes something else: ${firstDifference(run()[0] ?? '', files[0] ?? '')}`);
  const times = measure(ways);
  const ratio = (/** @type {string} */ way) => median((times['shape'] ?? []).map((time, round) => time / (times[way]?.[round] ?? NaN))).toFixed(2);
  const ms = (/** @type {string} */ way) => `${median(times[way] ?? []).toFixed(1)} ms`;
  console.log(
    `${id.padEnd(9)} ${ms('shape')}; bare concatenation ${ms('concatenation')}: ${ratio('concatenation')} (aim: 3)` +
      (template ? `; nunjucks ${ms('nunjucks')}: ${ratio('nunjucks')} (aim: 0.20)` : ''),
  );
}

/**
 * Each way once in every round, to the bytes of a file: a string only joined is not yet written.
 * @param {Record<string, () => string[]>} ways
 */
function measure(ways) {
  /** @type {Record<string, number[]>} */
  const times = {};
  for (let round = -2; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(ways)) {
      const began = performance.now();
      for (const file of run()) Buffer.from(file);
      if (round >= 0) (times[name] ??= []).push(performance.now() - began);
    }
  }
  return times;
}

/** @param {string} written @param {string} expected */
function firstDifference(written, expected) {
  const at = Array.from(expected).findIndex((character, index) => character !== written[index]);
  return `${JSON.stringify(written.slice(at - 20, at + 40))} for ${JSON.stringify(expected.slice(at - 20, at + 40))}`;
}

/** What a template is given: records with names in the place of ids, nothing escaped. @param {typeof exported[number]} one */
function modelOf({ article, highlights }) {
  const named = highlights.map(({ id, anchor, tags: ids, speaker, note }) => ({
    id, note, passage: anchor.exact, attribution: 'direct quote',
    tags: tags.filter((tag) => ids.includes(tag.id)), speaker: speakers.find((each) => each.id === speaker) ?? null,
  }));
  const stances = tags.filter(({ kind }) => kind === 'stance');
  return {
    article: { ...article, date: 'March 2031' }, highlights: named, tags: [...new Set(named.flatMap((highlight) => highlight.tags))],
    stances: stances.map((stance) => ({ ...stance, highlights: named.filter((highlight) => highlight.tags.includes(stance)) })),
  };
}

/** @param {string} line @param {(words: string) => string} filter */
function splitLine(line, filter) {
  const number = /\d+(?= envoys said)/u.exec(line)?.[0];
  if (number === undefined) return { before: line, passage: '', escaped: '', after: '' };
  const passage = number + words;
  const escaped = filter(passage);
  const at = line.indexOf(escaped);
  return { before: line.slice(0, at), passage, escaped, after: line.slice(at + escaped.length) };
}

/** @param {string} id @returns {import('../../core/export/exported-article').ExportedArticle} */
function makeArticle(id) {
  const blocks = Array.from({ length: passagesEach }, (_, index) => ({ type: /** @type {const} */ ('paragraph'), text: `${String(index)}${words}` }));
  let start = 0;
  const at = '2031-03-04T00:00:00Z';
  const highlights = blocks.map(({ text }, index) => {
    const anchor = { start, end: start + text.length, exact: text, prefix: '', suffix: '' };
    start += text.length + 2;
    const [stance, topic, speaker] = [tags[index % 3], tags[3 + (index % 3)], speakers[index % 5]];
    return {
      id: `00000000-0000-4000-8000-${id.padStart(6, '0')}${String(index).padStart(6, '0')}`, articleId: id, anchor, tags: [stance?.id ?? '', topic?.id ?? ''], speaker: speaker?.id ?? null,
      attribution: /** @type {const} */ ('direct'), note: `${note} ${String(index)}`, createdAt: at, updatedAt: at,
    };
  });
  return {
    article: {
      id, title: 'A quiet strait', byline: 'Ada Vale', publication: 'The Meridian', published: '2031-03', url: 'https://meridian.example/a',
      language: 'en', importedAt: at, edition: id, setAside: [], note: '',
    },
    blocks, highlights, tags, speakers, linked: () => null,
  };
}

function makeNames() {
  const names = ['Hawkish', 'Cautious', 'Open', 'energy policy', 'gas', 'ports'];
  return {
    tags: names.map((name, position) => ({
      id: `tag-${String(position)}`, kind: position < 3 ? /** @type {const} */ ('stance') : /** @type {const} */ ('topic'), name, position,
      colour: /** @type {const} */ ('rust'), pattern: /** @type {const} */ ('solid'), key: null, parent: null, definition: '',
    })),
    speakers: Array.from({ length: 5 }, (_, index) => ({ id: `speaker-${String(index)}`, name: `Ilse Marrow ${String(index)}`, role: 'envoy', affiliation: 'Harbour League' })),
  };
}
