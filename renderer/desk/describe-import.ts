import type { Failure, ImportSummary } from '../../core/contract';
import type { Article, Id } from '../../core/records';
import { describeCount } from './describe-difference';

/** The results of an import by what became of them. */
export interface SortedResults {
  imported: { name: string; articleId: Id }[];
  known: { name: string; articleId: Id }[];
  failed: { name: string; failure: Failure }[];
}

export function sortResults({ results }: ImportSummary): SortedResults {
  const sorted: SortedResults = { imported: [], known: [], failed: [] };
  for (const { name, articleId, isKnown, failure } of results) {
    if (failure) sorted.failed.push({ name, failure });
    else if (articleId !== null) sorted[isKnown ? 'known' : 'imported'].push({ name, articleId });
  }
  return sorted;
}

/** What an import came to, in one sentence without its full stop. `title` is of the article where it is about one. */
export function describeSummary(summary: ImportSummary, title: string): string {
  const { imported, known, failed } = sortResults(summary);
  const parts: string[] = [];
  if (imported.length > 0) parts.push(`Imported ${imported.length === 1 ? `“${title}”` : describeCount(imported.length, 'article')}`);
  if (known.length > 0) parts.push(`${describeKnown(known.length, imported.length > 0, title)} in the library already`);
  if (failed.length > 0) parts.push(`${describeCount(failed.length, 'file')} could not be read`);
  if (summary.left > 0) parts.push(`${describeCount(summary.left, 'file')} ${summary.left === 1 ? 'was' : 'were'} left out, for you cancelled`);
  if (parts.length === 0) return 'There is nothing in it that can be imported';
  return parts.join('; ');
}

function describeKnown(known: number, isOther: boolean, title: string): string {
  if (isOther) return `${describeCount(known, 'other')} ${known === 1 ? 'was' : 'were'}`;
  return known === 1 ? `“${title}” is` : `${describeCount(known, 'article')} are`;
}

/** A byline, a dateline and a slogan or two stand in any article: more than these is worth a word. */
const usuallyAside = 4;

/** How many blocks the import of articles set aside, with its full stop; empty where none has more of them than is usual. */
export function describeAside(articles: readonly Pick<Article, 'setAside'>[]): string {
  const counts = articles.map(({ setAside }) => setAside.length).filter((count) => count > usuallyAside);
  if (counts.length === 0) return '';
  const blocks = `${describeCount(counts.reduce((sum, count) => sum + count, 0), 'block')} set aside`;
  return articles.length === 1 ? `${blocks}.` : `${blocks} in ${counts.length === articles.length ? 'them' : `${String(counts.length)} of them`}.`;
}
