import type { InternalLink } from '../internal-link';
import { highlightsOf, inReadingOrder, type Library } from '../library';
import type { Article, Highlight, Id } from '../records';
import { foldText } from '../search';

/** Something to link to: the words its link gets, and what tells it from others. */
export interface SuggestedLink extends InternalLink {
  words: string;
  article: Article;
  /** The note of a highlight; empty for an article. */
  note: string;
}

const atMost = 8;
/** So many places are for highlights of the open article; more only where nothing else fits. */
const ownAtMost = 5;

interface Asked {
  query: string;
  /** The article on the sheet, whose highlights come first. */
  articleId: Id | null;
  /** The highlight whose note is being written, which is not offered. */
  writing: Id | null;
}

/** What matches each word of the query: highlights of the open article, articles by title, other highlights; at most 8. */
export function suggestLinks(library: Library, { query, articleId, writing }: Asked): SuggestedLink[] {
  const wanted = foldText(query).split(/\s+/u).filter((word) => word !== '');
  const matches = (folded: string): boolean => wanted.every((word) => folded.includes(word));
  const open = articleId === null ? undefined : library.articles.get(articleId);
  const own = open ? highlightsIn(library, open, writing, matches) : [];
  const others: SuggestedLink[] = [];
  for (const article of library.articles.values()) {
    if (others.length === atMost) break;
    if (article.id !== articleId && matches(foldedTitle(article))) others.push(suggestArticle(article));
  }
  for (const article of library.articles.values()) {
    if (others.length >= atMost) break;
    if (article.id !== articleId && wanted.length > 0) others.push(...highlightsIn(library, article, writing, matches));
  }
  if (open && matches(foldedTitle(open))) others.push(suggestArticle(open));
  const ownShown = Math.max(ownAtMost, atMost - others.length);
  return [...own.slice(0, ownShown), ...others].slice(0, atMost);
}

function highlightsIn(library: Library, article: Article, writing: Id | null, matches: (folded: string) => boolean): SuggestedLink[] {
  const found: Highlight[] = [];
  for (const highlight of highlightsOf(library, article.id).values()) {
    if (highlight.id !== writing && matches(foldedHighlight(highlight))) found.push(highlight);
  }
  return inReadingOrder(found)
    .slice(0, atMost)
    .map(({ id, anchor, note }) => ({ kind: 'highlight', id, words: anchor.exact, article, note }));
}

function suggestArticle(article: Article): SuggestedLink {
  return { kind: 'article', id: article.id, words: article.title || 'Untitled article', article, note: '' };
}

// A record never changes, so that each is folded once however much is typed.
const folded = new WeakMap<object, string>();

function foldedTitle(article: Article): string {
  return foldOnce(article, () => [article.title, article.publication, article.byline].join('\n'));
}

function foldedHighlight(highlight: Highlight): string {
  return foldOnce(highlight, () => `${highlight.anchor.exact}\n${highlight.note}`);
}

function foldOnce(record: object, text: () => string): string {
  const known = folded.get(record);
  if (known !== undefined) return known;
  const made = foldText(text());
  folded.set(record, made);
  return made;
}
