import type { Article, Highlight, Tag } from '../records';
import type { FrontEntry } from './export-document';

/** What is known of the article and how many highlights it has. */
export function describeArticle(article: Article, highlights: readonly Highlight[]): FrontEntry[] {
  const { title, byline, publication, published, url } = article;
  const known = Object.entries({ byline, publication, date: published ?? '', url }).filter(([, value]) => value !== '');
  return [
    { key: 'title', value: title },
    ...known.map(([key, value]) => ({ key, value })),
    { key: 'highlights', value: highlights.length },
  ];
}

/** How many of the highlights take each stance of the codebook, by name: a YAML mapping must not name one key twice. */
export function countStances(highlights: readonly Highlight[], stances: readonly Tag[]): FrontEntry {
  const counts = new Map<string, number>();
  for (const stance of stances) {
    const taking = highlights.filter(({ tags }) => tags.includes(stance.id));
    counts.set(stance.name, (counts.get(stance.name) ?? 0) + taking.length);
  }
  return { key: 'stances', value: Object.fromEntries(counts) };
}
