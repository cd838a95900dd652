import type { Article, Highlight, Tag } from '../records';
import { quoteYaml } from './quote-yaml';

/**
 * YAML front matter: what is known of the article, how many highlights it has, and how many of them take each
 * stance of the codebook. Text is always quoted, so that no reader makes a time stamp of a date.
 */
export function writeFrontMatter(article: Article, highlights: readonly Highlight[], stances: readonly Tag[]): string {
  const { title, byline, publication, published, url } = article;
  const known = Object.entries({ byline, publication, date: published ?? '', url }).filter(([, value]) => value !== '');
  const counts = countStances(highlights, stances);
  return [
    '---',
    `title: ${quoteYaml(title)}`,
    ...known.map(([key, value]) => `${key}: ${quoteYaml(value)}`),
    `highlights: ${highlights.length}`,
    counts.size === 0 ? 'stances: {}' : 'stances:',
    ...[...counts].map(([name, count]) => `  ${quoteYaml(name)}: ${count}`),
    '---',
  ].join('\n');
}

/** Highlights per stance, by name: a YAML mapping must not name one key twice. */
function countStances(highlights: readonly Highlight[], stances: readonly Tag[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stance of stances) {
    const taking = highlights.filter(({ tags }) => tags.includes(stance.id));
    counts.set(stance.name, (counts.get(stance.name) ?? 0) + taking.length);
  }
  return counts;
}
