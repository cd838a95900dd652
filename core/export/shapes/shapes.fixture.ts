import { articleText, blockStarts } from '../../article-text';
import type { Article, Highlight, Speaker, Tag } from '../../records';
import type { ExportedArticle } from '../exported-article';

export const article: Article = {
  id: 'article', title: 'A quiet strait', byline: 'Ada Vale', publication: 'The Meridian', published: '2031-03', url: 'https://meridian.example/a',
  language: 'en', importedAt: '2031-03-04T00:00:00Z', edition: 'edition', setAside: [], note: '',
};

export const makeTag = (id: string, kind: Tag['kind'], name: string, parent: string | null = null): Tag => ({
  id, kind, name, colour: 'rust', pattern: 'solid', key: null, parent, definition: '', position: 0,
});

export const makeSpeaker = (id: string, name: string, role = ''): Speaker => ({ id, name, role, affiliation: '' });

/** An article whose paragraphs are passages, each highlighted in its whole length. */
export function articleOf(passages: readonly (Partial<Highlight> & { text: string })[], more: Partial<ExportedArticle> = {}): ExportedArticle {
  const blocks = passages.map(({ text }) => ({ type: 'paragraph' as const, text }));
  const starts = blockStarts(blocks);
  const whole = articleText(blocks);
  const highlights = passages.map(({ text, ...known }, index): Highlight => {
    const start = starts[index] ?? 0;
    const anchor = { start, end: start + text.length, exact: whole.slice(start, start + text.length), prefix: '', suffix: '' };
    return {
      id: `h${index}`, articleId: 'article', anchor, tags: [], speaker: null, attribution: null, note: '',
      createdAt: '2031-03-04T00:00:00Z', updatedAt: '2031-03-04T00:00:00Z', ...known,
    };
  });
  return { article, blocks, highlights, tags: [], speakers: [], linked: () => null, ...more };
}
