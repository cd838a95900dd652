import { describe, expect, it } from 'vitest';
import type { Article, Highlight, Tag } from '../records';
import { chooseHighlights, everyHighlight, type HighlightChoice } from './choose-highlights';

const article = (id: string, published: string | null): Article => ({
  id, title: id, byline: '', publication: '', published, url: '', language: '', importedAt: '2031-03-04T00:00:00Z', edition: id, setAside: [], note: '',
});
const articles = new Map(
  [article('day', '2031-03-15'), article('month', '2031-03'), article('year', '2031'), article('yearless', '--03-15'), article('undated', null)].map((one) => [one.id, one]),
);
const highlight = (id: string, articleId: string, tags: string[], speaker: string | null): Highlight => ({
  id, articleId, anchor: { start: 0, end: 1, exact: 'x', prefix: '', suffix: '' }, tags, speaker, attribution: null, note: '',
  createdAt: '2031-03-04T00:00:00Z', updatedAt: '2031-03-04T00:00:00Z',
});
const highlights = [
  highlight('1', 'day', ['energy'], 'marrow'), highlight('2', 'month', ['gas'], 'dunn'), highlight('3', 'year', ['pipes'], null),
  highlight('4', 'yearless', [], 'marrow'), highlight('5', 'undated', ['loop'], null), highlight('6', 'gone', ['energy'], 'marrow'),
];
const tag = (id: string, parent: string | null): Tag => ({
  id, kind: 'topic', name: id, colour: 'rust', pattern: 'solid', key: null, parent, definition: '', position: 0,
});
const tags = [tag('pipes', 'gas'), tag('gas', 'energy'), tag('energy', null), tag('loop', 'pool'), tag('pool', 'loop')];

const cases: [what: string, choice: Partial<HighlightChoice>, expected: string][] = [
  ['all of articles that are there', {}, '12345'],
  ['tags with those below them', { tags: ['energy'] }, '123'],
  ['a tag below others alone', { tags: ['pipes'] }, '3'],
  ['tags that stand below one another', { tags: ['pool'] }, '5'],
  ['nothing where no tag is chosen', { tags: [] }, ''],
  ['speakers', { speakers: ['marrow', 'dunn'] }, '124'],
  ['articles', { articles: ['day', 'year'] }, '13'],
  ['dates that may lie in a range', { from: '2031-03-15', to: '2031-03-20' }, '123'],
  ['dates from a day', { from: '2031-03-16' }, '23'],
  ['dates to a month', { to: '2031-02' }, '3'],
  ['dates within a year', { from: '2031', to: '2031' }, '123'],
  ['no other year', { from: '2032' }, ''],
  ['what meets all conditions', { tags: ['energy'], speakers: ['dunn'], from: '2031-03' }, '2'],
];

describe('chooseHighlights', () => {
  it.each(cases)('chooses %s', (_what, choice, expected) => {
    const chosen = chooseHighlights(highlights, articles, tags, { ...everyHighlight, ...choice });
    expect(chosen.map(({ id }) => id).join('')).toBe(expected);
  });
});
