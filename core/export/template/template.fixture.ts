import { articleText } from '../../article-text';
import type { Block } from '../../body';
import { firstTags } from '../../first-library';
import { aHighlight, anArticle } from '../../library.fixture';
import type { Article, Highlight } from '../../records';
import type { ExportedArticle } from '../exported-article';
import { readTemplate } from './read-template';
import { renderTemplate, type TemplateRendering } from './render-template';
import type { TemplateView } from './template-view';
import { viewArticle } from './view-article';

const blocks: Block[] = [
  { type: 'heading', text: 'Reactions', level: 2 },
  { type: 'paragraph', text: 'We will respond, she said.' },
  { type: 'paragraph', text: 'There is no need to hurry.' },
];
const text = articleText(blocks);

/** A highlight on words of the fixture's article. */
export function onWords(id: string, exact: string, fields: Partial<Highlight> = {}): Highlight {
  const start = text.indexOf(exact);
  return aHighlight({ id, anchor: { start, end: start + exact.length, exact, prefix: '', suffix: '' }, ...fields });
}

const [hawkish, cautious] = [firstTags[0]?.id ?? '', firstTags[1]?.id ?? ''];

/** An article of which everything is known, with a highlight of everything and one of a stance only. */
export function anExport(article: Partial<Article> = {}, others: Highlight[] = []): ExportedArticle {
  return {
    article: anArticle({
      title: 'A *new* tariff', byline: 'Jane Roe', publication: 'The Harbour Herald', published: '2022-02',
      url: 'https://example.org/tariff', language: 'en', note: 'On the **whole**.', ...article,
    }),
    blocks,
    highlights: [
      onWords('one', 'We will respond', { tags: [hawkish, 'trade'], speaker: 'ana', attribution: 'direct', note: 'Strong.' }),
      onWords('two', 'no need to hurry', { tags: [cautious] }),
      ...others,
    ],
    tags: [
      ...firstTags,
      { id: 'trade', kind: 'topic', name: 'Trade', colour: 'green', pattern: 'solid', key: null, parent: null, definition: '', position: 0 },
    ],
    speakers: [{ id: 'ana', name: 'Ana Lind', role: 'minister', affiliation: 'Ministry' }],
    linked: () => null,
  };
}

/** A template written out, or the error with it. */
export function write(template: string, view: TemplateView = viewArticle(anExport())): TemplateRendering {
  const reading = readTemplate(template);
  return reading.ok ? renderTemplate(reading.template, view, 500) : reading;
}
