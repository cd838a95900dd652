import type { Article } from './records';

/** How the article list can be sorted; `date` puts the latest first. */
export const articleOrders = ['date', 'title', 'publication'] as const;
export type ArticleOrder = (typeof articleOrders)[number];

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** Articles sorted; by date, those whose year is unknown stand where they were imported. */
export function sortArticles(articles: Iterable<Article>, order: ArticleOrder): Article[] {
  const byTitle = (a: Article, b: Article): number =>
    collator.compare(a.title, b.title) || (a.id < b.id ? -1 : Number(a.id > b.id));
  const byDate = (a: Article, b: Article): number => {
    const [one, other] = [sortingDate(a), sortingDate(b)];
    return one === other ? byTitle(a, b) : one < other ? 1 : -1;
  };
  const byPublication = (a: Article, b: Article): number =>
    Number(a.publication === '') - Number(b.publication === '') ||
    collator.compare(a.publication, b.publication) ||
    byTitle(a, b);
  const compare = { date: byDate, title: byTitle, publication: byPublication }[order];
  return [...articles].sort(compare);
}

function sortingDate(article: Article): string {
  const { published, importedAt } = article;
  return published === null || published.startsWith('--') ? importedAt : published;
}
